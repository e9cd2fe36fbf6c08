import type { Problem } from '../../problem';
import type { SeedEntity } from '../../read/entities';
import { OFF_TOPIC, type Phrases } from '../../read/phrases';
import { didYouMean } from '../nearest-id';
import { type Broken, mayBeIn } from './named-check';

const SUBJECTS = ['Barrier', 'Practice'] as const;

/** Phrases must be about a barrier or a practice that exists, or off topic. */
export function checkPhrases(
  phrases: readonly Phrases[],
  entities: readonly SeedEntity[],
  broken: Broken,
): Problem[] {
  const types = new Map(entities.map(({ id, type }) => [id, type]));
  const isKnown = (id: string) =>
    id === OFF_TOPIC || SUBJECTS.some((type) => types.get(id) === type) || mayBeIn(broken, id, SUBJECTS);
  return phrases
    .filter(({ about }) => !isKnown(about))
    .map(({ about, file, path }) => ({
      file: file.path,
      line: file.lineOf(path),
      message: `about must be the id of an existing Barrier or Practice, or ${OFF_TOPIC}, got ${about}${didYouMean(about, types, SUBJECTS)}`,
    }));
}
