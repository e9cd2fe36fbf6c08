import { compare } from '../model/collections';
import type { Confidence } from '../model/enumerations';
import type { AnswerIndex, IndexedLesson } from './answer-index';
import type { Advised } from './answered';

const MAX_LESSONS = 10;
const CONFIDENCE: Readonly<Record<Confidence, number>> = { HIGH: 0.3, MEDIUM: 0.2, LOW: 0.1 };

/**
 * The most telling lessons for a question, by id: those of the cases that it is about, then those that answer its barriers, then
 * those that recommend what is advised; of each the surest first. Others tell nothing of it.
 */
export function lessonsOf(
  asked: { cases: readonly string[]; barriers: readonly string[]; advice: readonly Advised[] },
  { lessons }: AnswerIndex,
): string[] {
  const [cases, barriers] = [new Set(asked.cases), new Set(asked.barriers)];
  const advised = new Set(asked.advice.map(({ practice }) => practice));
  const bearing = ({ drawnFrom, answers, recommends }: IndexedLesson) =>
    (isSome(drawnFrom, cases) ? 4 : 0) +
    (isSome(answers, barriers) ? 2 : 0) +
    (isSome(recommends, advised) ? 1 : 0);
  return lessons
    .map((lesson) => ({ id: lesson.id, bearing: bearing(lesson), sure: CONFIDENCE[lesson.confidence] }))
    .filter((lesson) => lesson.bearing > 0)
    .sort((a, b) => b.bearing + b.sure - a.bearing - a.sure || compare(a.id, b.id))
    .slice(0, MAX_LESSONS)
    .map(({ id }) => id);
}

const isSome = (ids: readonly string[], wanted: ReadonlySet<string>) => ids.some((id) => wanted.has(id));
