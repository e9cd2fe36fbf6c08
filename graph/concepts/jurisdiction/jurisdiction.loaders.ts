import { JURISDICTION_TYPES } from '../../model/enumerations';
import { createListLoaders } from '../../model/list';
import { HeldLoader, ManyLoader, OneLoader } from '../../model/loader';
import type { RowSource } from '../../model/row-source';
import {
  COUNTRIES,
  PARTS_BY_JURISDICTION,
  REGIONS,
  UNIONS,
  WHOLE_BY_JURISDICTION,
} from './jurisdiction.queries';
import { JURISDICTION, type JurisdictionRow } from './jurisdiction.rows';

export const createJurisdictionLoaders = (source: RowSource) => ({
  jurisdictionById: new HeldLoader<JurisdictionRow>(source, [...JURISDICTION_TYPES]),
  wholeByJurisdiction: new OneLoader(source, WHOLE_BY_JURISDICTION, JURISDICTION),
  regionsByCountry: new ManyLoader(source, PARTS_BY_JURISDICTION, JURISDICTION),
  countries: createListLoaders(source, COUNTRIES),
  regions: createListLoaders(source, REGIONS),
  unions: createListLoaders(source, UNIONS),
});
