import type DataLoader from 'dataloader';
import { type EntityRow, loadEntity } from '../../../graph/loaders';
import type { Context } from '../context';

/** An entity of one type by its id, or by an id it had before; null where there is none. */
export async function find<Row extends EntityRow>(
  { loaders }: Context,
  loader: DataLoader<string, Row | null>,
  id: string,
): Promise<Row | null> {
  const row = await loader.load(id);
  if (row) return row;
  const renamed = await loaders.entityByFormerId.load(id);
  return renamed && loader.load(renamed.id);
}

/** An entity of any type by its id, or by an id it had before; null where there is none. */
export async function findAny({ loaders }: Context, id: string): Promise<EntityRow | null> {
  const reference = (await loaders.entityById.load(id)) ?? (await loaders.entityByFormerId.load(id));
  return reference && loadEntity(loaders, reference);
}
