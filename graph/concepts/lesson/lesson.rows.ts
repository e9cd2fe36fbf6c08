import type { Confidence, Corner } from '../../model/enumerations';
import { Columns } from '../../model/projection';

export interface LessonRow {
  type: 'Lesson';
  id: string;
  statementNl: string | null;
  statementEn: string | null;
  confidence: Confidence;
  corners: Corner[] | null;
}

export const LESSON = new Columns<LessonRow>('lesson', [
  'type',
  'id',
  'statementNl',
  'statementEn',
  'confidence',
  'corners',
]);
