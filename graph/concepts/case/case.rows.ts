import type { CaseKind } from '../../model/enumerations';
import type { ActorRow } from '../actor/actor.rows';

export interface CaseRow {
  type: 'Case';
  id: string;
  nameNl: string;
  nameEn: string;
  altNamesNl: string[] | null;
  altNamesEn: string[] | null;
  summaryNl: string | null;
  summaryEn: string | null;
  kind: CaseKind;
  periodFrom: string | null;
  periodTo: string | null;
}

/** Who took part in a case, and as what. */
export interface ParticipantRow {
  roleNl: string | null;
  roleEn: string | null;
  actor: ActorRow;
}

export const CASE = `case {.type, .id, .nameNl, .nameEn, .altNamesNl, .altNamesEn, .summaryNl, .summaryEn,
  .kind, .periodFrom, .periodTo}`;
