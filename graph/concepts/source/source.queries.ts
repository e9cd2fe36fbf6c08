import { defineList } from '../../model/list';
import { ACTOR } from '../actor/actor.rows';
import { SUBJECT } from '../entity/entity.rows';
import { PUBLICATION, type PublicationRow, SOURCE, WEBINAR, type WebinarRow } from './source.rows';

export const SOURCES_BY_ID = /* cypher */ `
  UNWIND $ids AS id
  MATCH (source:Source {id: id})
  RETURN id AS key, ${SOURCE} AS row`;

export const DISCUSSED_BY_SOURCE = /* cypher */ `
  UNWIND $ids AS id
  MATCH (:Source {id: id})-[:DISCUSSES]->(subject:Entity)
  WITH id, subject ORDER BY subject.id
  RETURN id AS key, collect(${SUBJECT}) AS rows`;

export const SPEAKERS_BY_WEBINAR = /* cypher */ `
  UNWIND $ids AS id
  MATCH (:Webinar {id: id})<-[:SPOKE_AT]-(actor:Actor)
  WITH id, actor ORDER BY actor.id
  RETURN id AS key, collect(${ACTOR}) AS rows`;

export const PUBLISHER_BY_SOURCE = /* cypher */ `
  UNWIND $ids AS id
  MATCH (:Source {id: id})-[:PUBLISHED_BY]->(actor:Actor)
  RETURN id AS key, ${ACTOR} AS row`;

export const WEBINARS = defineList<WebinarRow>({
  name: 'webinars',
  all: 'Webinar',
  match: 'MATCH (source:Webinar)',
  row: WEBINAR,
  sort: [{ by: 'source.id' }],
});

export const PUBLICATIONS = defineList<
  PublicationRow,
  { cslTypes: string[] | null; discusses: string | null }
>({
  name: 'publications',
  all: 'Publication',
  match: 'MATCH (source:Publication)',
  from: {
    discusses: 'MATCH (:Entity {id: key.discusses})<-[:DISCUSSES]-(source:Publication)',
  },
  where: /* cypher */ `(key.cslTypes IS NULL OR source.cslType IN key.cslTypes)
      AND (key.discusses IS NULL OR EXISTS { (source)-[:DISCUSSES]->(:Entity {id: key.discusses}) })`,
  row: PUBLICATION,
  sort: [{ by: 'source.id' }],
});
