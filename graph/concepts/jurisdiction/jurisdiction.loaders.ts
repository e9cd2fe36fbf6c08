import type { Read } from '../../database/connection';
import { createOneLoader, ManyLoader } from '../../model/batch';
import { createListLoaders } from '../../model/list';
import {
  COUNTRIES,
  JURISDICTIONS_BY_ID,
  PARTS_BY_JURISDICTION,
  REGIONS,
  UNIONS,
  WHOLE_BY_JURISDICTION,
} from './jurisdiction.queries';
import type { JurisdictionRow } from './jurisdiction.rows';

export const createJurisdictionLoaders = (read: Read) => ({
  jurisdictionById: createOneLoader<JurisdictionRow>(read, JURISDICTIONS_BY_ID),
  wholeByJurisdiction: createOneLoader<JurisdictionRow>(read, WHOLE_BY_JURISDICTION),
  regionsByCountry: new ManyLoader<JurisdictionRow>(read, PARTS_BY_JURISDICTION),
  countries: createListLoaders(read, COUNTRIES),
  regions: createListLoaders(read, REGIONS),
  unions: createListLoaders(read, UNIONS),
});
