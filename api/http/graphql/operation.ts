import { Refused } from '../errors';

/** One operation as clients send it, by the keys of GraphQL over HTTP. */
export interface Operation {
  query?: string;
  /** Names a document that is shipped, instead of the query. */
  documentId?: string;
  variables?: object;
  operationName?: string;
  extensions?: Extensions;
}

/** What clients ask for beside the operation. */
interface Extensions {
  /** Asks for the cost of the operation only. */
  dryRun?: boolean;
  /** Asks to keep a document, which is always refused. */
  persistedQuery?: unknown;
}

const KINDS = {
  query: 'a text',
  documentId: 'a text',
  operationName: 'a text',
  variables: 'an object',
  extensions: 'an object',
} as const;
type Key = keyof typeof KINDS;

/** Keys that say what is asked: extensions once did, and what they ask for is told by its code. */
const SAYS_WHAT: ReadonlySet<Key> = new Set(['query', 'documentId', 'extensions']);
const KEYS = Object.keys(KINDS) as Key[];

/** The operation in the body of a POST. */
export function operationInBody(body: unknown): Operation {
  if (kindOf(body) === 'an object') return operationOf(body as Record<Key, unknown>);
  const message = `A request body must be an object with the key query, got ${kindOf(body)}; send each operation in a request of its own.`;
  throw new Refused(400, message);
}

/** The operation in the address of a GET, where variables and extensions are JSON. */
export function operationInAddress(url: string): Operation {
  const given = new URL(url, 'http://localhost').searchParams;
  const entries = KEYS.map((key) => [key, readParameter(key, given.getAll(key))] as const);
  return operationOf(Object.fromEntries(entries) as Record<Key, unknown>);
}

function readParameter(key: Key, values: string[]): unknown {
  const [value, ...more] = values;
  if (more.length > 0)
    throw new Refused(400, `${key} must stand once in the address, got it ${values.length} times.`);
  if (!value || KINDS[key] === 'a text') return value;
  try {
    return JSON.parse(value);
  } catch {
    throw new Refused(400, `${key} must be an object as JSON, got ${JSON.stringify(value.slice(0, 80))}.`);
  }
}

/** Keys that hold nothing are left out, and so is an empty text, which clients send for nothing. */
function operationOf(given: Record<Key, unknown>): Operation {
  const known = KEYS.filter((key) => given[key] !== undefined && given[key] !== null && given[key] !== '');
  const problems = known
    .filter((key) => kindOf(given[key]) !== KINDS[key])
    .map((key) => `${key} must be ${KINDS[key]}, got ${kindOf(given[key])}${hintFor(key, given[key])}`);
  if (problems.length === 0 && !known.some((key) => SAYS_WHAT.has(key)))
    problems.push('query must be a text with an operation, got nothing');
  const dryRun: unknown = (given.extensions as Extensions | null | undefined)?.dryRun;
  if (dryRun !== undefined && typeof dryRun !== 'boolean')
    problems.push(`extensions.dryRun must be true or false, got ${kindOf(dryRun)}`);
  if (known.includes('query') && known.includes('documentId'))
    problems.push('query must be left out where documentId names a document, got both');
  if (problems.length > 0) throw new Refused(400, `${problems.join('; ')}.`);
  return Object.fromEntries(known.map((key) => [key, given[key]]));
}

/** What to do where an object was written as a text of JSON. */
const hintFor = (key: Key, value: unknown): string =>
  KINDS[key] === 'an object' && typeof value === 'string'
    ? '; send the object itself, not its JSON as a text'
    : '';

/** What a value of JSON is, in words. */
function kindOf(value: unknown): string {
  if (value === undefined || value === null) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'an object';
  return typeof value === 'string' ? 'a text' : `a ${typeof value}`;
}
