import type { Read } from '../../database/connection';
import { createOneLoader, ManyLoader } from '../../model/batch';
import { createListLoaders } from '../../model/list';
import type { BarrierRow } from '../barrier/barrier.rows';
import type { JurisdictionRow } from '../jurisdiction/jurisdiction.rows';
import {
  ADOPTIONS,
  ADOPTIONS_BY_ID,
  ADOPTIONS_OF_PRACTICE,
  BARRIERS_BY_ADOPTION,
  JURISDICTIONS_BY_ADOPTION,
} from './adoption.queries';
import type { AdoptionRow } from './adoption.rows';

export const createAdoptionLoaders = (read: Read) => ({
  adoptionById: createOneLoader<AdoptionRow>(read, ADOPTIONS_BY_ID),
  jurisdictionsByAdoption: new ManyLoader<JurisdictionRow>(read, JURISDICTIONS_BY_ADOPTION),
  bearsOnByAdoption: new ManyLoader<BarrierRow>(read, BARRIERS_BY_ADOPTION),
  adoptionsOfPractice: createListLoaders(read, ADOPTIONS_OF_PRACTICE),
  adoptions: createListLoaders(read, ADOPTIONS),
});
