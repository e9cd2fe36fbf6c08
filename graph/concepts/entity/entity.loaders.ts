import { one } from '../../model/loader';
import { ENTITIES_BY_FORMER_ID, ENTITIES_BY_ID } from './entity.queries';
import { ENTITY } from './entity.rows';

export const entityLoaders = {
  entityById: one(ENTITIES_BY_ID, ENTITY),
  entityByFormerId: one(ENTITIES_BY_FORMER_ID, ENTITY),
};
