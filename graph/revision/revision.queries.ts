import type { Connection, Read } from '../database/connection';

/** One apply: what is served, since when, and what it changed. */
export interface RevisionRow {
  number: number;
  appliedAt: string;
  /** Digest of the whole graph that this revision holds; the same seeds give the same digest. */
  digest: string;
  /** Digest of the seeds and the code that it was made from, as bytes. */
  inputs: string;
  /** Digest of what the classifier of this revision was trained on. */
  classifier: string;
  added: number;
  changed: number;
  retired: number;
  /** Entities per type, as JSON. */
  counts: string;
  /** `ListSizes` of what is below an entity or a ranking, as JSON. */
  listSizes: string;
}

const LATEST_REVISION = /* cypher */ `
  MATCH (revision:Revision)
  RETURN revision.number AS number, revision.appliedAt AS appliedAt, revision.digest AS digest,
    revision.inputs AS inputs, revision.classifier AS classifier,
    revision.added AS added, revision.changed AS changed, revision.retired AS retired, revision.counts AS counts,
    revision.listSizes AS listSizes
  ORDER BY revision.number DESC
  LIMIT 1`;

/** The revision that the graph holds; null before the first apply. */
export async function latestRevision(read: Read): Promise<RevisionRow | null> {
  return (await read<RevisionRow>(LATEST_REVISION))[0] ?? null;
}

/** Milliseconds that one look at the graph may take. */
const LOOK_TIMEOUT = 5_000;

/**
 * The revision that the graph holds, and the bookmark at which it was seen.
 *
 * @param bookmark Of an earlier look: what is seen is then at least as new as what that stands for.
 */
export async function lookAtRevision(
  { within }: Pick<Connection, 'within'>,
  bookmark?: string,
): Promise<{ revision: RevisionRow; bookmark: string } | null> {
  const { rows, event } = await within({ timeout: LOOK_TIMEOUT, bookmark })<RevisionRow>(LATEST_REVISION);
  return rows[0] ? { revision: rows[0], bookmark: event.bookmark } : null;
}

/** Whether two rows tell of one revision. Numbers begin again where a database was emptied. */
export const isSameRevision = (a: RevisionRow, b: RevisionRow): boolean =>
  a.number === b.number && a.digest === b.digest;
