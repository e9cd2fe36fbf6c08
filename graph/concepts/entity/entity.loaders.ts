import type { Read } from '../../database/connection';
import { createOneLoader } from '../../model/batch';
import { ENTITIES_BY_FORMER_ID, ENTITIES_BY_ID, type EntityReference } from './entity.queries';

export const createEntityLoaders = (read: Read) => ({
  entityById: createOneLoader<EntityReference>(read, ENTITIES_BY_ID),
  entityByFormerId: createOneLoader<EntityReference>(read, ENTITIES_BY_FORMER_ID),
});
