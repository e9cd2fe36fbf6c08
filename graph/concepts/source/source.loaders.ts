import { createListLoaders } from '../../model/list';
import { ManyLoader, OneLoader } from '../../model/loader';
import type { RowSource } from '../../model/row-source';
import { ACTOR } from '../actor/actor.rows';
import { SUBJECT } from '../entity/entity.rows';
import {
  DISCUSSED_BY_SOURCE,
  PUBLICATIONS,
  PUBLISHER_BY_SOURCE,
  SOURCES_BY_ID,
  SPEAKERS_BY_WEBINAR,
  WEBINARS,
} from './source.queries';
import { SOURCE } from './source.rows';

export const createSourceLoaders = (source: RowSource) => ({
  sourceById: new OneLoader(source, SOURCES_BY_ID, SOURCE),
  discussesBySource: new ManyLoader(source, DISCUSSED_BY_SOURCE, SUBJECT),
  speakersByWebinar: new ManyLoader(source, SPEAKERS_BY_WEBINAR, ACTOR),
  publisherBySource: new OneLoader(source, PUBLISHER_BY_SOURCE, ACTOR),
  webinars: createListLoaders(source, WEBINARS),
  publications: createListLoaders(source, PUBLICATIONS),
});
