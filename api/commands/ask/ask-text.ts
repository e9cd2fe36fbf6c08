import { styleText } from 'node:util';
import { unique } from '../../../graph/model/collections';
import type { AskedAnswer, AskedRanked, AskedUntested, Stated } from './asked';
import { WORDS, type Words } from './words';
import { type Line, wrap } from './wrap';

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
  const list = (heading: string, texts: readonly (string | null)[], most: number): Line[] =>
    texts.length > 0 ? [bold(`${heading}:`), ...some(texts, most, say).map((text) => indented(2, text))] : [];
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
  const isThin = practices.every(({ band }) => band === 'THIN');
  const searches = isThin ? interpretation.barriers.flatMap(({ barrier }) => barrier.searches) : [];
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
    list(
      say.untested,
      answer.untested.map((each) => untestedText(each, say)),
      MOST_UNTESTED,
    ),
    list(
      say.searches,
      searches.map(({ notFound, searchedOn }) => notFound && `${notFound} (${searchedOn})`),
      MOST_LISTED,
    ),
    list(say.nearest, abstention?.nearest.map(({ question }) => question) ?? [], MOST_LISTED),
    cautions.length > 0 ? [bold(say.cautions)] : [],
    ...cautions.map((ranked) => rankedLines(ranked, say, bold)),
    list(
      say.lessons,
      answer.lessons.map(({ statement }) => statement),
      MOST_LISTED,
    ),
    list(say.cases, answer.cases.map(caseText), MOST_LISTED),
    list(say.counterparts, answer.counterparts.map(counterpartText), MOST_LISTED),
    list(say.home, home, Number.POSITIVE_INFINITY),
    [faint(say.revision(revision.number, revision.appliedAt.slice(0, 10)))],
  ];
  return blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.map((line) => wrap(line, width)).join('\n'))
    .join('\n\n');
}

const untestedText = ({ practice, runsIn, intentions }: AskedUntested, say: Words): string => {
  const places = runsIn.map(({ name }) => name).join(', ');
  const where = places === '' ? say.notInUse : say.inUse(places);
  const [aim] = intentions;
  return `${practice.name}: ${where}${aim?.statement ? `; ${say.meant}: ${aim.statement}` : ''}`;
};

const caseText = ({ name, jurisdictions }: AskedAnswer['cases'][number]) =>
  `${name} (${jurisdictions.map((place) => place.name).join(', ')})`;

const counterpartText = ({ of, actor, note, ...counterpart }: AskedAnswer['counterparts'][number]) =>
  [`${of.name} ↔ ${actor.name}`, counterpart.for, note].filter(Boolean).join('; ');

/** How many of a list are shown. */
const MOST_UNTESTED = 8;
const MOST_LISTED = 5;

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
  const measured = parts.flatMap(({ claim }) => claim.measure?.inBrief ?? []);
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
    ...some(unique(measured), 3, say).flatMap((size) => row(say.measured, size)),
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
