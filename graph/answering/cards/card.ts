import type { ClaimRow } from '../../concepts/claim/claim.rows';
import { compare } from '../../model/collections';
import { ADOPTION_STATUSES, type AdoptionStatus, CONFIDENCES } from '../../model/enumerations';
import type { IndexedLesson } from '../answer-index';
import type { CardAdoption, CardClaim, ClaimAbout, PracticeEvidence } from './card.rows';
import { type CardEffect, type EffectSources, effectsOf } from './effect';
import { isOnSubgroup, type Security, securityOf, surestFirst, type Testimony } from './security';

/** What is known of a practice, by five questions, after EMMIE (Johnson, Tilley and Bowers, 2015). */
export interface Card<Claim extends CardClaim = ClaimRow> {
  effect: CardEffect<Claim>[];
  mechanism: { claims: Claim[]; security: Security | null };
  moderators: Moderators<Claim>;
  implementation: Implementation<Claim>;
  economics: { costs: Claim[]; security: Security | null };
}

export interface Moderators<Claim extends CardClaim = ClaimRow> {
  practice: string;
  subgroups: Claim[];
  failures: Claim[];
  security: Security | null;
}

export interface Implementation<Claim extends CardClaim = ClaimRow> {
  statuses: { status: AdoptionStatus; adoptions: number }[];
  /** By id. */
  lessons: string[];
  limits: Claim[];
  security: Security | null;
}

/** What a card is made of. */
export interface CardSources<Claim extends CardClaim> extends Omit<EffectSources<Claim>, 'claims'> {
  evidence: PracticeEvidence<Claim>;
  lessons: readonly IndexedLesson[];
}

/**
 * The card of a practice: what others found, without what was done in the asking jurisdiction. What is only recommended, and
 * claims that are no longer used, count for nothing.
 */
export function cardOf<Claim extends CardClaim>(
  practice: string,
  { evidence, lessons, ...sources }: CardSources<Claim>,
): Card<Claim> {
  const adoptions = evidence.adoptions.filter(
    ({ status, places }) => status !== 'RECOMMENDED' && !places.includes(sources.askingJurisdiction),
  );
  const subjects = new Map(adoptions.map((adoption) => [adoption.adoption, adoption.case]));
  const about = evidence.claims.filter(
    ({ claim, about }) =>
      claim.deprecated === null && about.some((id) => id === practice || subjects.has(id)),
  );
  const part = (isPart: (claim: Claim) => boolean) => {
    const chosen = about.filter(({ claim }) => isPart(claim));
    return {
      claims: chosen.map(({ claim }) => claim).sort(surestFirst),
      security: securityOf(chosen.map((each) => testimonyOf(each, subjects))),
    };
  };
  const economics = part(({ kind }) => kind === 'COST');
  const limits = part(({ kind }) => kind === 'LIMIT');
  return {
    effect: effectsOf(practice, { ...sources, claims: about.map(({ claim }) => claim) }),
    mechanism: part(({ kind }) => kind === 'MECHANISM'),
    moderators: {
      practice,
      subgroups: part(isOnSubgroup).claims,
      failures: part(({ failure }) => failure !== null).claims,
      security: part((claim) => isOnSubgroup(claim) || claim.failure !== null).security,
    },
    implementation: {
      statuses: statusesOf(adoptions),
      lessons: lessonsFor(practice, new Set(subjects.values()), lessons),
      limits: limits.claims,
      security: limits.security,
    },
    economics: { costs: economics.claims, security: economics.security },
  };
}

/** What a claim testifies, of the first case that it is about. */
function testimonyOf({ claim, about }: ClaimAbout<CardClaim>, cases: ReadonlyMap<string, string>): Testimony {
  const { id, evidence, witness, measureDesign } = claim;
  const [episode = null] = about.flatMap((each) => cases.get(each) ?? []);
  return { claim: id, strength: measureDesign ?? 'REPORTED', evidence, witness, case: episode };
}

/** How many adoptions stand where, in the order of a life. */
const statusesOf = (adoptions: readonly CardAdoption[]) =>
  ADOPTION_STATUSES.map((status) => ({
    status,
    adoptions: adoptions.filter((adoption) => adoption.status === status).length,
  })).filter((each) => each.adoptions > 0);

/** Lessons that recommend a practice, then others that are drawn from its cases; of each the surest first. */
const lessonsFor = (practice: string, cases: ReadonlySet<string>, lessons: readonly IndexedLesson[]) =>
  lessons
    .map((lesson) => ({ ...lesson, isOnPractice: lesson.recommends.includes(practice) }))
    .filter(({ isOnPractice, drawnFrom }) => isOnPractice || drawnFrom.some((id) => cases.has(id)))
    .sort(
      (a, b) =>
        Number(b.isOnPractice) - Number(a.isOnPractice) ||
        CONFIDENCES.indexOf(a.confidence) - CONFIDENCES.indexOf(b.confidence) ||
        compare(a.id, b.id),
    )
    .map(({ id }) => id);
