import { defineList } from '../../model/list';
import { ACTOR } from '../actor/actor.rows';
import { SUBJECT } from '../entity/entity.rows';
import { CITATION, CLAIM, CLAIM_STATE, type ClaimRow, CONTEST, EFFECT } from './claim.rows';

export const CLAIMS_BY_ID = /* cypher */ `
  UNWIND $ids AS id
  MATCH (claim:Claim {id: id})
  RETURN id AS key, ${CLAIM} AS row`;

export const EFFECTS_BY_CLAIM = /* cypher */ `
  UNWIND $ids AS id
  MATCH (:Claim {id: id})-[concerns:CONCERNS]->(barrier:Barrier)
  WITH id, concerns, barrier ORDER BY barrier.id
  RETURN id AS key, collect(${EFFECT}) AS rows`;

export const CITATIONS_BY_CLAIM = /* cypher */ `
  UNWIND $ids AS id
  MATCH (:Claim {id: id})-[cites:CITES]->(source:Source)
  WITH id, cites, source ORDER BY source.id, cites.locator
  RETURN id AS key, collect(${CITATION}) AS rows`;

export const SUBJECTS_BY_CLAIM = /* cypher */ `
  UNWIND $ids AS id
  MATCH (:Claim {id: id})-[:ABOUT]->(subject:Entity)
  WITH id, subject ORDER BY subject.id
  RETURN id AS key, collect(${SUBJECT}) AS rows`;

export const CONTESTED_BY_CLAIM = /* cypher */ `
  UNWIND $ids AS id
  MATCH (:Claim {id: id})-[contests:CONTESTS]-(claim:Claim)
  WITH id, contests, claim ORDER BY claim.id, contests.over
  RETURN id AS key, collect(${CONTEST}) AS rows`;

export const STATE_BY_CLAIM = /* cypher */ `
  UNWIND $ids AS id
  MATCH (:Claim {id: id})-[state:HOLDS_IN]->(jurisdiction:Jurisdiction)
  RETURN id AS key, ${CLAIM_STATE} AS row`;

export const WITNESS_BY_CLAIM = /* cypher */ `
  UNWIND $ids AS id
  MATCH (:Claim {id: id})-[:WITNESSED_BY]->(actor:Actor)
  RETURN id AS key, ${ACTOR} AS row`;

/** Claims about an entity itself and, where the entity is a case, about its adoptions. */
export const CLAIMS_ABOUT = defineList<ClaimRow, { about: string; kinds: string[] | null }>({
  name: 'claimsAbout',
  facets: 'Claim',
  match: 'MATCH (:Entity {id: key.about})-[:ADOPTED*0..1]->()<-[:ABOUT]-(claim:Claim)',
  where: /* cypher */ `key.kinds IS NULL OR claim.kind IN key.kinds`,
  distinct: true,
  row: CLAIM,
  sort: [{ by: 'claim.id' }],
});

export const CLAIMS_CITING = defineList<ClaimRow, { source: string }>({
  name: 'claimsCiting',
  facets: 'Claim',
  match: 'MATCH (:Source {id: key.source})<-[:CITES]-(claim:Claim)',
  distinct: true,
  row: CLAIM,
  sort: [{ by: 'claim.id' }],
});

interface ClaimNarrowing extends Record<string, string | string[] | null> {
  kinds: string[] | null;
  evidence: string[] | null;
  barrier: string | null;
  effects: string[] | null;
  bases: string[] | null;
}

export const CLAIMS = defineList<ClaimRow, ClaimNarrowing>({
  name: 'claims',
  facets: 'Claim',
  all: 'Claim',
  match: 'MATCH (claim:Claim)',
  from: {
    barrier: 'MATCH (:Barrier {id: key.barrier})<-[:CONCERNS]-(claim:Claim)',
  },
  where: /* cypher */ `(key.kinds IS NULL OR claim.kind IN key.kinds)
      AND (key.evidence IS NULL OR claim.evidence IN key.evidence)
      AND (key.barrier IS NULL AND key.effects IS NULL AND key.bases IS NULL OR EXISTS {
        MATCH (claim)-[concerns:CONCERNS]->(barrier:Barrier)
        WHERE (key.barrier IS NULL OR barrier.id = key.barrier)
          AND (key.effects IS NULL OR concerns.effect IN key.effects)
          AND (key.bases IS NULL OR concerns.basis IN key.bases) })`,
  row: CLAIM,
  sort: [{ by: 'claim.id' }],
});
