import type { ClaimRow } from '../../concepts/claim/claim.rows';
import { compare, unique } from '../../model/collections';
import { type Design, EFFECTS, type Effect, type Standing } from '../../model/enumerations';
import type { Attempt, Finding, Knowledge } from '../../ranking/evidence';
import { rankingOver } from '../../ranking/ranking';
import { DEFAULT_WEIGHTS } from '../../ranking/weights';
import type { CardClaim } from './card.rows';
import {
  byDesign,
  designOf,
  isOnSubgroup,
  type Security,
  securityOf,
  surestFirst,
  witnessesOf,
} from './security';

/** What is known of what a practice does to one barrier. */
export interface CardEffect<Claim extends CardClaim = ClaimRow> {
  barrier: string;
  standing: Standing;
  /** Whether all of it is about kinds of the barrier. */
  onlyNarrower: boolean;
  /** Whether all findings are about the practice as one of a package. */
  onlyPackages: boolean;
  directions: Direction<Claim>[];
  /** Null where no result is known. */
  security: Security | null;
  jurisdictions: string[];
  sizes: Claim[];
}

/** One thing that was found to happen to a barrier. */
export interface Direction<Claim extends CardClaim = ClaimRow> {
  effect: Effect;
  design: Design | null;
  witnesses: number;
  /** Its surest measurement. */
  size: Claim | null;
}

/** What effects are made of. */
export interface EffectSources<Claim extends CardClaim> {
  knowledge: Knowledge;
  askingJurisdiction: string;
  /** The barriers that one is a kind of, however far up. */
  above: (barrier: string) => readonly string[];
  /** The claims that are shown where they are measurements. */
  claims: readonly Claim[];
}

/** One entry for each barrier that a practice has evidence on, or was meant for; what is known best first. */
export function effectsOf<Claim extends CardClaim>(
  practice: string,
  { knowledge, askingJurisdiction, above, claims }: EffectSources<Claim>,
): CardEffect<Claim>[] {
  const isAbroad = (each: Finding | Attempt) =>
    each.practice === practice && !each.places.includes(askingJurisdiction);
  const findings = knowledge.findings.filter(isAbroad);
  const attempts = knowledge.attempts.filter(isAbroad);
  const own = unique([...findings, ...attempts].map(({ barrier }) => barrier));
  const rank = rankingOver({ ...knowledge, findings });
  const effects = unique(own.flatMap((barrier) => [barrier, ...above(barrier)])).map((barrier) => {
    const narrower = new Set(own.filter((each) => above(each).includes(barrier)));
    const isOn = (each: Finding | Attempt) => each.barrier === barrier || narrower.has(each.barrier);
    const [found, tried] = [findings.filter(isOn), attempts.filter(isOn)];
    const [ranked] = rank({ barrier, narrower, askingJurisdiction, weights: DEFAULT_WEIGHTS });
    const known = found.length > 0 ? found : tried;
    return {
      barrier,
      standing: ranked?.standing ?? ('UNTESTED' as const),
      onlyNarrower: known.every((each) => each.barrier !== barrier),
      onlyPackages: found.length > 0 && found.every(({ practices }) => practices > 1),
      directions: directionsOf(found, claims),
      security: securityOf(found),
      jurisdictions: unique(known.flatMap(({ jurisdictions }) => jurisdictions)).sort(),
      sizes: sizesOf(found, claims),
    };
  });
  return effects.sort(bestKnownFirst);
}

/** What happened, and how many say so; the direction with the strongest design first. */
function directionsOf<Claim extends CardClaim>(
  findings: readonly Finding[],
  claims: readonly Claim[],
): Direction<Claim>[] {
  return EFFECTS.map((effect) => {
    const found = findings.filter((finding) => finding.effect === effect);
    const sizes = sizesOf(found, claims);
    return {
      effect,
      design: designOf(found),
      witnesses: witnessesOf(found),
      size: sizes.find((claim) => !isOnSubgroup(claim)) ?? sizes[0] ?? null,
    };
  })
    .filter(({ witnesses }) => witnesses > 0)
    .sort((a, b) => byDesign(a.design, b.design) || b.witnesses - a.witnesses);
}

/** The claims that measured what is found, each once. */
function sizesOf<Claim extends CardClaim>(findings: readonly Finding[], claims: readonly Claim[]): Claim[] {
  const measured = new Set(
    findings.filter(({ strength }) => strength !== 'REPORTED').map(({ claim }) => claim),
  );
  return claims.filter(({ id }) => measured.has(id)).sort(surestFirst);
}

const bestKnownFirst = (a: CardEffect<CardClaim>, b: CardEffect<CardClaim>) =>
  Number(a.security === null) - Number(b.security === null) ||
  Number(a.onlyNarrower) - Number(b.onlyNarrower) ||
  byDesign(a.security?.design ?? null, b.security?.design ?? null) ||
  (b.security?.witnesses ?? 0) - (a.security?.witnesses ?? 0) ||
  compare(a.barrier, b.barrier);
