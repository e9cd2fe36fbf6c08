import type { JurisdictionType } from '../../model/enumerations';
import { held } from '../../model/projection';

export interface JurisdictionRow {
  type: JurisdictionType;
  id: string;
  nameNl: string;
  nameEn: string;
  altNamesNl: string[] | null;
  altNamesEn: string[] | null;
}

/** Held in memory, so that statements give its id only. */
export const JURISDICTION = held<JurisdictionRow>('jurisdiction');
