import type { IncomingMessage } from 'node:http';
import type DataLoader from 'dataloader';
import Negotiator from 'negotiator';
import type { Language } from '../../generated/resolvers';
import type { KnownRevision, ReadKnown } from '../../graph/answering/answer-index';
import type { Connection, Read, StatementEvent } from '../../graph/database/connection';
import { createLoaders, type EntityRow, type Loaders, loadEntity } from '../../graph/loaders';

/** What one request works with. */
export interface Context {
  read: Read;
  loaders: Loaders;
  /** What answering knows of the revision that is served. */
  known: () => Promise<KnownRevision>;
  /** What `known` gave, where the request asked for it. */
  answeredFrom: () => Promise<KnownRevision> | undefined;
  /** A context that has read nothing yet, for the same request. */
  renewed: () => Context;
  /** Language of texts that are asked for without one. */
  language: Language;
  /** How many statements the request has sent so far. */
  statements: StatementEvent[];
}

/** Milliseconds that one request may spend in the graph. */
const REQUEST_TIMEOUT = 10_000;

export function createContext(
  connection: Connection,
  readKnown: ReadKnown,
  request: Pick<IncomingMessage, 'headers'>,
  statements: StatementEvent[] = [],
): Context {
  const read = connection.forRequest({
    timeout: REQUEST_TIMEOUT,
    onStatement: (event) => statements.push(event),
  });
  let known: Promise<KnownRevision> | undefined;
  return {
    read,
    loaders: createLoaders(read),
    known: () => {
      known ??= readKnown(read);
      return known;
    },
    answeredFrom: () => known,
    renewed: () => createContext(connection, readKnown, request, statements),
    language: languageOf(request),
    statements,
  };
}

const languageOf = (request: Pick<IncomingMessage, 'headers'>): Language =>
  new Negotiator(request).language(['nl', 'en']) === 'en' ? 'EN' : 'NL';

/** A thing of one type by its id, or by an id it had before; null where there is none. */
export async function find<Row extends EntityRow>(
  { loaders }: Context,
  loader: DataLoader<string, Row | null>,
  id: string,
): Promise<Row | null> {
  const row = await loader.load(id);
  if (row) return row;
  const renamed = await loaders.entityByFormerId.load(id);
  return renamed && loader.load(renamed.id);
}

/** A thing of any type by its id, or by an id it had before; null where there is none. */
export async function findAny({ loaders }: Context, id: string): Promise<EntityRow | null> {
  const reference = (await loaders.entityById.load(id)) ?? (await loaders.entityByFormerId.load(id));
  return reference && loadEntity(loaders, reference);
}
