import type { ClaimRow } from '../../concepts/claim/claim.rows';
import type { AdoptionStatus } from '../../model/enumerations';

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
