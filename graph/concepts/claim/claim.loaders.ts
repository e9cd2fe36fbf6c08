import { list } from '../../model/list';
import { many, one } from '../../model/loader';
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

export const claimLoaders = {
  claimById: one(CLAIMS_BY_ID, CLAIM),
  effectsByClaim: many(EFFECTS_BY_CLAIM, EFFECT),
  citationsByClaim: many(CITATIONS_BY_CLAIM, CITATION),
  aboutByClaim: many(SUBJECTS_BY_CLAIM, SUBJECT),
  contestsByClaim: many(CONTESTED_BY_CLAIM, CONTEST),
  stateByClaim: one(STATE_BY_CLAIM, CLAIM_STATE),
  witnessByClaim: one(WITNESS_BY_CLAIM, ACTOR),
  claimsAbout: list(CLAIMS_ABOUT),
  claimsCiting: list(CLAIMS_CITING),
  claims: list(CLAIMS),
};
