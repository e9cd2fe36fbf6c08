import { defineList } from '../../model/list';
import { ACTOR } from '../actor/actor.rows';
import { type PublicationRow, SOURCE, type WebinarRow } from './source.rows';

export const SOURCES_BY_ID = /* cypher */ `
  UNWIND $ids AS id
  MATCH (source:Source {id: id})
  RETURN id AS key, ${SOURCE} AS row`;

export const DISCUSSED_BY_SOURCE = /* cypher */ `
  UNWIND $ids AS id
  MATCH (:Source {id: id})-[:DISCUSSES]->(subject:Entity)
  WITH id, subject ORDER BY subject.id
  RETURN id AS key, collect(subject {.type, .id}) AS rows`;

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
  match: 'MATCH (source:Webinar)',
  row: SOURCE,
  sort: [{ by: 'source.id' }],
});

export const PUBLICATIONS = defineList<
  PublicationRow,
  { cslTypes: string[] | null; discusses: string | null }
>({
  name: 'publications',
  match: /* cypher */ `MATCH (source:Publication)
    WHERE (key.cslTypes IS NULL OR source.cslType IN key.cslTypes)
      AND (key.discusses IS NULL OR EXISTS { (source)-[:DISCUSSES]->(:Entity {id: key.discusses}) })`,
  row: SOURCE,
  sort: [{ by: 'source.id' }],
});
