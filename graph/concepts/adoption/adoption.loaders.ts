import { createListLoaders } from '../../model/list';
import { ManyLoader, OneLoader } from '../../model/loader';
import type { RowSource } from '../../model/row-source';
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

export const createAdoptionLoaders = (source: RowSource) => ({
  adoptionById: new OneLoader(source, ADOPTIONS_BY_ID, ADOPTION),
  jurisdictionsByAdoption: new ManyLoader(source, JURISDICTIONS_BY_ADOPTION, JURISDICTION),
  bearsOnByAdoption: new ManyLoader(source, BARRIERS_BY_ADOPTION, BARRIER),
  adoptionsOfPractice: createListLoaders(source, ADOPTIONS_OF_PRACTICE),
  adoptions: createListLoaders(source, ADOPTIONS),
});
