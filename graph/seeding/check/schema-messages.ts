import type { ErrorObject } from 'ajv/dist/2020';
import { distance } from 'fastest-levenshtein';
import type { Path } from '../read/yaml/parse-yaml';
import { written } from '../read/yaml/syntax-problems';
import { abridge, visible } from '../read/yaml/visible';
import { mended, type Wanted } from './mend';

/** Where in a file an error of its schema stands. */
export function pathOf({ instancePath, keyword, params }: ErrorObject): Path {
  const path = instancePath
    .split('/')
    .slice(1)
    .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'))
    .map((key) => (/^\d+$/.test(key) ? Number(key) : key));
  return keyword === 'additionalProperties' ? [...path, params.additionalProperty as string] : path;
}

/** What a message needs to know beside the error itself. */
export interface Around {
  /** The value as it is written in the file. */
  source: string | undefined;
  /** Whether a value would be right by the schema that refused another. */
  isRight(schema: object, value: unknown): boolean;
}

/** A JSON Schema error as *X must be Y, got Z*, with what to write where that can be told. */
export function messageOf(error: ErrorObject, { source, isRight }: Around): string {
  const { keyword, params, data, parentSchema = {}, schema } = error;
  const what = pathOf(error).at(-1) ?? 'the file';
  const name = typeof what === 'number' ? `item ${what + 1}` : abridge(visible(what)) || '""';
  const got = () => `, got ${shown(data, source)}`;
  const fix = () => {
    const value = mended(data, source, parentSchema as Wanted, (each) => isRight(parentSchema, each));
    if (value === undefined) return '';
    return `; write ${typeof what === 'number' ? '' : `${name}: `}${abridge(written(value), 200)}`;
  };
  switch (keyword) {
    case 'required':
      return `${name} must have ${params.missingProperty}${whereOf(error)}, got none`;
    case 'dependentRequired':
      return `${name} must have ${params.missingProperty} where it has ${params.property}, got none`;
    case 'additionalProperties': {
      const known = Object.keys((parentSchema as { properties: object }).properties);
      const shownKeys = [...known.slice(0, MOST_KEYS), ...(known.length > MOST_KEYS ? ['…'] : [])].join(', ');
      return `${name} must be one of the known keys (${shownKeys}), got ${name}${keyMeant(what, known)}`;
    }
    case 'enum':
      return `${name} must be one of ${(schema as string[]).join(', ')}${got()}${fix()}`;
    case 'pattern':
      return `${name} must be written as: ${describe(parentSchema)}${got()}${fix()}`;
    case 'not':
      return `${name} must be left out ${describe(parentSchema)}${got()}`;
    case 'type':
      return `${name} must be ${TYPES[[schema].flat()[0] as string] ?? schema}${got()}${fix()}`;
    case 'uniqueItems': {
      const repeated = (data as unknown[])[params.i as number];
      return `${name} must name each item once, got ${shown(repeated)} twice`;
    }
    default:
      return `${name} must ${BOUNDS[keyword]?.(params.limit as number) ?? error.message}${got()}${fix()}`;
  }
}

/** What makes a key required that else is optional: the schema says it where it requires the key. */
const whereOf = ({ schemaPath, parentSchema = {} }: ErrorObject): string =>
  /\/(?:then|else)\/required$/.test(schemaPath) && 'description' in parentSchema
    ? ` ${describe(parentSchema)}`
    : '';

const MOST_KEYS = 25;

const TYPES: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  integer: 'a whole number',
  array: 'a list, each item behind a -',
  object: 'keys with values, each on a line below it',
  boolean: 'true or false',
};

const BOUNDS: Readonly<Record<string, (limit: number) => string>> = {
  minItems: (limit) => `have at least ${limit} ${limit === 1 ? 'item' : 'items'}`,
  maxItems: (limit) => `have at most ${limit} items`,
  minProperties: (limit) => `have at least ${limit} ${limit === 1 ? 'key' : 'keys'}`,
  minLength: (limit) => `have at least ${limit} ${limit === 1 ? 'character' : 'characters'}`,
  maxLength: (limit) => `have at most ${limit} characters`,
  minimum: (limit) => `be at least ${limit}`,
  maximum: (limit) => `be at most ${limit}`,
};

/** A value as it may be shown: without the work of writing out a large one. */
function shown(data: unknown, source?: string): string {
  if (data === undefined || data === null) return 'nothing';
  if (typeof data === 'number' || typeof data === 'boolean') return abridge(visible(source ?? String(data)));
  if (typeof data === 'string') return visible(abridge(JSON.stringify(data.slice(0, 200))));
  return visible(abridge(JSON.stringify(data, (_, each: unknown) => beginningOf(each))));
}

function beginningOf(value: unknown): unknown {
  if (typeof value === 'string' || Array.isArray(value)) return value.slice(0, 100);
  if (typeof value !== 'object' || value === null) return value;
  const begun: [string, unknown][] = [];
  for (const key in value) {
    if (begun.length === 20) break;
    begun.push([key, value[key as keyof typeof value]]);
  }
  return Object.fromEntries(begun);
}

/** The known key that is nearest to an unknown one, as the end of a message. */
function keyMeant(what: string | number, known: readonly string[]): string {
  const key = String(what).trim();
  const loosely = (each: string) =>
    each
      .normalize('NFKC')
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}]/gu, '');
  if (key.length > 40) return '';
  const off = (each: string) => distance(loosely(each), loosely(key));
  const [near] = [...known].sort((a, b) => off(a) - off(b));
  return near !== undefined && off(near) <= Math.min(2, near.length / 3) ? `; did you mean ${near}?` : '';
}

const describe = (schema: unknown) =>
  (
    (schema as { description?: string }).description ??
    `text that matches ${(schema as { pattern?: string }).pattern}`
  ).replace(/\.$/, '');
