import { basename } from 'node:path';
import { type Problem, sortProblems } from '../problem';
import { entitiesIn, type SeedEntity } from '../read/entities';
import { type Phrases, phrasesIn, withHiddenNames } from '../read/phrases';
import type { SeedFile } from '../read/read';
import { checkPhrases } from './named/phrases';
import { CHECKS } from './named-checks';
import { shapeProblems } from './shapes';

/**
 * Checks each file by its schema, then all entities together; gives the entities and every problem, sorted. `unread` are
 * the paths of files that could not even be parsed.
 */
export function checkSeeds(schemaFolder: string, files: SeedFile[], unread: string[] = []): Checked {
  const { entities, phrases, problems: badlyShaped } = checkShapes(schemaFolder, files);
  const broken = new Set([...unread, ...badlyShaped.map(({ file }) => file)]);
  const names = new Set([...broken].map((path) => basename(path, '.yaml')));
  const publications = [...broken].some((path) => path.startsWith('sources/'));
  const problems = [
    ...CHECKS.flatMap((check) => check(entities, { names, publications })),
    ...checkPhrases(phrases, entities, { names, publications }),
  ];
  return { entities, phrases, problems: sortProblems([...badlyShaped, ...problems]) };
}

/** What some seed files hold, and everything that is wrong with them. */
export interface Checked {
  entities: SeedEntity[];
  phrases: Phrases[];
  problems: Problem[];
}

/** Checks each file by its schema; gives what is in those without problems. */
export function checkShapes(schemaFolder: string, files: SeedFile[]): Checked {
  const problems = shapeProblems(schemaFolder, files);
  const broken = new Set(problems.map(({ file }) => file));
  const sound = files.filter(({ path }) => !broken.has(path));
  const phrases = sound.flatMap(phrasesIn);
  return { entities: withHiddenNames(sound.flatMap(entitiesIn), phrases), phrases, problems };
}
