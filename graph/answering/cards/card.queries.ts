import { EVIDENCE } from './card.rows';

/** All that cards of practices are made of, beside what is kept in memory. */
export const EVIDENCE_BY_PRACTICE = /* cypher */ `
  UNWIND $ids AS id
  MATCH (practice:Practice {id: id})
  RETURN id AS key, ${EVIDENCE} AS row`;
