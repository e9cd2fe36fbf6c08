import type { ClaimedState } from '../../model/enumerations';
import { Columns } from '../../model/projection';
import { CLAIM, type ClaimRow } from '../claim/claim.rows';

export interface ConditionRow {
  type: 'Condition';
  id: string;
  nameNl: string;
  nameEn: string;
  altNamesNl: string[] | null;
  altNamesEn: string[] | null;
  summaryNl: string | null;
  summaryEn: string | null;
}

/** A claim that says how a condition stands somewhere. */
export interface StateRow {
  jurisdiction: string;
  value: ClaimedState;
  asOf: string | null;
  claim: ClaimRow;
}

export const CONDITION = new Columns<ConditionRow>('condition', [
  'type',
  'id',
  'nameNl',
  'nameEn',
  'altNamesNl',
  'altNamesEn',
  'summaryNl',
  'summaryEn',
]);

export const STATE = new Columns<StateRow>('state', ['value', 'asOf'], {
  jurisdiction: 'jurisdiction.id',
  claim: CLAIM,
});
