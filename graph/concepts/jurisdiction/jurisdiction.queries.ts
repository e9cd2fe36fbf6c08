import { defineList } from '../../model/list';
import { JURISDICTION, type JurisdictionRow } from './jurisdiction.rows';

export const WHOLE_BY_JURISDICTION = /* cypher */ `
  UNWIND $ids AS id
  MATCH (:Jurisdiction {id: id})-[:PART_OF]->(jurisdiction:Jurisdiction)
  RETURN id AS key, ${JURISDICTION} AS row`;

export const PARTS_BY_JURISDICTION = /* cypher */ `
  UNWIND $ids AS id
  MATCH (:Jurisdiction {id: id})<-[:PART_OF]-(jurisdiction:Jurisdiction)
  WITH id, jurisdiction ORDER BY jurisdiction.id
  RETURN id AS key, collect(${JURISDICTION}) AS rows`;

export const COUNTRIES = defineList<JurisdictionRow>({
  name: 'countries',
  all: 'Country',
  match: 'MATCH (jurisdiction:Country)',
  row: JURISDICTION,
  sort: [{ by: 'jurisdiction.id' }],
});

export const REGIONS = defineList<JurisdictionRow, { partOf: string | null }>({
  name: 'regions',
  all: 'Region',
  match: 'MATCH (jurisdiction:Region)',
  where: /* cypher */ `key.partOf IS NULL OR EXISTS { (jurisdiction)-[:PART_OF]->(:Jurisdiction {id: key.partOf}) }`,
  row: JURISDICTION,
  sort: [{ by: 'jurisdiction.id' }],
});

export const UNIONS = defineList<JurisdictionRow>({
  name: 'unions',
  all: 'Union',
  match: 'MATCH (jurisdiction:Union)',
  row: JURISDICTION,
  sort: [{ by: 'jurisdiction.id' }],
});
