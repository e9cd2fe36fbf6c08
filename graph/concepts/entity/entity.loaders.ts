import { OneLoader } from '../../model/loader';
import type { RowSource } from '../../model/row-source';
import { ENTITIES_BY_FORMER_ID, ENTITIES_BY_ID } from './entity.queries';
import { ENTITY } from './entity.rows';

export const createEntityLoaders = (source: RowSource) => ({
  entityById: new OneLoader(source, ENTITIES_BY_ID, ENTITY),
  entityByFormerId: new OneLoader(source, ENTITIES_BY_FORMER_ID, ENTITY),
});
