import { list } from '../../model/list';
import { many, one } from '../../model/loader';
import { BARRIER } from '../barrier/barrier.rows';
import { JURISDICTION } from '../jurisdiction/jurisdiction.rows';
import {
  ADOPTIONS,
  ADOPTIONS_BY_ID,
  ADOPTIONS_OF_PRACTICE,
  BARRIERS_BY_ADOPTION,
  JURISDICTIONS_BY_ADOPTION,
} from './adoption.queries';
import { ADOPTION } from './adoption.rows';

export const adoptionLoaders = {
  adoptionById: one(ADOPTIONS_BY_ID, ADOPTION),
  jurisdictionsByAdoption: many(JURISDICTIONS_BY_ADOPTION, JURISDICTION),
  bearsOnByAdoption: many(BARRIERS_BY_ADOPTION, BARRIER),
  adoptionsOfPractice: list(ADOPTIONS_OF_PRACTICE),
  adoptions: list(ADOPTIONS),
};
