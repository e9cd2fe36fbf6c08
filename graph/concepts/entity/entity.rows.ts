import { Columns } from '../../model/projection';
import type { EntityType } from '../../model/shape';

/** Which entity, without its properties: enough to load it by the loader of its type. */
export interface EntityReference {
  type: EntityType;
  id: string;
}

export const ENTITY = new Columns<EntityReference>('entity', ['type', 'id']);

/** What a claim is about or a source discusses. */
export const SUBJECT = new Columns<EntityReference>('subject', ['type', 'id']);
