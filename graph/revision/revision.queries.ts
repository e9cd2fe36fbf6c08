import type { Read } from '../database/connection';

/** One apply: what is served, since when, and what it changed. */
export interface RevisionRow {
  number: number;
  appliedAt: string;
  /** Digest of the whole graph that this revision holds; the same seeds give the same digest. */
  digest: string;
  /** Digest of the seeds and the code that it was made from, as bytes. */
  inputs: string;
  added: number;
  changed: number;
  retired: number;
  /** Things per type, as JSON. */
  counts: string;
}

export const LATEST_REVISION = /* cypher */ `
  MATCH (revision:Revision)
  RETURN revision.number AS number, revision.appliedAt AS appliedAt, revision.digest AS digest,
    revision.inputs AS inputs,
    revision.added AS added, revision.changed AS changed, revision.retired AS retired, revision.counts AS counts
  ORDER BY revision.number DESC
  LIMIT 1`;

/** The revision that is served now; null before the first apply. */
export async function latestRevision(read: Read): Promise<RevisionRow | null> {
  return (await read<RevisionRow>(LATEST_REVISION))[0] ?? null;
}

/** The revision that is served now, where there must be one. */
export async function servedRevision(read: Read): Promise<RevisionRow> {
  const revision = await latestRevision(read);
  if (!revision) throw new Error('A revision must be served, got none; apply the seeds first');
  return revision;
}
