import { JURISDICTION_TYPES } from '../../model/enumerations';
import { list } from '../../model/list';
import { heldOf, many, one } from '../../model/loader';
import {
  COUNTRIES,
  PARTS_BY_JURISDICTION,
  REGIONS,
  UNIONS,
  WHOLE_BY_JURISDICTION,
} from './jurisdiction.queries';
import { JURISDICTION, type JurisdictionRow } from './jurisdiction.rows';

export const jurisdictionLoaders = {
  jurisdictionById: heldOf<JurisdictionRow>(...JURISDICTION_TYPES),
  wholeByJurisdiction: one(WHOLE_BY_JURISDICTION, JURISDICTION),
  regionsByCountry: many(PARTS_BY_JURISDICTION, JURISDICTION),
  countries: list(COUNTRIES),
  regions: list(REGIONS),
  unions: list(UNIONS),
};
