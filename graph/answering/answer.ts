import { bestFirst, compare, type Knowledge, type Ranked, rankingOver, worstFirst } from '../ranking/ranking';
import type { Weights } from '../ranking/weights';
import { type Interpretation, interpret, type Match } from '../understanding/interpretation';
import type { LabelledRow, Vocabulary } from '../understanding/vocabulary';

/** A thing that a question can name, with its place among others. */
export interface NameableRow extends LabelledRow {
  /** Everything it is a kind of or a part of, however far up, by id. */
  above: string[];
  /** Its neighbours, by id. */
  related: string[];
}

/** All that answering knows of one state of the graph. */
export interface Known {
  /** By id. */
  things: ReadonlyMap<string, NameableRow>;
  vocabulary: Vocabulary;
  knowledge: Knowledge;
}

export interface Asked {
  question: string;
  /** The asking jurisdiction: what was adopted there is home experience. */
  askedFor: string;
  /** Only what was adopted in one of these, or in a part of one; null for everywhere. */
  within: readonly string[] | null;
  weights: Weights;
}

export type AbstentionReason = 'NO_MATCH' | 'NO_EVIDENCE' | 'ONLY_DISPUTED';

/** A question about a barrier that has an answer. */
export interface NearQuestion {
  barrier: string;
  /** Places that it is restricted to; empty for everywhere. */
  within: readonly string[];
}

export interface Abstention {
  reason: AbstentionReason;
  nearest: NearQuestion[];
}

/** A practice in an answer: how it stands for one barrier of the question, and for the others. */
export interface Advised extends Ranked {
  others: Ranked[];
}

export interface Answered {
  interpretation: Interpretation;
  /** Places named in the question that the answer is restricted to; some may be unknown to the graph. */
  restrictedTo: string[];
  /** The barriers that practices were ranked for. */
  barriers: string[];
  practices: Advised[];
  cautions: Advised[];
  /** Adoptions in the asking jurisdiction that concern the barriers, by id. */
  homeAdoptions: string[];
  abstention: Abstention | null;
}

const MAX_NEAREST = 5;

/**
 * Answers a question. Practices come in this order: those that the question names, those that address more of its
 * barriers, the higher score (of the best barrier), the higher support, the id.
 */
export function answer(asked: Asked, known: Known): Answered {
  const interpretation = interpret(asked.question, known.vocabulary);
  const ofType = (type: string) =>
    interpretation.matches.filter((match) => match.type === type).map(({ id }) => id);
  const practices = ofType('Practice');
  const restrictedTo = restrictingPlaces(interpretation.matches, asked.askedFor, known);
  const knowledge = knowledgeWithin(known.knowledge, [
    asked.within,
    restrictedTo.length > 0 ? restrictedTo : null,
  ]);
  const onlyPractices = ofType('Barrier').length === 0;
  const barriers = onlyPractices ? barriersOf(practices, knowledge) : ofType('Barrier');
  const rank = rankingOver(knowledge);
  const ranked = barriers
    .flatMap((barrier) => rank(questionOf(barrier, asked, known)))
    .filter(({ practice }) => !onlyPractices || practices.includes(practice));
  const named = (practice: string) => practices.includes(practice);
  const advice = merge(
    ranked.filter(({ advised }) => advised),
    bestFirst,
    named,
  );
  const answered = {
    interpretation,
    restrictedTo,
    barriers,
    practices: advice,
    cautions: merge(
      ranked.filter(({ advised }) => !advised),
      worstFirst,
      named,
    ),
    homeAdoptions: adoptionsAtHome(barriers, asked.askedFor, known),
  };
  return { ...answered, abstention: advice.length > 0 ? null : abstain(answered, asked, known) };
}

/** Countries and regions that a question names restrict it, save the asking side itself. */
function restrictingPlaces(matches: readonly Match[], askedFor: string, { things }: Known): string[] {
  return matches
    .filter(({ type, id }) => (type === 'Country' || type === 'Region') && id !== askedFor)
    .filter(({ id }) => !things.get(askedFor)?.above.includes(id))
    .map(({ id }) => id);
}

/** What was found in one of the places of each restriction. */
function knowledgeWithin(
  knowledge: Knowledge,
  restrictions: readonly (readonly string[] | null)[],
): Knowledge {
  const isWithin = ({ places }: { places: readonly string[] }) =>
    restrictions.every((within) => within === null || within.some((place) => places.includes(place)));
  return { ...knowledge, findings: knowledge.findings.filter(isWithin) };
}

const questionOf = (barrier: string, { askedFor, weights }: Asked, known: Known) => ({
  barrier,
  narrower: kindsOf(barrier, known),
  askedFor,
  weights,
});

const kindsOf = (barrier: string, { things }: Known) =>
  new Set([...things].filter(([, { above }]) => above.includes(barrier)).map(([id]) => id));

/** The barriers that claims about the adoptions of some practices concern, by id. */
const barriersOf = (practices: readonly string[], { findings }: Knowledge) =>
  unique(
    findings.filter(({ practice }) => practices.includes(practice)).map(({ barrier }) => barrier),
  ).sort();

/**
 * One entry for each practice, led by the barrier that comes first for it: named practices, then those ranked for more
 * barriers, then in their order. Numbered anew.
 */
function merge(
  ranked: readonly Ranked[],
  order: (a: Ranked, b: Ranked) => number,
  isNamed: (practice: string) => boolean,
): Advised[] {
  const merged = new Map<string, Advised>();
  for (const each of [...ranked].sort(order)) {
    const first = merged.get(each.practice);
    if (first) first.others.push(each);
    else merged.set(each.practice, { ...each, others: [] });
  }
  return [...merged.values()]
    .sort(
      (a, b) =>
        Number(isNamed(b.practice)) - Number(isNamed(a.practice)) || b.others.length - a.others.length,
    )
    .map((each, at) => ({ ...each, rank: at + 1 }));
}

function adoptionsAtHome(barriers: readonly string[], askedFor: string, known: Known): string[] {
  const wanted = new Set(barriers.flatMap((barrier) => [barrier, ...kindsOf(barrier, known)]));
  const atHome = known.knowledge.findings.filter(
    ({ places, barrier }) => places.includes(askedFor) && wanted.has(barrier),
  );
  return unique(atHome.map(({ adoption }) => adoption)).sort();
}

function abstain(answered: Omit<Answered, 'abstention'>, asked: Asked, known: Known): Abstention {
  const { interpretation, barriers, cautions, restrictedTo } = answered;
  const isAsked = interpretation.matches.some(({ type }) => type === 'Barrier' || type === 'Practice');
  if (!isAsked) {
    const everywhere = [...interpretation.nearest, ...barriersByEvidence(known)];
    return { reason: 'NO_MATCH', nearest: answerable(everywhere, restrictedTo, asked, known) };
  }
  const kin = barriers.flatMap((id) => [
    ...(known.things.get(id)?.above ?? []),
    ...kindsOf(id, known),
    ...(known.things.get(id)?.related ?? []),
  ]);
  return {
    reason: cautions.some(({ support }) => support > 0) ? 'ONLY_DISPUTED' : 'NO_EVIDENCE',
    nearest: [
      ...answerable(barriers, [], asked, known),
      ...answerable(kin, restrictedTo, asked, known),
      ...answerable(barriersByEvidence(known), restrictedTo, asked, known),
    ]
      .filter(({ barrier }, at, all) => all.findIndex((each) => each.barrier === barrier) === at)
      .slice(0, MAX_NEAREST),
  };
}

/** The barriers that have an answer, in their order. */
function answerable(
  barriers: readonly string[],
  within: readonly string[],
  asked: Asked,
  known: Known,
): NearQuestion[] {
  const rank = rankingOver(
    knowledgeWithin(known.knowledge, [asked.within, within.length > 0 ? within : null]),
  );
  return unique(barriers)
    .filter((barrier) => rank(questionOf(barrier, asked, known)).some(({ advised }) => advised))
    .slice(0, MAX_NEAREST)
    .map((barrier) => ({ barrier, within }));
}

/** Barriers by the number of findings about them, most first. */
function barriersByEvidence({ knowledge }: Known): string[] {
  const counts = new Map<string, number>();
  for (const { barrier } of knowledge.findings) counts.set(barrier, (counts.get(barrier) ?? 0) + 1);
  return [...counts].sort(([a, m], [b, n]) => n - m || compare(a, b)).map(([barrier]) => barrier);
}

const unique = (ids: readonly string[]) => [...new Set(ids)];
