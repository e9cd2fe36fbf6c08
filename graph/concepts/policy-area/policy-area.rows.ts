import { held } from '../../model/projection';
export interface PolicyAreaRow {
  type: 'PolicyArea';
  id: string;
  nameNl: string;
  nameEn: string;
  altNamesNl: string[] | null;
  altNamesEn: string[] | null;
  sameAs: string[] | null;
}

/** Held in memory, so that statements give its id only. */
export const POLICY_AREA = held<PolicyAreaRow>('policyArea');
