import type { FastifyInstance, FastifyRequest } from 'fastify';
import { scan } from 'secure-json-parse';
import { Refused } from './errors';

/** Takes bodies of JSON in UTF-8 and no others, and says of another what is wrong with it. */
export function addBodyParser(app: FastifyInstance): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser(
    'application/json',
    { parseAs: 'buffer' },
    async (request: FastifyRequest, body: Buffer) => {
      checkEncoding(request);
      return parseBody(body);
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

/** Text of UTF-8, without a byte order mark. */
function decode(body: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(body);
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
