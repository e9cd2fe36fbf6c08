import type { Read } from '../database/connection';
import type { Finding, Knowledge, Remark } from '../ranking/ranking';
import { type RevisionRow, servedRevision } from '../revision/revision.queries';
import type { Gist } from '../understanding/classifier/classifier';
import { trainGist } from '../understanding/classifier/train';
import { otherCountries } from '../understanding/other-countries';
import { buildVocabulary } from '../understanding/vocabulary';
import type { Known, NameableRow } from './answer';
import { DISPUTES, FINDINGS, LIMITS, NAMEABLE_THINGS } from './answer-index.queries';

/** What answering knows, and the revision that it was read from. */
export interface KnownRevision extends Known {
  revision: RevisionRow;
}

/** Gives what answering knows of the revision that is served, by a request's own read gate. */
export type ReadKnown = (read: Read) => Promise<KnownRevision>;

/** Reads what answering knows once for each revision, by a read gate that no single request bounds, and keeps it until the next. */
export function createReadKnown(shared: Read): ReadKnown {
  let held: { digest: string; known: Promise<KnownRevision> } | undefined;
  return async (read) => {
    const revision = await servedRevision(read);
    if (held?.digest === revision.digest) return { ...(await held.known), revision };
    const known = readKnown(shared, revision);
    held = { digest: revision.digest, known };
    known.catch(() => {
      if (held?.known === known) held = undefined;
    });
    return known;
  };
}

async function readKnown(read: Read, revision: RevisionRow): Promise<KnownRevision> {
  const [things, findings, limits, disputes] = await Promise.all([
    read<NameableRow>(NAMEABLE_THINGS),
    read<Finding>(FINDINGS),
    read<Remark>(LIMITS),
    read<Remark>(DISPUTES),
  ]);
  const above = new Map(things.map((thing) => [thing.id, thing.above]));
  const withWholes = findings.map((finding) => ({
    ...finding,
    places: [...new Set(finding.places.flatMap((place) => [place, ...(above.get(place) ?? [])]))],
  }));
  const knowledge = { findings: withWholes, limits, disputes };
  return { ...knownOf(things, knowledge, await trainGist(things)), revision };
}

/** What answering knows, made ready to be asked. */
export const knownOf = (things: readonly NameableRow[], knowledge: Knowledge, gist?: Gist): Known => ({
  things: new Map(things.map((thing) => [thing.id, thing])),
  vocabulary: buildVocabulary([...things, ...otherCountries(things)], gist),
  knowledge,
});
