import type { CslItem } from '../bibliography/csl';
import { exportItem } from '../bibliography/exchange';
import type { Read } from '../database/connection';
import type { RevisionRow } from '../revision/revision.queries';
import { storedState } from './plan/stored';
import { digestOf, type GraphState } from './state';

/** What is stored is not the revision that was asked for: another one was applied, or somebody altered it. */
export class OtherGraph extends Error {
  constructor({ number }: Pick<RevisionRow, 'number'>) {
    super(`The stored graph must be that of revision ${number}, got another one`);
    this.name = 'OtherGraph';
  }
}

/** The whole graph of a revision, held against its digest. Throws OtherGraph. */
export async function stateOfRevision(read: Read, revision: RevisionRow): Promise<GraphState> {
  const state = await storedState(read);
  if (digestOf(state) !== revision.digest) throw new OtherGraph(revision);
  return state;
}

/**
 * A graph as one object a line: its revision, then all nodes, then all relationships, in the shape of `apoc.export.json`, with the ids of
 * the seeds. The same revision gives the same lines.
 */
export function* linesOf({ nodes, relationships }: GraphState, revision: RevisionRow): Generator<object> {
  const { number, appliedAt, digest, classifier } = revision;
  yield { type: 'revision', number, appliedAt, digest, classifier };
  const labelsOf = (id: string) => ['Entity', ...(nodes.get(id)?.labels ?? [])];
  for (const id of [...nodes.keys()].sort())
    yield { type: 'node', id, labels: labelsOf(id), properties: nodes.get(id)!.properties };
  for (const key of [...relationships.keys()].sort()) {
    const { type, from, to, properties } = relationships.get(key)!;
    const [start, end] = [from, to].map((id) => ({ id, labels: labelsOf(id) }));
    yield { type: 'relationship', label: type, properties, start, end };
  }
}

/** The publications of a graph as CSL items, as they came in, in the order of their ids. */
export const cslItemsOf = ({ nodes }: GraphState): CslItem[] =>
  [...nodes.values()]
    .filter(({ type }) => type === 'Publication')
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map(({ properties }) => exportItem(JSON.parse(properties.csl as string) as CslItem));
