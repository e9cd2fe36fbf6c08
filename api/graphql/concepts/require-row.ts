import type DataLoader from 'dataloader';
import type { EntityReference } from '../../../graph/concepts/entity/entity.queries';
import { type EntityRow, type Loaders, loadEntity } from '../../../graph/loaders';

/** The row that a stored id leads to. An id that leads nowhere is a fault of the graph, not of the client. */
export async function requireRow<Row>(loader: DataLoader<string, Row | null>, id: string): Promise<Row> {
  const row = await loader.load(id);
  if (row === null) throw new Error(`${id} must exist in the graph, got nothing`);
  return row;
}

/** The rows that stored ids lead to, in their order. */
export const requireRows = <Row>(
  loader: DataLoader<string, Row | null>,
  ids: readonly string[],
): Promise<Row[]> => Promise.all(ids.map((id) => requireRow(loader, id)));

/** The row that a stored reference leads to, whatever its type. */
export async function requireEntity(loaders: Loaders, reference: EntityReference): Promise<EntityRow> {
  const row = await loadEntity(loaders, reference);
  if (row === null) throw new Error(`${reference.id} must exist in the graph, got nothing`);
  return row;
}

/** The rows that stored references lead to, in their order. */
export const requireEntities = (
  loaders: Loaders,
  references: readonly EntityReference[],
): Promise<EntityRow[]> => Promise.all(references.map((reference) => requireEntity(loaders, reference)));
