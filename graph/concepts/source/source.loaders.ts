import { list } from '../../model/list';
import { many, one } from '../../model/loader';
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

export const sourceLoaders = {
  sourceById: one(SOURCES_BY_ID, SOURCE),
  discussesBySource: many(DISCUSSED_BY_SOURCE, SUBJECT),
  speakersByWebinar: many(SPEAKERS_BY_WEBINAR, ACTOR),
  publisherBySource: one(PUBLISHER_BY_SOURCE, ACTOR),
  webinars: list(WEBINARS),
  publications: list(PUBLICATIONS),
};
