import { CLAIM, type ClaimRow } from '../../concepts/claim/claim.rows';
import type { AdoptionStatus } from '../../model/enumerations';
import { stored } from '../../model/projection';

/** What a card must know of a claim. */
export type CardClaim = Pick<
  ClaimRow,
  | 'id'
  | 'kind'
  | 'evidence'
  | 'witness'
  | 'measureDesign'
  | 'subgroupNl'
  | 'subgroupEn'
  | 'failure'
  | 'deprecated'
>;

/** What the graph holds of a practice beside the findings: its adoptions, and claims about it and about them. */
export interface PracticeEvidence<Claim extends CardClaim = ClaimRow> {
  adoptions: readonly CardAdoption[];
  claims: readonly ClaimAbout<Claim>[];
}

export interface CardAdoption {
  adoption: string;
  case: string;
  status: AdoptionStatus;
  /** Where it took place, with everything that this is part of. */
  places: readonly string[];
}

export interface ClaimAbout<Claim> {
  claim: Claim;
  /** Everything that it is about, by id. */
  about: readonly string[];
}

/** What is known of `practice`. */
export const EVIDENCE = stored(
  /* cypher */ `{
  adoptions: COLLECT {
    MATCH (practice)<-[:OF]-(adoption:Adoption)<-[:ADOPTED]-(case:Case)
    WITH adoption, case ORDER BY adoption.id
    RETURN adoption {.status, adoption: adoption.id, case: case.id, places: COLLECT {
      MATCH (adoption)-[:TOOK_PLACE_IN]->()-[:PART_OF*0..]->(place)
      RETURN DISTINCT place.id AS place ORDER BY place } }
  },
  claims: COLLECT {
    MATCH (practice)<-[:OF*0..1]-()<-[:ABOUT]-(claim:Claim)
    WHERE claim.kind IN ['MECHANISM', 'COST', 'LIMIT'] OR claim.measureDesign IS NOT NULL
      OR claim.failure IS NOT NULL OR claim.subgroupNl IS NOT NULL OR claim.subgroupEn IS NOT NULL
    WITH DISTINCT claim ORDER BY claim.id
    RETURN {claim: ${CLAIM}, about: COLLECT {
      MATCH (claim)-[:ABOUT]->(subject)
      RETURN subject.id AS subject ORDER BY subject } }
  }
}`,
  (given): PracticeEvidence => {
    const { adoptions, claims } = given as Pick<PracticeEvidence, 'adoptions'> & {
      claims: ClaimAbout<unknown>[];
    };
    return { adoptions, claims: claims.map(({ claim, about }) => ({ claim: CLAIM.decode(claim), about })) };
  },
);
