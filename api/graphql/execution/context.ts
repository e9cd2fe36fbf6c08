import type { IncomingMessage } from 'node:http';
import Negotiator from 'negotiator';
import type { Language } from '../../../generated/resolvers';
import { type AnswerLoader, createAnswerLoader } from '../../../graph/answering/answer.loaders';
import type { Connection, Parameters, StatementEvent } from '../../../graph/database/connection';
import type { RowSource } from '../../../graph/model/row-source';
import { createLoaders, type Loaders } from '../../../graph/revision/loaders';
import type { ServedRevision } from '../../../graph/revision/served-revision';
import type { Snapshot } from '../../../graph/revision/snapshot';

/** What one request works with. */
export interface Context {
  loaders: Loaders;
  /** Answers questions from the snapshot, each once. */
  answers: AnswerLoader;
  /** The revision that the request is bound to, with what is kept of it in memory. */
  snapshot: Snapshot;
  /** Language of texts that are asked for without one. */
  language: Language;
  /** Writes a fault of ours to the log, under the id of the request. */
  log: (error: unknown) => void;
  /** The statements that the request has sent so far. */
  statements: StatementEvent[];
  /** What became of the operation; in an object, as Apollo works with a copy of the context. */
  outcome: Outcome;
  /** Whether all that was read so far belongs to the revision of the snapshot; a read that was interrupted cannot be told by its bookmarks. */
  isConsistent: (wasInterrupted: boolean) => Promise<boolean>;
  /** A context for the same request that has read nothing yet, bound to the newest revision. */
  withNewestSnapshot: () => Promise<Context>;
}

/** What is known once an operation was carried out. */
export interface Outcome {
  /** The objects that it could return; absent where it was refused before that was known, or only its cost was asked for. */
  cost?: number;
  /** The snapshot that all of the answer is known to be of, for as long as that is served; absent where it has errors. */
  holdsFor?: Snapshot;
}

/** Milliseconds that the statements of one request may take, from when the first is sent. */
const REQUEST_TIMEOUT = 10_000;

/** What contexts are made of: one connection and one served revision for the whole process. */
export interface RequestSources {
  connection: Connection;
  served: ServedRevision;
}

export function createContext(
  service: RequestSources,
  request: Pick<IncomingMessage, 'headers'>,
  log: (error: unknown) => void = () => undefined,
  sent: StatementEvent[] = [],
): Context {
  const { connection, served } = service;
  const snapshot = served.current();
  const statements: StatementEvent[] = [];
  const send = connection.within({ timeout: REQUEST_TIMEOUT });
  const source: RowSource = {
    kept: snapshot.rows,
    held: snapshot.answerIndex.entities,
    words: snapshot.answerIndex.vocabulary.forms,
    counts: snapshot.counts,
    send: async <Row>(statement: string, parameters: Parameters) => {
      const { rows, event } = await send<Row>(statement, parameters);
      statements.push(event);
      sent.push(event);
      return { rows, isOfRevision: snapshot.bookmarks.has(event.bookmark) };
    },
  };
  return {
    loaders: createLoaders(source),
    answers: createAnswerLoader(snapshot.answerIndex),
    snapshot,
    language: languageOf(request),
    log,
    statements: sent,
    outcome: {},
    isConsistent: async (wasInterrupted) =>
      wasInterrupted
        ? served.isLatest(snapshot)
        : statements.length === 0 || served.allReadFrom(snapshot, statements),
    withNewestSnapshot: async () => {
      await served.refresh();
      return createContext(service, request, log, sent);
    },
  };
}

/** The language of texts for which a request names none. */
export const languageOf = (request: Pick<IncomingMessage, 'headers'>): Language =>
  new Negotiator(request).language(['nl', 'en']) === 'en' ? 'EN' : 'NL';
