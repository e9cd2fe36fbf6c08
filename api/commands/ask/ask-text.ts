import { styleText } from 'node:util';
import type { Band, Standing, State } from '../../../generated/resolvers';
import { unique } from '../../../graph/model/collections';
import { type Line, wrap } from './wrap';

interface Named {
  id: string;
  name: string;
}

interface Stated {
  id: string;
  statement: string | null;
}

interface AskedRanked {
  rank: number;
  score: number;
  band: Band;
  standing: Standing;
  witnesses: number;
  practice: Named;
  barrier: Named;
  parts: {
    claim: Stated & {
      citations: { locator: string | null; source: { id: string; title: string; url: string | null } }[];
    };
    adoption: { jurisdictions: Named[] };
  }[];
  counterEvidence: Stated[];
  caveats: Stated[];
  sideEffects: { barrier: Named; claim: Stated }[];
  conditions: (Named & { state: State })[];
  others?: { barrier: Named; score: number; band: Band; standing: Standing }[];
}

/** An answer as the command line asks for it. */
export interface AskedAnswer {
  interpretation: {
    barriers: { barrier: Named; matchedText: string }[];
    practices: { practice: Named; matchedText: string }[];
    unknownPlaces: string[];
    unmatchedWords: string[];
  };
  remarks: string[];
  practices: AskedRanked[];
  totalCount: number;
  cautions: AskedRanked[];
  homeExperience: { adoptions: { how: string | null; practice: Named }[]; programmes: Named[] };
  abstention: { nearest: { question: string }[] } | null;
  revision: { number: number; appliedAt: string };
}

const WORDS = {
  nl: {
    understood: 'Begrepen als',
    notUnderstood: 'Niet begrepen',
    unknownPlaces: 'Niets bekend over',
    against: 'tegen',
    where: 'waar',
    source: 'bron',
    counter: 'tegen',
    caveat: 'let op',
    harm: 'schaadt',
    conditions: 'nodig',
    others: 'ook',
    cautions: 'Waarschuwingen: niet overnemen, of niets spreekt ervoor',
    home: 'Wat hier al loopt',
    nearest: 'Wel te beantwoorden',
    more: (count: number) => `en nog ${count}`,
    shown: (count: number, total: number) => `${count} van ${total} werkwijzen getoond`,
    witnesses: (count: number) => (count === 1 ? '1 getuige' : `${count} getuigen`),
    revision: (number: number, date: string) => `Revisie ${number} van ${date}`,
    band: { STRONG: 'sterk', MODERATE: 'redelijk', LIMITED: 'beperkt', THIN: 'mager', NONE: 'geen' },
    standing: {
      SUPPORTED: 'ondersteund',
      CONTESTED: 'omstreden',
      CONTRADICTED: 'tegengesproken',
      MIXED_ONLY: 'wisselend',
      UNTESTED: 'niet getoetst',
    },
    state: { MET: 'geldt', PARTLY: 'deels', UNMET: 'ontbreekt', UNKNOWN: 'onbekend' },
  },
  en: {
    understood: 'Understood as',
    notUnderstood: 'Not understood',
    unknownPlaces: 'Nothing known of',
    against: 'against',
    where: 'where',
    source: 'source',
    counter: 'against',
    caveat: 'caveat',
    harm: 'harms',
    conditions: 'needs',
    others: 'also',
    cautions: 'Cautions: not to copy, or nothing speaks for it',
    home: 'Under way at home',
    nearest: 'Can be answered',
    more: (count: number) => `and ${count} more`,
    shown: (count: number, total: number) => `${count} of ${total} practices shown`,
    witnesses: (count: number) => (count === 1 ? '1 witness' : `${count} witnesses`),
    revision: (number: number, date: string) => `Revision ${number} of ${date}`,
    band: { STRONG: 'strong', MODERATE: 'moderate', LIMITED: 'limited', THIN: 'thin', NONE: 'none' },
    standing: {
      SUPPORTED: 'supported',
      CONTESTED: 'contested',
      CONTRADICTED: 'contradicted',
      MIXED_ONLY: 'mixed',
      UNTESTED: 'untested',
    },
    state: { MET: 'met', PARTLY: 'partly', UNMET: 'unmet', UNKNOWN: 'unknown' },
  },
} as const;

type Words = (typeof WORDS)[keyof typeof WORDS];
type Style = (text: string) => string;

/** How an answer is laid out. */
export interface Layout {
  /** Whether the terminal shows colours. */
  colour: boolean;
  /** Columns of the terminal; lines are as long as they are where it is left out, as in a pipe. */
  width?: number | undefined;
}

/** An answer for a person at a terminal; it reads the same without colour. */
export function answerText(answer: AskedAnswer, language: 'nl' | 'en', { colour, width }: Layout): string {
  const say = WORDS[language];
  const bold: Style = (text) => (colour ? styleText('bold', text) : text);
  const faint: Style = (text) => (colour ? styleText('dim', text) : text);
  const { interpretation, remarks, practices, cautions, abstention, homeExperience, revision, totalCount } =
    answer;
  const understood = [
    ...interpretation.barriers.map(({ barrier, matchedText }) => `${barrier.name} (“${short(matchedText)}”)`),
    ...interpretation.practices.map(
      ({ practice, matchedText }) => `${practice.name} (“${short(matchedText)}”)`,
    ),
  ];
  const home = [
    ...homeExperience.programmes.map(({ name }) => name),
    ...homeExperience.adoptions.map(({ practice, how }) => [practice.name, how].filter(Boolean).join(': ')),
  ];
  const echoed = (texts: readonly string[]) => some(unique(texts), MOST_ECHOED, say);
  const blocks: Line[][] = [
    [
      ...labelled(say.understood, echoed(understood).join('; ')),
      ...labelled(say.notUnderstood, echoed(interpretation.unmatchedWords.map(short)).join(', ')),
      ...labelled(say.unknownPlaces, echoed(interpretation.unknownPlaces.map(short)).join(', ')),
      ...remarks,
    ],
    ...practices.map((ranked) => rankedLines(ranked, say, bold)),
    practices.length < totalCount ? [say.shown(practices.length, totalCount)] : [],
    abstention?.nearest.length
      ? [bold(`${say.nearest}:`), ...abstention.nearest.map(({ question }) => indented(2, question))]
      : [],
    cautions.length > 0 ? [bold(say.cautions)] : [],
    ...cautions.map((ranked) => rankedLines(ranked, say, bold)),
    home.length > 0 ? [bold(`${say.home}:`), ...home.map((each) => indented(2, each))] : [],
    [faint(say.revision(revision.number, revision.appliedAt.slice(0, 10)))],
  ];
  return blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.map((line) => wrap(line, width)).join('\n'))
    .join('\n\n');
}

/** How much of a question is said back. */
const MOST_ECHOED = 10;
const LONGEST_ECHO = 60;

const short = (text: string) =>
  text.length > LONGEST_ECHO ? `${text.slice(0, LONGEST_ECHO).trimEnd()} …` : text;

/** The first of some texts, and how many more there are. */
const some = (texts: readonly (string | null)[], most: number, say: Words): string[] => [
  ...texts.filter((text) => text !== null).slice(0, most),
  ...(texts.length > most ? [say.more(texts.length - most)] : []),
];

const labelled = (label: string, text: string): Line[] => (text === '' ? [] : [`${label}: ${text}`]);

const indented = (indent: number, text: string): Line => ({ text: ' '.repeat(indent) + text, indent });

/** The practice, one line of why, and below it where, by which sources, and what speaks against it. */
function rankedLines(ranked: AskedRanked, say: Words, bold: Style): Line[] {
  const { rank, practice, barrier, score, band, standing, witnesses, parts, conditions } = ranked;
  const best = parts[0];
  const verdict = `${say.band[band]} ${score.toFixed(2)}, ${say.standing[standing]}, ${say.witnesses(witnesses)}`;
  const places = unique(parts.flatMap(({ adoption }) => adoption.jurisdictions.map(({ name }) => name)));
  const sources = parts.flatMap(({ claim }) =>
    claim.citations.map(({ source, locator }) =>
      [source.title, locator, source.url].filter(Boolean).join(', '),
    ),
  );
  const others = (ranked.others ?? []).map(
    (other) => `${other.barrier.name} (${say.band[other.band]} ${other.score.toFixed(2)})`,
  );
  const row = (label: string, text: string | null | undefined): Line[] =>
    text ? [{ text: `   ${label.padEnd(LABEL_WIDTH)}${text}`, indent: 3 + LABEL_WIDTH }] : [];
  const statements = (stated: readonly Stated[]) =>
    some(
      stated.map(({ statement }) => statement),
      2,
      say,
    );
  return [
    {
      text: `${bold(`${rank}. ${practice.name}`)} — ${say.against} ${barrier.name} — ${verdict}`,
      indent: 3,
    },
    ...(best?.claim.statement ? [indented(3, best.claim.statement)] : []),
    ...row(say.where, places.join(', ')),
    ...some(unique(sources), 3, say).flatMap((source) => row(say.source, source)),
    ...row(say.others, others.join(', ')),
    ...statements(ranked.counterEvidence).flatMap((statement) => row(say.counter, statement)),
    ...statements(ranked.caveats).flatMap((statement) => row(say.caveat, statement)),
    ...row(say.harm, unique(ranked.sideEffects.map((effect) => effect.barrier.name)).join(', ')),
    ...row(say.conditions, conditions.map(({ name, state }) => `${name} (${say.state[state]})`).join('; ')),
  ];
}

const LABEL_WIDTH = 9;
