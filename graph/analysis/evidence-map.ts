import type { AnswerIndex } from '../answering/answer-index';
import { rankingQuestion } from '../answering/question';
import { compare, groupBy, unique } from '../model/collections';
import { DESIGNS, type Design, type Standing } from '../model/enumerations';
import type { AdoptedPractice } from '../ranking/evidence';
import { isRelevant, type RankingQuestion } from '../ranking/ranking';
import { untestedFor } from '../ranking/untested';

/** What can be mapped against each other. */
export const MAP_AXES = ['BARRIER', 'PRACTICE', 'JURISDICTION'] as const;
export type MapAxis = (typeof MAP_AXES)[number];

/** What is known of a pair, best first; the first five are standings of the ranking. */
export const EVIDENCE_STATES = [
  'SUPPORTED',
  'CONTESTED',
  'MIXED_ONLY',
  'CONTRADICTED',
  'UNTESTED',
  'NOT_STUDIED',
] as const satisfies readonly (Standing | 'NOT_STUDIED')[];
export type EvidenceState = (typeof EVIDENCE_STATES)[number];

export interface MapLayout {
  rows: MapAxis;
  columns: MapAxis;
  /** What was adopted there or in a part of it is left out. */
  askingJurisdiction: string;
  /** Only these barriers; all where it is null. */
  barriers: readonly string[] | null;
}

export interface MapCell {
  state: EvidenceState;
  witnesses: number;
  design: Design | null;
}

export interface EvidenceMap {
  rows: string[];
  columns: string[];
  /** By row, then by column: each pair once. */
  cells: MapCell[][];
}

/** What is known of a practice for a barrier, everywhere or in one place. */
export interface Known {
  ids: Partial<Record<MapAxis, string>>;
  state: Standing;
  witnesses: readonly string[];
  designs: readonly Design[];
}

/**
 * What is known of each pair: the standing of the ranking. Where a pair stands for several practices or barriers, the best of their
 * states, and all their witnesses.
 */
export function evidenceMapOf(layout: MapLayout, index: AnswerIndex): EvidenceMap {
  const barriers = layout.barriers ?? idsOf(index, 'Barrier');
  const designs = designsByClaim(index);
  const known = barriers.flatMap((barrier) => knownOf(barrier, layout, index, designs));
  const { findings, attempts } = index.knowledge;
  const adopted = [...findings, ...attempts].filter((each) => isRelevant(each, layout));
  const valuesOf: Record<MapAxis, () => string[]> = {
    BARRIER: () => [...barriers],
    PRACTICE: () => idsOf(index, 'Practice'),
    JURISDICTION: () => unique(adopted.flatMap(({ jurisdictions }) => [...jurisdictions])).sort(),
  };
  const [rows, columns] = [valuesOf[layout.rows](), valuesOf[layout.columns]()];
  const byPair = groupBy(known, ({ ids }) => `${ids[layout.rows]} ${ids[layout.columns]}`);
  return {
    rows,
    columns,
    cells: rows.map((row) => columns.map((column) => cellOf(byPair.get(`${row} ${column}`) ?? []))),
  };
}

const idsOf = ({ entities }: AnswerIndex, wanted: string): string[] =>
  [...entities.values()]
    .filter(({ type }) => type === wanted)
    .map(({ id }) => id)
    .sort(compare);

/** What is known of several together: the best of their states, and all their witnesses. */
export const cellOf = (known: readonly Known[]): MapCell => ({
  state: EVIDENCE_STATES.find((state) => known.some((each) => each.state === state)) ?? 'NOT_STUDIED',
  witnesses: unique(known.flatMap(({ witnesses }) => [...witnesses])).length,
  design: DESIGNS.find((design) => known.some(({ designs }) => designs.includes(design))) ?? null,
});

/** What is known of all practices for one barrier; where places are an axis, in each place by itself. */
function knownOf(
  barrier: string,
  { rows, columns, askingJurisdiction }: MapLayout,
  index: AnswerIndex,
  designs: Designs,
): Known[] {
  const question = rankingQuestion(barrier, { askingJurisdiction }, index);
  if (rows !== 'JURISDICTION' && columns !== 'JURISDICTION') return standingsFor(question, index, designs);
  const { findings, attempts } = index.knowledge;
  const isOn = (other: string) => other === barrier || question.narrower.has(other);
  const places = unique(
    [...findings, ...attempts]
      .filter((each) => isOn(each.barrier))
      .flatMap(({ jurisdictions }) => [...jurisdictions]),
  );
  return places.flatMap((place) => {
    const isWithin = ({ jurisdictions }: AdoptedPractice) => jurisdictions.includes(place);
    return standingsFor({ ...question, isWithin }, index, designs).map((each) => ({
      ...each,
      ids: { ...each.ids, JURISDICTION: place },
    }));
  });
}

/** What is known of all practices for one barrier. */
export function standingsFor(question: RankingQuestion, index: AnswerIndex, designs: Designs): Known[] {
  const { barrier } = question;
  const ranked = index.rank(question);
  const found = new Set(ranked.map(({ practice }) => practice));
  return [
    ...ranked.map(({ practice, standing, parts }) => ({
      ids: { BARRIER: barrier, PRACTICE: practice },
      state: standing,
      witnesses: parts.map(({ witness }) => witness),
      designs: parts.flatMap(({ claim }) => designs.get(claim) ?? []),
    })),
    ...untestedFor(question, index.knowledge.attempts, found).map(({ practice }) => ({
      ids: { BARRIER: barrier, PRACTICE: practice },
      state: 'UNTESTED' as const,
      witnesses: [],
      designs: [],
    })),
  ];
}

/** The designs of measurements, by the claims that tell them. */
export type Designs = ReadonlyMap<string, Design>;

const designsByClaim = ({ knowledge: { findings } }: AnswerIndex): Designs =>
  new Map(
    findings.flatMap(({ claim, strength }) => (strength === 'REPORTED' ? [] : [[claim, strength] as const])),
  );
