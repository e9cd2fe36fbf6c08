import type { Connection } from '../../graph/database/connection';
import { KeptRows } from '../../graph/model/kept-rows';
import type { HeldEntity, RowSource } from '../../graph/model/row-source';
import { createLoaders, type Loaders } from '../../graph/revision/loaders';
import { readSnapshot } from '../../graph/revision/snapshot';

/** Loaders of the revision that a graph holds now. Keeps nothing. */
export async function loadersOf(connection: Connection): Promise<Loaders> {
  const { answerIndex } = await readSnapshot(connection);
  return createLoaders(sourceOf(connection, answerIndex.entities));
}

export const sourceOf = (
  { read }: Pick<Connection, 'read'>,
  held: ReadonlyMap<string, HeldEntity> = new Map(),
  kept = new KeptRows(0),
): RowSource => ({
  held,
  kept,
  words: new Set(),
  counts: {},
  send: async (statement, parameters) => ({ rows: await read(statement, parameters), isOfRevision: true }),
});
