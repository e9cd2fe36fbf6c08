// The one source of enumerations: types of rows come from here, and a test holds the schema of the API, the schemas of the
// seeds and the README against it. `ENTITY_TYPES` stand with their shapes, `SEARCH_TIERS` with the search.

/** What kind of actor it is. */
export const ACTOR_KINDS = [
  'MINISTRY',
  'PARLIAMENT',
  'GOVERNMENT',
  'AGENCY',
  'REGULATOR',
  'AUDITOR',
  'COURT',
  'ADVISORY_BODY',
  'LOCAL_GOVERNMENT',
  'INTERNATIONAL_ORGANISATION',
  'RESEARCH_INSTITUTION',
  'CIVIL_SOCIETY',
  'COMPANY',
  'PERSON',
  'PARTNERSHIP',
  'INQUIRY',
  'MEDIA',
] as const;
export type ActorKind = (typeof ACTOR_KINDS)[number];

/** How an adoption stands now. */
export const ADOPTION_STATUSES = [
  'RECOMMENDED',
  'LEGISLATED',
  'PILOT',
  'RUNNING',
  'ENDED',
  'REVERSED',
  'ABANDONED',
] as const;
export type AdoptionStatus = (typeof ADOPTION_STATUSES)[number];

/** What a case teaches. */
export const CASE_KINDS = ['SUCCESS', 'CAUTIONARY', 'MIXED'] as const;
export type CaseKind = (typeof CASE_KINDS)[number];

/** What kind of statement a claim is. */
export const CLAIM_KINDS = [
  'EFFECT',
  'FIGURE',
  'FACT',
  'EVENT',
  'LIMIT',
  'COST',
  'STATE',
  'MECHANISM',
] as const;
export type ClaimKind = (typeof CLAIM_KINDS)[number];

/** What a claim says happened to a barrier; `EffectKind` in the API. */
export const EFFECTS = ['REDUCES', 'WORSENS', 'NO_EFFECT', 'MIXED'] as const;
export type Effect = (typeof EFFECTS)[number];

/** What an effect rests on. */
export const BASES = ['MEASURED', 'REPORTED', 'INTENDED'] as const;
export type Basis = (typeof BASES)[number];

/** How a number was measured, from the design that rules out most to the one that rules out least. */
export const DESIGNS = [
  'RANDOMISED_TRIAL',
  'QUASI_EXPERIMENT',
  'AUDIT',
  'BEFORE_AFTER',
  'COMPARISON',
  'SURVEY',
  'MODEL',
] as const;
export type Design = (typeof DESIGNS)[number];

/** What the weight of a finding rests on first: the design of its measurement, or that a source says so. */
export const STRENGTHS = [...DESIGNS, 'REPORTED'] as const;
export type Strength = (typeof STRENGTHS)[number];

/** Which way a measured outcome is good news. */
export const BETTER = ['HIGHER', 'LOWER'] as const;
export type Better = (typeof BETTER)[number];

/** Why something failed. */
export const FAILURES = ['IMPLEMENTATION', 'THEORY'] as const;
export type Failure = (typeof FAILURES)[number];

/** How often a cost is paid. */
export const RECURRENCES = ['ONCE', 'YEAR'] as const;
export type Recurrence = (typeof RECURRENCES)[number];

/** How a statement was established. */
export const EVIDENCE = [
  'EVALUATION',
  'STATISTIC',
  'LEGAL_TEXT',
  'OFFICIAL_REPORT',
  'EXPERT_JUDGEMENT',
  'JOURNALISM',
  'SELF_REPORT',
] as const;
export type Evidence = (typeof EVIDENCE)[number];

/** How surely a statement is read right. */
export const CONFIDENCES = ['HIGH', 'MEDIUM', 'LOW'] as const;
export type Confidence = (typeof CONFIDENCES)[number];

/** How a value bounds the true number. */
export const BOUNDS = ['AT_LEAST', 'AT_MOST', 'ABOUT'] as const;
export type Bound = (typeof BOUNDS)[number];

/** What two contesting claims differ on. */
export const CONTESTED_MATTERS = ['VALUE', 'EFFECT'] as const;
export type ContestOver = (typeof CONTESTED_MATTERS)[number];

/** How much of a source was read. */
export const READ_SCOPES = ['FULL', 'EXCERPT', 'SECONDARY'] as const;
export type ReadScope = (typeof READ_SCOPES)[number];

/** How a condition stands, as claims say. */
export const CLAIMED_STATES = ['MET', 'PARTLY', 'UNMET'] as const;
export type ClaimedState = (typeof CLAIMED_STATES)[number];

/** How a condition stands; unknown without a claim. */
export const STATES = [...CLAIMED_STATES, 'UNKNOWN'] as const;
export type State = (typeof STATES)[number];

/** Corners of the square in which policy is made and carried out. */
export const CORNERS = ['POLICY', 'POLITICS', 'DELIVERY', 'TARGET_GROUP', 'OVERSIGHT'] as const;
export type Corner = (typeof CORNERS)[number];

/** What kinds of jurisdiction there are. */
export const JURISDICTION_TYPES = ['Country', 'Region', 'Union'] as const;
export type JurisdictionType = (typeof JURISDICTION_TYPES)[number];

/** What kind of programme it is. */
export const PROGRAMME_KINDS = ['PROGRAMME', 'BILL', 'ACT', 'INQUIRY', 'REVIEW', 'EXPERIMENT'] as const;
export type ProgrammeKind = (typeof PROGRAMME_KINDS)[number];

/** Which way a part of a score points. */
export const SIDES = ['SUPPORT', 'COUNTER', 'MIXED'] as const;
export type Side = (typeof SIDES)[number];

/** How the evidence for a practice stands. */
export const STANDINGS = ['SUPPORTED', 'CONTESTED', 'CONTRADICTED', 'MIXED_ONLY', 'UNTESTED'] as const;
export type Standing = (typeof STANDINGS)[number];

/** A score in words, highest first. */
export const BANDS = ['STRONG', 'MODERATE', 'LIMITED', 'THIN', 'NONE'] as const;
export type Band = (typeof BANDS)[number];

/** How part of a question led to an entity, surest first. */
export const MATCH_VIAS = [
  'PREFERRED_LABEL',
  'ALTERNATIVE_LABEL',
  'HIDDEN_LABEL',
  'STEM',
  'COMPOUND',
  'MISSPELLING',
  'DEFINITION',
] as const;
export type MatchVia = (typeof MATCH_VIAS)[number];

/** Where a training sentence comes from. */
export const PHRASE_ORIGINS = ['WRITTEN', 'ASKED'] as const;

/** Why an answer gives no advice. */
export const ABSTENTION_REASONS = ['NO_MATCH', 'NO_EVIDENCE', 'ONLY_DISPUTED'] as const;
export type AbstentionReason = (typeof ABSTENTION_REASONS)[number];
