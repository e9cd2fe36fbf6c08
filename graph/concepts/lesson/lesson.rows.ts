import type { Confidence } from '../../ranking/weights';

export type Corner = 'POLICY' | 'POLITICS' | 'DELIVERY' | 'TARGET_GROUP' | 'OVERSIGHT';

export interface LessonRow {
  type: 'Lesson';
  id: string;
  statementNl: string | null;
  statementEn: string | null;
  confidence: Confidence;
  corners: Corner[] | null;
}

export const LESSON = 'lesson {.type, .id, .statementNl, .statementEn, .confidence, .corners}';
