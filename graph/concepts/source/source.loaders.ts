import type { Read } from '../../database/connection';
import { createOneLoader, ManyLoader } from '../../model/batch';
import { createListLoaders } from '../../model/list';
import type { ActorRow } from '../actor/actor.rows';
import type { EntityReference } from '../entity/entity.queries';
import {
  DISCUSSED_BY_SOURCE,
  PUBLICATIONS,
  PUBLISHER_BY_SOURCE,
  SOURCES_BY_ID,
  SPEAKERS_BY_WEBINAR,
  WEBINARS,
} from './source.queries';
import type { SourceRow } from './source.rows';

export const createSourceLoaders = (read: Read) => ({
  sourceById: createOneLoader<SourceRow>(read, SOURCES_BY_ID),
  discussesBySource: new ManyLoader<EntityReference>(read, DISCUSSED_BY_SOURCE),
  speakersByWebinar: new ManyLoader<ActorRow>(read, SPEAKERS_BY_WEBINAR),
  publisherBySource: createOneLoader<ActorRow>(read, PUBLISHER_BY_SOURCE),
  webinars: createListLoaders(read, WEBINARS),
  publications: createListLoaders(read, PUBLICATIONS),
});
