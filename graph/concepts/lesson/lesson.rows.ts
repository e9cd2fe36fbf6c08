import type { Confidence, Corner } from '../../model/enumerations';

export interface LessonRow {
  type: 'Lesson';
  id: string;
  statementNl: string | null;
  statementEn: string | null;
  confidence: Confidence;
  corners: Corner[] | null;
}

export const LESSON = 'lesson {.type, .id, .statementNl, .statementEn, .confidence, .corners}';
