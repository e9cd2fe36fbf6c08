import { compare, groupBy, unique } from '../model/collections';
import type { AnswerIndex } from './answer-index';
import type { Abstention, Answered, NearQuestion } from './answered';
import { isAsked, type Question, rankingQuestion, restriction } from './question';

const MAX_NEAREST = 5;

/** Why there is neither advice nor anything untested, nor a case that is asked about, and the nearest questions that have some. */
export function abstain(
  answered: Omit<Answered, 'abstention'>,
  question: Question,
  index: AnswerIndex,
): Abstention | null {
  const { interpretation, barriers, cautions, restrictedTo, practices, untested, namedCases } = answered;
  const isAnythingAsked = isAsked(interpretation.matches);
  const near = (ids: readonly string[], within: readonly string[] = restrictedTo) =>
    answerable(ids, within, question, index);
  const isOfCase = interpretation.matches.some(({ type }) => type === 'Case' || type === 'Webinar');
  const isTold = namedCases.length > 0 && (isOfCase || !isAnythingAsked);
  if (practices.length + untested.length > 0 || isTold) return null;
  if (!isAnythingAsked)
    return { reason: 'NO_MATCH', nearest: near([...interpretation.nearest, ...barriersByEvidence(index)]) };
  const candidates = [
    ...near(barriers, []),
    ...near(barriers.flatMap((id) => relativesOf(id, index))),
    ...near(barriersByEvidence(index)),
  ];
  return {
    reason: cautions.some(({ support }) => support > 0) ? 'ONLY_DISPUTED' : 'NO_EVIDENCE',
    nearest: [...groupBy(candidates, ({ barrier }) => barrier).values()]
      .map(([first]) => first!)
      .slice(0, MAX_NEAREST),
  };
}

/** What a barrier is a kind of, its kinds and its neighbours. */
function relativesOf(id: string, index: AnswerIndex): string[] {
  const { above = [], related = [] } = index.entities.get(id) ?? {};
  return [...above, ...(index.narrower.get(id) ?? []), ...related];
}

/** The first of the given barriers that have an answer, in the given order. */
function answerable(
  barriers: readonly string[],
  within: readonly string[],
  question: Question,
  index: AnswerIndex,
): NearQuestion[] {
  const isWithin = restriction(question, { restrictedTo: [...within], excluded: [] }, index);
  const near: NearQuestion[] = [];
  for (const barrier of unique(barriers)) {
    if (near.length === MAX_NEAREST) break;
    const [first] = index.rank(rankingQuestion(barrier, { ...question, isWithin }, index));
    if (first?.advised) near.push({ barrier, within });
  }
  return near;
}

/** Barriers by the number of findings about them, most first. */
const barriersByEvidence = ({ knowledge }: AnswerIndex): string[] =>
  [...groupBy(knowledge.findings, ({ barrier }) => barrier)]
    .sort(([a, these], [b, those]) => those.length - these.length || compare(a, b))
    .map(([barrier]) => barrier);
