import type { Read } from '../../database/connection';
import { createOneLoader, ManyLoader } from '../../model/batch';
import { createListLoaders } from '../../model/list';
import type { ActorRow } from '../actor/actor.rows';
import type { EntityReference } from '../entity/entity.queries';
import {
  CITATIONS_BY_CLAIM,
  CLAIMS,
  CLAIMS_ABOUT,
  CLAIMS_BY_ID,
  CLAIMS_CITING,
  CONTESTED_BY_CLAIM,
  EFFECTS_BY_CLAIM,
  STATE_BY_CLAIM,
  SUBJECTS_BY_CLAIM,
  WITNESS_BY_CLAIM,
} from './claim.queries';
import type { CitationRow, ClaimRow, ClaimStateRow, ContestRow, EffectRow } from './claim.rows';

export const createClaimLoaders = (read: Read) => ({
  claimById: createOneLoader<ClaimRow>(read, CLAIMS_BY_ID),
  effectsByClaim: new ManyLoader<EffectRow>(read, EFFECTS_BY_CLAIM),
  citationsByClaim: new ManyLoader<CitationRow>(read, CITATIONS_BY_CLAIM),
  aboutByClaim: new ManyLoader<EntityReference>(read, SUBJECTS_BY_CLAIM),
  contestsByClaim: new ManyLoader<ContestRow>(read, CONTESTED_BY_CLAIM),
  stateByClaim: createOneLoader<ClaimStateRow>(read, STATE_BY_CLAIM),
  witnessByClaim: createOneLoader<ActorRow>(read, WITNESS_BY_CLAIM),
  claimsAbout: createListLoaders(read, CLAIMS_ABOUT),
  claimsCiting: createListLoaders(read, CLAIMS_CITING),
  claims: createListLoaders(read, CLAIMS),
});
