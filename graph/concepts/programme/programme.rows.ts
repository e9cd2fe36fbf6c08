import type { ProgrammeKind } from '../../model/enumerations';
import { Columns } from '../../model/projection';

export interface ProgrammeRow {
  type: 'Programme';
  id: string;
  nameNl: string;
  nameEn: string;
  altNamesNl: string[] | null;
  altNamesEn: string[] | null;
  summaryNl: string | null;
  summaryEn: string | null;
  kind: ProgrammeKind;
  periodFrom: string | null;
  periodTo: string | null;
}

export const PROGRAMME = new Columns<ProgrammeRow>('programme', [
  'type',
  'id',
  'nameNl',
  'nameEn',
  'altNamesNl',
  'altNamesEn',
  'summaryNl',
  'summaryEn',
  'kind',
  'periodFrom',
  'periodTo',
]);
