import type { AdoptionStatus } from '../../model/enumerations';

export interface AdoptionRow {
  type: 'Adoption';
  id: string;
  case: string;
  practice: string;
  howNl: string | null;
  howEn: string | null;
  status: AdoptionStatus;
  periodFrom: string | null;
  periodTo: string | null;
}

export const ADOPTION = `adoption {.type, .id, .howNl, .howEn, .status, .periodFrom, .periodTo,
  case: head([(adopter:Case)-[:ADOPTED]->(adoption) | adopter.id]),
  practice: head([(adoption)-[:OF]->(adopted:Practice) | adopted.id])}`;
