import { isDeepStrictEqual } from 'node:util';
import Ajv2020, { type ErrorObject, type ValidateFunction } from 'ajv/dist/2020';
import { stringify as canonical } from 'safe-stable-stringify';
import { isScalar } from 'yaml';
import type { Problem } from '../problem';
import { FOLDERS, type Folder } from '../read/folders';
import type { SeedFile } from '../read/read';
import { readSchemas, type Schemas } from '../read/schemas';
import type { Path } from '../read/yaml/parse-yaml';
import { messageOf, pathOf } from './schema-messages';
import { placeholdersIn } from './unfilled';
import { unquotedTexts } from './unquoted';

/** So many problems of one file are named; the rest may well come of these. */
const MOST_PROBLEMS = 100;

/** The schemas of the seeds, ready to hold files against. */
interface Shapes {
  schemas: Schemas;
  validate: Record<Folder, ValidateFunction>;
  /** Whether a value is right by a part of these schemas. */
  isRight(schema: object, value: unknown): boolean;
}

/** What each file has that its schema does not allow, or lacks. */
export function shapeProblems(schemaFolder: string, files: readonly SeedFile[]): Problem[] {
  const shapes = compiled.get(schemaFolder) ?? compileSchemas(schemaFolder);
  compiled.set(schemaFolder, shapes);
  return files.flatMap((file) => problemsOf(file, shapes));
}

/** Schemas do not change while a process runs, and take longer to compile than the seeds to check. */
const compiled = new Map<string, Shapes>();

function compileSchemas(folder: string): Shapes {
  const ajv = new Ajv2020({
    allErrors: true,
    strict: true,
    strictTypes: false,
    strictRequired: false,
    verbose: true,
    code: { optimize: false },
  });
  ajv.addKeyword({ keyword: 'anyOrder', type: 'array', schemaType: 'boolean' });
  ajv.removeKeyword('uniqueItems');
  ajv.addKeyword({
    keyword: 'uniqueItems',
    type: 'array',
    schemaType: 'boolean',
    errors: true,
    validate: isUnique,
  });
  const schemas = readSchemas(folder);
  ajv.addSchema(schemas.common);
  const compiled = FOLDERS.map((name) => [name, ajv.compile(schemas[name])]);
  return {
    schemas,
    validate: Object.fromEntries(compiled) as Record<Folder, ValidateFunction>,
    isRight: (schema, value) => ajv.validate(schema, value),
  };
}

/** `uniqueItems` in a time that grows with the list; the library's own compares all items with all others. */
const isUnique: KeywordCheck = (_, items) => {
  const places = new Map<string, number>();
  for (const [at, item] of items.entries()) {
    const text = canonical(item) ?? '';
    const before = places.get(text);
    if (before !== undefined) {
      isUnique.errors = [{ keyword: 'uniqueItems', params: { i: at, j: before } }];
      return false;
    }
    places.set(text, at);
  }
  return true;
};

interface KeywordCheck {
  (schema: boolean, items: unknown[]): boolean;
  errors?: Partial<ErrorObject>[];
}

function problemsOf(file: SeedFile, { schemas, validate: byFolder, isRight }: Shapes): Problem[] {
  const validate = byFolder[file.folder];
  const problem = (at: Path, message: string) => ({ file: file.path, line: file.lineOf(at), message });
  const unfilled = placeholdersIn(file.value);
  const filled = (error: ErrorObject) =>
    unfilled.length === 0 || !unfilled.some(({ path }) => isDeepStrictEqual(path, pathOf(error)));
  const errors = errorsIn(file.value, validate).filter((error) => error.keyword !== 'if' && filled(error));
  const texts = [...unfilled, ...unquotedTexts(file.document, schemas[file.folder], schemas)];
  const named = errors.slice(0, MOST_PROBLEMS).map((error) => {
    const path = pathOf(error);
    return problem(path, messageOf(error, { source: sourceOf(file, path), isRight }));
  });
  const problems = [...texts.map(({ path, message }) => problem(path, message)), ...named];
  if (errors.length > MOST_PROBLEMS)
    problems.push(
      problem(
        [],
        `a file must have the shape of its kind, got ${errors.length - MOST_PROBLEMS} problems more than are named`,
      ),
    );
  return problems.length > 0 || file.folder === 'sources' ? problems : nameProblems(file);
}

/** One more than the longest list that a schema allows. */
const LONG = 3001;

/**
 * The library takes a time that grows with the square of the errors in a list, so that of a long one the beginning is
 * looked at first.
 */
function errorsIn(value: unknown, validate: ValidateFunction): ErrorObject[] {
  const beginning = shortened(value);
  if (beginning !== value && !validate(beginning)) return validate.errors!;
  return validate(value) ? [] : validate.errors!;
}

/** A value with its long lists cut; itself where it has none. */
function shortened(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const short = Array.isArray(value) ? value.slice(0, LONG) : value;
  const parts = Object.entries(short).map(([key, each]) => [key, shortened(each)] as const);
  const isCut = Array.isArray(value) && value.length > LONG;
  if (!isCut && parts.every(([key, part]) => part === value[key as keyof typeof value])) return value;
  return Array.isArray(value) ? parts.map(([, part]) => part) : Object.fromEntries(parts);
}

/** How a value is written in its file, where it is a single one. */
function sourceOf({ document }: SeedFile, path: Path): string | undefined {
  const node = document.getIn(path, true);
  return isScalar(node) ? node.source : undefined;
}

function nameProblems(file: SeedFile): Problem[] {
  const key = file.folder === 'phrases' ? 'about' : 'id';
  const id = (file.value as Record<string, string>)[key];
  if (id === file.name) return [];
  const message = `${key} must be the name of its file, ${file.name}, got ${id}`;
  return [{ file: file.path, line: file.lineOf([key]), message }];
}
