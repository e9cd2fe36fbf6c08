import { compare, groupBy, unique } from '../model/collections';
import type { Attempt } from './evidence';
import type { Untested } from './ranked';
import { isRelevant, type RankingQuestion } from './ranking';

/**
 * What others do about a barrier with no known result: practices without any finding, those that run in most jurisdictions
 * first, then by id.
 *
 * @param found Practices for which there are findings, so that they are ranked.
 */
export function untestedFor(
  question: RankingQuestion,
  attempts: readonly Attempt[],
  found: ReadonlySet<string>,
): Untested[] {
  const { barrier, narrower } = question;
  const relevant = attempts.filter(
    (attempt) =>
      (attempt.barrier === barrier || narrower.has(attempt.barrier)) &&
      isRelevant(attempt, question) &&
      !found.has(attempt.practice),
  );
  return mergeUntested(
    relevant.map(({ practice, adoption, jurisdictions, status, claim }) => ({
      practice,
      barriers: [barrier],
      runsIn: status === 'RUNNING' ? [...jurisdictions] : [],
      adoptions: [adoption],
      intentions: claim === null ? [] : [claim],
    })),
  );
}

/** One entry for each practice, widest first. */
export function mergeUntested(untested: readonly Untested[]): Untested[] {
  const all = (entries: readonly Untested[], key: 'barriers' | 'runsIn' | 'adoptions' | 'intentions') =>
    unique(entries.flatMap((entry) => entry[key])).sort();
  return [...groupBy(untested, ({ practice }) => practice)]
    .map(([practice, entries]) => ({
      practice,
      barriers: all(entries, 'barriers'),
      runsIn: all(entries, 'runsIn'),
      adoptions: all(entries, 'adoptions'),
      intentions: all(entries, 'intentions'),
    }))
    .sort((a, b) => b.runsIn.length - a.runsIn.length || compare(a.practice, b.practice));
}
