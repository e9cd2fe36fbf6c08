import { compare, groupBy, unique } from '../model/collections';
import type { Side } from '../model/enumerations';
import { type AdoptedPractice, type Finding, type Knowledge, type Remark, SIDE_OF_EFFECT } from './evidence';
import type { Ranked, SideEffect } from './ranked';
import { bandOf, scoreParts, standingOf, totalOf, type Weighing } from './score';

/** What practices are ranked for. */
export interface RankingQuestion extends Weighing {
  /** The barriers that are a kind of it, however deep. */
  narrower: ReadonlySet<string>;
  /** The asking jurisdiction: what was adopted there does not score. */
  askingJurisdiction: string;
  /** Whether an adopted practice is within what is asked; all are where nothing is given. */
  isWithin?: (adopted: AdoptedPractice) => boolean;
}

/** Whether an adopted practice counts for a question: it is within what is asked, and not at home. */
export const isRelevant = (
  adopted: AdoptedPractice,
  { askingJurisdiction, isWithin }: Pick<RankingQuestion, 'askingJurisdiction' | 'isWithin'>,
): boolean => !adopted.places.includes(askingJurisdiction) && (isWithin?.(adopted) ?? true);

/**
 * Ranks practices for a barrier, best first: score, then support, then id. The score of a practice is
 * support × (1 − counter), each a harmonic sum over groups of findings (Σ wᵢ/i² by descending weight, divided by π²/6).
 */
export type Rank = (question: RankingQuestion) => Ranked[];

/** The ranking over what is known, which is indexed once for many questions. */
export function rankingOver(knowledge: Knowledge): Rank {
  const known = indexOf(knowledge);
  return (question) => {
    const relevant = [...new Set([question.barrier, ...question.narrower])]
      .flatMap((barrier) => known.findings.get(barrier) ?? [])
      .filter((finding) => isRelevant(finding, question));
    const ranked = [...groupBy(relevant, ({ practice }) => practice)].map(([practice, findings]) =>
      judge(practice, findings, question, known),
    );
    const advice = ranked.filter(({ advised }) => advised).sort(bestFirst);
    const cautions = ranked.filter(({ advised }) => !advised).sort(worstFirst);
    return [...withRanks(advice, isAsGood), ...withRanks(cautions, isAsBad)];
  };
}

/** What is known, by what it is looked up by. */
interface KnowledgeIndex {
  /** By barrier. */
  findings: ReadonlyMap<string, Finding[]>;
  /** Findings of harm, by adoption. */
  harm: ReadonlyMap<string, Finding[]>;
  /** Claims, by each entity they are about. */
  limits: ReadonlyMap<string, Subject[]>;
  disputes: ReadonlyMap<string, Subject[]>;
}

interface Subject {
  claim: string;
  id: string;
}

function indexOf({ findings, limits, disputes }: Knowledge): KnowledgeIndex {
  const bySubject = (remarks: readonly Remark[]) =>
    groupBy(
      remarks.flatMap(({ claim, about }) => about.map((id) => ({ claim, id }))),
      ({ id }) => id,
    );
  const harm = findings.filter(({ effect }) => effect === 'WORSENS');
  return {
    findings: groupBy(findings, ({ barrier }) => barrier),
    harm: groupBy(harm, ({ adoption }) => adoption),
    limits: bySubject(limits),
    disputes: bySubject(disputes),
  };
}

function judge(
  practice: string,
  findings: readonly Finding[],
  question: RankingQuestion,
  known: KnowledgeIndex,
): Ranked {
  const parts = scoreParts(findings, question);
  const [support, counter] = [totalOf(parts, 'SUPPORT'), totalOf(parts, 'COUNTER')];
  const score = support * (1 - counter);
  const adoptions = sortedIds(findings.map(({ adoption }) => adoption));
  const { counterEvidence, caveats, isDisputed } = remarksOn(findings, adoptions, known);
  const standing = standingOf(findings, { support, counter, isDisputed });
  return {
    practice,
    barrier: question.barrier,
    rank: 0,
    advised: support > 0 && standing !== 'CONTRADICTED',
    score,
    band: bandOf(score),
    support,
    counter,
    standing,
    witnesses: unique(parts.filter(({ side }) => side !== 'MIXED').map(({ witness }) => witness)).length,
    parts,
    adoptions,
    counterEvidence,
    caveats,
    sideEffects: sideEffectsOf(adoptions, question, known),
  };
}

/** The claims that stand beside a score: those that speak against the practice, and those that limit what is known. */
function remarksOn(
  findings: readonly Finding[],
  adoptions: readonly string[],
  known: KnowledgeIndex,
): Pick<Ranked, 'counterEvidence' | 'caveats'> & { isDisputed: boolean } {
  const scored = unique([...adoptions, ...findings.flatMap((finding) => [finding.claim, finding.case])]);
  const claimsOn = (side: Side) =>
    findings.filter(({ effect }) => SIDE_OF_EFFECT[effect] === side).map(({ claim }) => claim);
  const supporting = new Set(claimsOn('SUPPORT'));
  const disputing = [...supporting]
    .flatMap((id) => known.disputes.get(id) ?? [])
    .map(({ claim }) => claim)
    .filter((claim) => !supporting.has(claim));
  return {
    counterEvidence: sortedIds([...claimsOn('COUNTER'), ...disputing]),
    caveats: sortedIds(scored.flatMap((id) => known.limits.get(id) ?? []).map(({ claim }) => claim)),
    isDisputed: disputing.length > 0,
  };
}

/** Harm by the same adoptions to barriers other than the asked one and its kinds. */
function sideEffectsOf(
  adoptions: readonly string[],
  question: RankingQuestion,
  known: KnowledgeIndex,
): SideEffect[] {
  const harm = adoptions
    .flatMap((adoption) => known.harm.get(adoption) ?? [])
    .filter(({ barrier }) => barrier !== question.barrier && !question.narrower.has(barrier));
  const distinct = new Map(harm.map(({ claim, barrier }) => [`${claim} ${barrier}`, { claim, barrier }]));
  return [...distinct.keys()].sort().map((key) => distinct.get(key)!);
}

/** The order of advice. */
export const bestFirst = (a: Ranked, b: Ranked): number =>
  b.score - a.score ||
  b.support - a.support ||
  compare(a.practice, b.practice) ||
  compare(a.barrier, b.barrier);

const isAsGood = (a: Ranked, b: Ranked) => a.score === b.score;
const isAsBad = (a: Ranked, b: Ranked) => a.counter === b.counter && a.support === b.support;

/** Numbers a sorted list from 1. Those that are equal share a place: 1, 2, 2, 4. */
export function withRanks<Item>(
  sorted: readonly Item[],
  isEqual: (a: Item, b: Item) => boolean,
): (Item & { rank: number })[] {
  let rank = 1;
  return sorted.map((each, at) => {
    if (at > 0 && !isEqual(sorted[at - 1]!, each)) rank = at + 1;
    return { ...each, rank };
  });
}

/** The order of cautions. */
export const worstFirst = (a: Ranked, b: Ranked): number =>
  b.counter - a.counter ||
  a.support - b.support ||
  compare(a.practice, b.practice) ||
  compare(a.barrier, b.barrier);

const sortedIds = (ids: readonly string[]) => unique(ids).sort();
