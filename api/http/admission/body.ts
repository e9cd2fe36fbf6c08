import type { FastifyInstance, FastifyRequest } from 'fastify';
import { LRUCache } from 'lru-cache';
import { scan } from 'secure-json-parse';
import { Refused } from '../errors';

/** Takes bodies of JSON in UTF-8 and no others, and says of another what is wrong with it. */
export function addBodyParser(app: FastifyInstance): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser(
    'application/json',
    { parseAs: 'buffer' },
    (request: FastifyRequest, body: Buffer, done) => {
      let value: unknown;
      try {
        checkEncoding(request);
        value = read(body);
      } catch (error) {
        return done(error as Error);
      }
      done(null, value);
    },
  );
}

function checkEncoding({ headers }: FastifyRequest): void {
  const encoding = headers['content-encoding'] ?? 'identity';
  if (encoding.toLowerCase() !== 'identity')
    throw new Refused(415, `A request body must not be compressed, got content-encoding ${encoding}.`, {
      'accept-encoding': 'identity',
    });
  const charset = /;\s*charset\s*=\s*"?([^";\s]*)/i.exec(headers['content-type'] ?? '')?.[1] ?? 'utf-8';
  if (!/^(utf-?8|us-ascii)$/i.test(charset))
    throw new Refused(415, `The charset of a request body must be utf-8, got ${charset}.`);
}

/** Bytes that remembered bodies may take together, and one of them at most. */
const REMEMBERED = { maxSize: 8 * 1024 * 1024, maxEntrySize: 256 * 1024 };

/** Bytes that a body takes for each of its own, as a text and as what it holds, and beside. */
const BYTES_PER_BYTE = 8;
const BYTES_BESIDE = 1_000;

/**
 * Bodies that came before, with what they hold: programs send few different ones, and reading one takes longer than sending an
 * answer that is kept. Nobody may change what they hold.
 */
const known = new LRUCache<string, object>({
  ...REMEMBERED,
  sizeCalculation: (_, { length }) => BYTES_PER_BYTE * length + BYTES_BESIDE,
});

function read(body: Buffer): unknown {
  // Each byte is one character, whatever it stands for.
  const bytes = body.toString('latin1');
  const before = known.get(bytes);
  if (before) return before;
  const value = parseBody(body);
  if (typeof value === 'object' && value !== null) known.set(bytes, value);
  return value;
}

function parseBody(body: Buffer): unknown {
  const value = parseJson(decode(body));
  try {
    scan({ value });
  } catch {
    const keys = '"__proto__" or "constructor" with a "prototype"';
    throw new Refused(
      400,
      `A request body must not have a key that could change how objects work, got ${keys}.`,
    );
  }
  return value;
}

const UTF_8 = new TextDecoder('utf-8', { fatal: true });

/** Text of UTF-8, without a byte order mark. */
function decode(body: Buffer): string {
  try {
    return UTF_8.decode(body);
  } catch {
    throw new Refused(400, 'A request body must be in UTF-8, got other bytes.');
  }
}

function parseJson(text: string): unknown {
  if (text.trim() === '')
    throw new Refused(400, 'A request body must be a JSON object with the key query, got nothing.');
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Refused(
      400,
      `A request body must be valid JSON, got something else: ${(error as Error).message}`,
    );
  }
}
