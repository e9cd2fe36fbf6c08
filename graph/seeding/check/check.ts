import { basename } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import Ajv2020, { type ValidateFunction } from 'ajv/dist/2020';
import { type Problem, sortProblems } from '../problem';
import { entitiesIn, type SeedEntity } from '../read/entities';
import { FOLDERS, type Folder } from '../read/folders';
import { type Phrases, phrasesIn, withHiddenNames } from '../read/phrases';
import type { Path, SeedFile } from '../read/read';
import { readSchemas } from '../read/schemas';
import { checkPhrases } from './named/phrases';
import { CHECKS } from './named-checks';
import { messageOf, pathOf } from './schema-messages';
import { placeholdersIn } from './unfilled';

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
  const schemas = compileSchemas(schemaFolder);
  const problems = files.flatMap((file) => checkShape(file, schemas[file.folder]));
  const broken = new Set(problems.map(({ file }) => file));
  const sound = files.filter(({ path }) => !broken.has(path));
  const phrases = sound.flatMap(phrasesIn);
  return { entities: withHiddenNames(sound.flatMap(entitiesIn), phrases), phrases, problems };
}

function compileSchemas(folder: string): Record<Folder, ValidateFunction> {
  const ajv = new Ajv2020({
    allErrors: true,
    strict: true,
    strictTypes: false,
    strictRequired: false,
    verbose: true,
  });
  ajv.addKeyword({ keyword: 'anyOrder', type: 'array', schemaType: 'boolean' });
  const { common, ...schemas } = readSchemas(folder);
  ajv.addSchema(common);
  return Object.fromEntries(FOLDERS.map((name) => [name, ajv.compile(schemas[name])])) as Record<
    Folder,
    ValidateFunction
  >;
}

function checkShape(file: SeedFile, validate: ValidateFunction): Problem[] {
  const problem = (at: Path, message: string) => ({ file: file.path, line: file.lineOf(at), message });
  const unfilled = placeholdersIn(file.value);
  const errors = validate(file.value) ? [] : validate.errors!.filter(({ keyword }) => keyword !== 'if');
  const problems = [
    ...unfilled.map(({ path, message }) => problem(path, message)),
    ...errors
      .filter((error) => !unfilled.some(({ path }) => isDeepStrictEqual(path, pathOf(error))))
      .map((error) => problem(pathOf(error), messageOf(error))),
  ];
  if (problems.length > 0) return problems;
  if (file.folder === 'sources') return [];
  const key = file.folder === 'phrases' ? 'about' : 'id';
  const id = (file.value as Record<string, string>)[key];
  return id === file.name
    ? []
    : [problem([key], `${key} must be the name of its file, ${file.name}, got ${id}`)];
}
