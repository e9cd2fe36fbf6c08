import { type AnswerIndex, answerIndexInPieces, readAnswerData } from '../answering/answer-index';
import type { Connection } from '../database/connection';
import { whileOthersGoOn } from '../progress';
import type { Classifier } from '../understanding/classifier/classifier';
import { readClassifier } from '../understanding/classifier/classifier.queries';
import type { ListSizes } from './list-sizes';
import { isSameRevision, latestRevision, type RevisionRow } from './revision.queries';

/** A revision, with what is made of it in memory. A request keeps to one from its first field to its last. */
export interface Snapshot {
  revision: RevisionRow;
  answerIndex: AnswerIndex;
  classifier: Classifier;
  listSizes: ListSizes;
}

/** No revision has been applied to the database yet, so that there is nothing to serve. */
export class NoRevision extends Error {
  constructor() {
    super('A revision must be served, got none; apply the seeds first');
    this.name = 'NoRevision';
  }
}

/** Makes a snapshot of the latest revision. Begins again where another one is applied meanwhile. */
export async function readSnapshot(
  connection: Pick<Connection, 'read'>,
  previous?: Snapshot,
): Promise<Snapshot> {
  const { read } = connection;
  const revision = await latestRevision(read);
  if (!revision) throw new NoRevision();
  const isTrained = previous?.revision.classifier === revision.classifier;
  const [classifier, answerData] = await Promise.all([
    isTrained ? previous.classifier : readClassifier(read, revision.classifier),
    readAnswerData(read),
  ]);
  const latest = await latestRevision(read);
  if (!latest || !isSameRevision(latest, revision)) return readSnapshot(connection, previous);
  if (!classifier)
    throw new Error(`Revision ${revision.number} must have its classifier, got none; apply the seeds again`);
  return {
    revision,
    answerIndex: await whileOthersGoOn(answerIndexInPieces(answerData, classifier, previous?.answerIndex)),
    classifier,
    listSizes: listSizesOf(revision),
  };
}

/** Older revisions have only their counts: of their other lists nothing is known. */
function listSizesOf({ counts, listSizes }: RevisionRow): ListSizes {
  const all = Object.entries(JSON.parse(counts) as Record<string, number>);
  const byType = Object.fromEntries(all.map(([type, count]) => [type, { longest: count, total: count }]));
  return { ...byType, ...JSON.parse(listSizes ?? '{}') };
}
