import type { AdoptionStatus } from '../../model/enumerations';
import { Columns } from '../../model/projection';

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

export const ADOPTION = new Columns<AdoptionRow>(
  'adoption',
  ['type', 'id', 'howNl', 'howEn', 'status', 'periodFrom', 'periodTo'],
  { case: 'adoption.caseId', practice: 'adoption.practiceId' },
);
