import { type AnswerIndex, answerIndexInPieces, readAnswerData } from '../answering/answer-index';
import { type Connection, readingBy } from '../database/connection';
import { KeptRows, ROWS_KEPT } from '../model/kept-rows';
import type { EntityType } from '../model/shape';
import { whileOthersGoOn } from '../progress';
import type { Classifier } from '../understanding/classifier/classifier';
import { readClassifier } from '../understanding/classifier/classifier.queries';
import type { ListSizes } from './list-sizes';
import { isSameRevision, lookAtRevision, type RevisionRow } from './revision.queries';

/** A revision, with what is made of it in memory. A request keeps to one from its first field to its last. */
export interface Snapshot {
  revision: RevisionRow;
  answerIndex: AnswerIndex;
  classifier: Classifier;
  listSizes: ListSizes;
  /** Entities by type. */
  counts: Readonly<Partial<Record<EntityType, number>>>;
  /** What was read of it so far. */
  rows: KeptRows;
  /** Bookmarks of the database at which it was seen: what was read at one of them belongs to it. */
  bookmarks: Set<string>;
}

/** No revision has been applied to the database yet, so that there is nothing to serve. */
export class NoRevision extends Error {
  constructor() {
    super('A revision must be served, got none; apply the seeds first');
    this.name = 'NoRevision';
  }
}

/** Milliseconds that reading a snapshot may take: nobody waits for it but who starts, and a hundred times the seeds take a minute. */
const READING = 600_000;

/** Makes a snapshot of the latest revision. Begins again where another one is applied meanwhile. */
export async function readSnapshot(
  connection: Pick<Connection, 'within'>,
  rowsKept = ROWS_KEPT,
  previous?: Snapshot,
): Promise<Snapshot> {
  const read = readingBy(connection.within({ timeout: READING }));
  const before = await lookAtRevision(connection);
  if (!before) throw new NoRevision();
  const { revision } = before;
  const isTrained = previous?.revision.classifier === revision.classifier;
  const [classifier, answerData] = await Promise.all([
    isTrained ? previous.classifier : readClassifier(read, revision.classifier),
    readAnswerData(read),
  ]);
  const after = await lookAtRevision(connection, before.bookmark);
  if (!after || !isSameRevision(after.revision, revision))
    return readSnapshot(connection, rowsKept, previous);
  if (!classifier)
    throw new Error(`Revision ${revision.number} must have its classifier, got none; apply the seeds again`);
  return {
    revision,
    answerIndex: await whileOthersGoOn(answerIndexInPieces(answerData, classifier, previous?.answerIndex)),
    classifier,
    listSizes: listSizesOf(revision),
    counts: JSON.parse(revision.counts),
    rows: new KeptRows(rowsKept),
    // Seen twice, with nothing written in between.
    bookmarks: new Set(after.bookmark === before.bookmark ? [after.bookmark] : []),
  };
}

/** Older revisions have only their counts: of their other lists nothing is known. */
function listSizesOf({ counts, listSizes }: RevisionRow): ListSizes {
  const all = Object.entries(JSON.parse(counts) as Record<string, number>);
  const byType = Object.fromEntries(all.map(([type, count]) => [type, { longest: count, total: count }]));
  return { ...byType, ...JSON.parse(listSizes ?? '{}') };
}
