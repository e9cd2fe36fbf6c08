import type { SeedEntity } from './entities';
import type { Path, SeedFile } from './read';

/** What the off-topic phrases are about, in the place of an id. */
export const OFF_TOPIC = 'off-topic';

/** How people speak of an entity, or of everything else: what questions are understood by, and no part of the graph. */
export interface Phrases {
  /** Id of a barrier or practice, or OFF_TOPIC. */
  about: string;
  hiddenNames: { nl?: string[]; en?: string[] };
  sentences: string[];
  file: SeedFile;
  path: Path;
}

interface SentenceGroup {
  texts: string[];
}

/** The phrases in a file; none in a file of another folder. */
export function phrasesIn(file: SeedFile): Phrases[] {
  if (file.folder !== 'phrases') return [];
  const {
    about,
    hiddenNames = {},
    sentences = [],
  } = file.value as Pick<Phrases, 'about' | 'hiddenNames'> & {
    sentences?: SentenceGroup[];
  };
  return [{ about, hiddenNames, sentences: sentences.flatMap(({ texts }) => texts), file, path: ['about'] }];
}

/** Entities, with the hidden labels that stand among the phrases about them. */
export function withHiddenNames(entities: readonly SeedEntity[], phrases: readonly Phrases[]): SeedEntity[] {
  const names = new Map(phrases.map(({ about, hiddenNames }) => [about, hiddenNames]));
  return entities.map((entity) => {
    const hiddenNames = names.get(entity.id);
    return hiddenNames ? { ...entity, value: { ...entity.value, hiddenNames } } : entity;
  });
}
