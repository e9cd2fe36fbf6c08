import { createListLoaders } from '../../model/list';
import { ManyLoader, OneLoader } from '../../model/loader';
import type { RowSource } from '../../model/row-source';
import { ACTOR } from '../actor/actor.rows';
import { SUBJECT } from '../entity/entity.rows';
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
import { CITATION, CLAIM, CLAIM_STATE, CONTEST, EFFECT } from './claim.rows';

export const createClaimLoaders = (source: RowSource) => ({
  claimById: new OneLoader(source, CLAIMS_BY_ID, CLAIM),
  effectsByClaim: new ManyLoader(source, EFFECTS_BY_CLAIM, EFFECT),
  citationsByClaim: new ManyLoader(source, CITATIONS_BY_CLAIM, CITATION),
  aboutByClaim: new ManyLoader(source, SUBJECTS_BY_CLAIM, SUBJECT),
  contestsByClaim: new ManyLoader(source, CONTESTED_BY_CLAIM, CONTEST),
  stateByClaim: new OneLoader(source, STATE_BY_CLAIM, CLAIM_STATE),
  witnessByClaim: new OneLoader(source, WITNESS_BY_CLAIM, ACTOR),
  claimsAbout: createListLoaders(source, CLAIMS_ABOUT),
  claimsCiting: createListLoaders(source, CLAIMS_CITING),
  claims: createListLoaders(source, CLAIMS),
});
