import type { ById } from '../../../graph/model/loader';
import { after, type MaybePromise } from '../../../graph/model/maybe-promise';
import { type EntityRow, loadEntity } from '../../../graph/revision/loaders';
import type { Context } from '../execution/context';

/** An entity of one type by its id, or by an id it had before; null where there is none. */
export const find = <Row extends EntityRow>(
  { loaders }: Context,
  loader: ById<Row>,
  id: string,
): MaybePromise<Row | null> =>
  after(
    loader.load(id),
    (row) => row ?? after(loaders.entityByFormerId.load(id), (renamed) => renamed && loader.load(renamed.id)),
  );

/** An entity of any type by its id, or by an id it had before; null where there is none. */
export const findAny = ({ loaders }: Context, id: string): MaybePromise<EntityRow | null> =>
  after(loaders.entityById.load(id), (known) =>
    known
      ? loadEntity(loaders, known)
      : after(loaders.entityByFormerId.load(id), (renamed) => renamed && loadEntity(loaders, renamed)),
  );
