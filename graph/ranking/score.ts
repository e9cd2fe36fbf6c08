import { compare, groupBy } from '../model/collections';
import type { Band, Side, Standing } from '../model/enumerations';
import { type Finding, SIDE_OF_EFFECT } from './evidence';
import type { ScorePart } from './ranked';
import type { Weights } from './weights';

/** Upper limit of the harmonic sum: the sum of 1/i² for i from 1 to infinity. */
const HARMONIC_LIMIT = Math.PI ** 2 / 6;

/** The barrier that findings are weighed for, and how. */
export interface Weighing {
  barrier: string;
  weights: Weights;
}

/**
 * The best finding of each group (same side, case and witness), strongest first within a side, with what it contributes:
 * the terms wᵢ/i² of a harmonic sum, divided by π²/6.
 */
export function scoreParts(findings: readonly Finding[], weighing: Weighing): ScorePart[] {
  const groups = groupBy(
    findings,
    (finding) => `${SIDE_OF_EFFECT[finding.effect]}\n${finding.case}\n${finding.witness}`,
  );
  const best = [...groups.values()].map(
    (group) => group.map((finding) => partOf(finding, weighing)).sort(heaviestFirst)[0]!,
  );
  return (['SUPPORT', 'COUNTER', 'MIXED'] as const).flatMap((side) =>
    best
      .filter((part) => part.side === side)
      .sort(heaviestFirst)
      .map((part, at) => ({
        ...part,
        contribution: side === 'MIXED' ? 0 : part.weight / (at + 1) ** 2 / HARMONIC_LIMIT,
      })),
  );
}

/** What the parts of a side add up to. */
export const totalOf = (parts: readonly ScorePart[], side: Side): number =>
  parts.filter((part) => part.side === side).reduce((total, { contribution }) => total + contribution, 0);

function partOf(finding: Finding, { barrier, weights }: Weighing): ScorePart {
  return {
    claim: finding.claim,
    side: SIDE_OF_EFFECT[finding.effect],
    design: finding.strength === 'REPORTED' ? null : finding.strength,
    adoption: finding.adoption,
    case: finding.case,
    witness: finding.witness,
    barrier: finding.barrier,
    share: 1 / finding.practices,
    weight:
      (weights.strength[finding.strength] *
        weights.evidence[finding.evidence] *
        weights.confidence[finding.confidence] *
        (finding.barrier === barrier ? 1 : weights.narrower)) /
      finding.practices,
    contribution: 0,
  };
}

const heaviestFirst = (a: ScorePart, b: ScorePart) =>
  b.weight - a.weight ||
  compare(a.claim, b.claim) ||
  compare(a.adoption, b.adoption) ||
  compare(a.barrier, b.barrier) ||
  compare(a.design ?? '', b.design ?? '');

/** Lowest score of each band; see the description of `Band` in the API. */
const LOWEST_SCORES: readonly [Band, number][] = [
  ['STRONG', 0.5],
  ['MODERATE', 0.25],
  ['LIMITED', 0.1],
  ['THIN', Number.MIN_VALUE],
];

/** A score in words. */
export const bandOf = (score: number): Band =>
  LOWEST_SCORES.find(([, lowest]) => score >= lowest)?.[0] ?? 'NONE';

/** How the evidence stands, as the description of `Standing` in the API says. */
export function standingOf(
  findings: readonly Finding[],
  { support, counter, isDisputed }: { support: number; counter: number; isDisputed: boolean },
): Standing {
  const on = (side: Side) => findings.filter(({ effect }) => SIDE_OF_EFFECT[effect] === side);
  if (counter > 0 && counter >= support && on('COUNTER').some(isTested)) return 'CONTRADICTED';
  if (counter > 0 || isDisputed) return 'CONTESTED';
  return on('SUPPORT').length > 0 ? 'SUPPORTED' : 'MIXED_ONLY';
}

/** Whether it was measured, or found by a court, an audit office or an official inquiry. */
const isTested = ({ strength, official }: Finding) => strength !== 'REPORTED' || official;
