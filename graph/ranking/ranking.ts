import type { Basis, Confidence, Effect, Evidence, Weights } from './weights';

/** One claim's effect on one barrier by one adoption: the smallest thing that can count. */
export interface Finding {
  claim: string;
  effect: Effect;
  basis: Basis;
  evidence: Evidence;
  confidence: Confidence;
  barrier: string;
  practice: string;
  adoption: string;
  case: string;
  /** Where the adoption took place, with everything those places are part of. */
  places: readonly string[];
  /** Who established it; findings of one witness in one case count once per side. */
  witness: string;
}

/** A claim that says nothing for or against but belongs beside the score of what it is about. */
export interface Remark {
  claim: string;
  /** Adoptions, cases or claims. */
  about: readonly string[];
}

export type Side = 'SUPPORT' | 'COUNTER' | 'MIXED';
export type Standing = 'SUPPORTED' | 'INTENDED_ONLY' | 'CONTESTED' | 'CONTRADICTED' | 'MIXED_ONLY';
export type Band = 'STRONG' | 'MODERATE' | 'LIMITED' | 'THIN' | 'NONE';

/** What one group of findings (same case, witness and side) adds, by its best finding. */
export interface Part {
  claim: string;
  side: Side;
  adoption: string;
  case: string;
  witness: string;
  /** The barrier the claim concerns: the asked one, or a kind of it at half weight. */
  barrier: string;
  weight: number;
  /** Share of `support` or `counter`; 0 for MIXED, which is shown and not scored. */
  contribution: number;
}

export interface SideEffect {
  claim: string;
  barrier: string;
}

/** How a practice stands for a barrier. */
export interface Ranked {
  practice: string;
  barrier: string;
  /** Place from 1 within its list: advice or cautions. */
  rank: number;
  /** Whether it is advice; contradicted practices and those without support are cautions. */
  advised: boolean;
  score: number;
  band: Band;
  support: number;
  counter: number;
  standing: Standing;
  witnesses: number;
  parts: Part[];
  adoptions: string[];
  counterEvidence: string[];
  caveats: string[];
  sideEffects: SideEffect[];
}

export interface Question {
  barrier: string;
  /** The barriers that are a kind of it, however deep. */
  narrower: ReadonlySet<string>;
  /** The asking jurisdiction: what was adopted there does not score. */
  askedFor: string;
  weights: Weights;
}

/** Everything known that may bear on a question. */
export interface Knowledge {
  findings: readonly Finding[];
  limits: readonly Remark[];
  /** Claims that contest the effect that another claim states. */
  disputes: readonly Remark[];
}

const SIDES: Record<Effect, Side> = {
  REDUCES: 'SUPPORT',
  WORSENS: 'COUNTER',
  NO_EFFECT: 'COUNTER',
  MIXED: 'MIXED',
};

/** Upper limit of the harmonic sum: the sum of 1/i² for i from 1 to infinity. */
const HARMONIC_LIMIT = Math.PI ** 2 / 6;

/** Lowest score of each band; see the description of `Band` in the API. */
const BANDS: readonly [Band, number][] = [
  ['STRONG', 0.5],
  ['MODERATE', 0.25],
  ['LIMITED', 0.1],
  ['THIN', Number.MIN_VALUE],
];

/**
 * Ranks practices for a barrier, best first: score, then support, then id. The score of a practice is
 * support × (1 − counter), each a harmonic sum over groups of findings (Σ wᵢ/i² by descending weight, divided by π²/6).
 */
export const rankPractices = (question: Question, knowledge: Knowledge): Ranked[] =>
  rankingOver(knowledge)(question);

/** `rankPractices` for many questions: what is known is sorted out once. */
export function rankingOver(knowledge: Knowledge): (question: Question) => Ranked[] {
  const known = indexOf(knowledge);
  return (question) => {
    const relevant = [...new Set([question.barrier, ...question.narrower])]
      .flatMap((barrier) => known.findings.get(barrier) ?? [])
      .filter(({ places }) => !places.includes(question.askedFor));
    const ranked = [...groupBy(relevant, ({ practice }) => practice)].map(([practice, findings]) =>
      judge(practice, findings, question, known),
    );
    const advice = ranked.filter(({ advised }) => advised).sort(bestFirst);
    const cautions = ranked.filter(({ advised }) => !advised).sort(worstFirst);
    return [advice, cautions].flatMap((list) => list.map((each, at) => ({ ...each, rank: at + 1 })));
  };
}

/** What is known, by what it is looked up by. */
interface Index {
  /** By barrier. */
  findings: ReadonlyMap<string, Finding[]>;
  /** Findings of harm, by adoption. */
  harm: ReadonlyMap<string, Finding[]>;
  /** By each thing they are about. */
  limits: ReadonlyMap<string, Subject[]>;
  disputes: ReadonlyMap<string, Subject[]>;
}

interface Subject {
  claim: string;
  id: string;
}

function indexOf({ findings, limits, disputes }: Knowledge): Index {
  const bySubject = (remarks: readonly Remark[]) =>
    groupBy(
      remarks.flatMap(({ claim, about }) => about.map((id) => ({ claim, id }))),
      ({ id }) => id,
    );
  return {
    findings: groupBy(findings, ({ barrier }) => barrier),
    harm: groupBy(
      findings.filter(({ effect }) => effect === 'WORSENS'),
      ({ adoption }) => adoption,
    ),
    limits: bySubject(limits),
    disputes: bySubject(disputes),
  };
}

function judge(practice: string, findings: Finding[], question: Question, known: Index): Ranked {
  const parts = scoreParts(findings, question);
  const support = sum(parts.filter(({ side }) => side === 'SUPPORT'));
  const counter = sum(parts.filter(({ side }) => side === 'COUNTER'));
  const score = support * (1 - counter);
  const standing = judgeStanding(findings, support, counter);
  const adoptions = unique(findings.map(({ adoption }) => adoption));
  const scored = new Set([...adoptions, ...findings.flatMap((finding) => [finding.claim, finding.case])]);
  const remarksOn = (remarks: Index['limits']) =>
    [...scored].flatMap((id) => remarks.get(id) ?? []).map(({ claim }) => claim);
  const claimsOn = (side: Side) =>
    findings.filter(({ effect }) => SIDES[effect] === side).map(({ claim }) => claim);
  const supporting = new Set(claimsOn('SUPPORT'));
  const disputing = remarksOn(known.disputes).filter((claim) => !supporting.has(claim));
  return {
    practice,
    barrier: question.barrier,
    rank: 0,
    advised: support > 0 && standing !== 'CONTRADICTED',
    score,
    band: BANDS.find(([, lowest]) => score >= lowest)?.[0] ?? 'NONE',
    support,
    counter,
    standing,
    witnesses: unique(parts.filter(({ side }) => side !== 'MIXED').map(({ witness }) => witness)).length,
    parts,
    adoptions,
    counterEvidence: unique([...claimsOn('COUNTER'), ...disputing]),
    caveats: unique(remarksOn(known.limits)),
    sideEffects: sideEffects(adoptions, question, known),
  };
}

/** The best finding of each group, strongest first within a side, with what it contributes to that side. */
function scoreParts(findings: Finding[], question: Question): Part[] {
  const groups = groupBy(findings, (finding) =>
    JSON.stringify([SIDES[finding.effect], finding.case, finding.witness]),
  );
  const best = [...groups.values()].map(
    (group) => group.map((finding) => asPart(finding, question)).sort(heaviest)[0]!,
  );
  return (['SUPPORT', 'COUNTER', 'MIXED'] as const).flatMap((side) =>
    best
      .filter((part) => part.side === side)
      .sort(heaviest)
      .map((part, at) => ({
        ...part,
        contribution: side === 'MIXED' ? 0 : part.weight / (at + 1) ** 2 / HARMONIC_LIMIT,
      })),
  );
}

function asPart(finding: Finding, { barrier, weights }: Question): Part {
  const factor = finding.barrier === barrier ? 1 : weights.narrower;
  return {
    claim: finding.claim,
    side: SIDES[finding.effect],
    adoption: finding.adoption,
    case: finding.case,
    witness: finding.witness,
    barrier: finding.barrier,
    weight:
      weights.basis[finding.basis] *
      weights.evidence[finding.evidence] *
      weights.confidence[finding.confidence] *
      factor,
    contribution: 0,
  };
}

function judgeStanding(findings: Finding[], support: number, counter: number): Standing {
  const on = (side: Side) => findings.filter(({ effect }) => SIDES[effect] === side);
  if (counter > 0 && counter >= support && on('COUNTER').some(({ basis }) => basis === 'MEASURED'))
    return 'CONTRADICTED';
  if (counter > 0) return 'CONTESTED';
  if (on('SUPPORT').length === 0) return 'MIXED_ONLY';
  return on('SUPPORT').every(({ basis }) => basis === 'INTENDED') ? 'INTENDED_ONLY' : 'SUPPORTED';
}

/** Harm by the same adoptions to barriers other than the asked one and its kinds. */
function sideEffects(adoptions: readonly string[], question: Question, known: Index): SideEffect[] {
  const harm = adoptions
    .flatMap((adoption) => known.harm.get(adoption) ?? [])
    .filter(({ barrier }) => barrier !== question.barrier && !question.narrower.has(barrier));
  const distinct = new Map(harm.map(({ claim, barrier }) => [`${claim} ${barrier}`, { claim, barrier }]));
  return [...distinct.keys()].sort().map((key) => distinct.get(key)!);
}

const heaviest = (a: Part, b: Part) =>
  b.weight - a.weight ||
  compare(a.claim, b.claim) ||
  compare(a.adoption, b.adoption) ||
  compare(a.barrier, b.barrier);
/** The order of advice. */
export const bestFirst = (a: Ranked, b: Ranked) =>
  b.score - a.score ||
  b.support - a.support ||
  compare(a.practice, b.practice) ||
  compare(a.barrier, b.barrier);
/** The order of cautions. */
export const worstFirst = (a: Ranked, b: Ranked) =>
  b.counter - a.counter ||
  a.support - b.support ||
  compare(a.practice, b.practice) ||
  compare(a.barrier, b.barrier);
export const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
const sum = (parts: Part[]) => parts.reduce((total, { contribution }) => total + contribution, 0);
const unique = (ids: string[]) => [...new Set(ids)].sort();

function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}
