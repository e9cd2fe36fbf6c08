import type { EntityReference } from '../../../graph/concepts/entity/entity.rows';
import type { ById } from '../../../graph/model/loader';
import { after, all, type MaybePromise } from '../../../graph/model/maybe-promise';
import { type EntityRow, type Loaders, loadEntity } from '../../../graph/revision/loaders';

/** A row that must be there. An id that leads nowhere is a fault of the graph, not of the client. */
function required<Row>(row: Row | null, id: string): Row {
  if (row === null) throw new Error(`${id} must exist in the graph, got nothing`);
  return row;
}

/** The row that a stored id leads to. */
export const requireRow = <Row>(loader: ById<Row>, id: string): MaybePromise<Row> =>
  after(loader.load(id), (row) => required(row, id));

/** The rows that stored ids lead to, in their order. */
export const requireRows = <Row>(loader: ById<Row>, ids: readonly string[]): MaybePromise<Row[]> =>
  all(ids.map((id) => requireRow(loader, id)));

/** The row that a stored reference leads to, whatever its type. */
export const requireEntity = (loaders: Loaders, reference: EntityReference): MaybePromise<EntityRow> =>
  after(loadEntity(loaders, reference), (row) => required(row, reference.id));

/** The rows that stored references lead to, in their order. */
export const requireEntities = (
  loaders: Loaders,
  references: readonly EntityReference[],
): MaybePromise<EntityRow[]> => all(references.map((reference) => requireEntity(loaders, reference)));
