import {
  isContent,
  isNegation,
  type LabelLanguage,
  stemsOfForm,
  type Word,
  wordsOf,
} from '../language/words';
import type { EntityType } from '../model/shape';
import { guessesFrom, partOf } from './topics';
import {
  isAbbreviation,
  type Label,
  type LabelKind,
  type LabelledRow,
  lettersOf,
  MAX_LABEL_WORDS,
  splitCompound,
  type Vocabulary,
  type Wording,
} from './vocabulary';

/** How a part of a question led to a thing, surest first. */
type Via =
  | 'PREFERRED_LABEL'
  | 'ALTERNATIVE_LABEL'
  | 'HIDDEN_LABEL'
  | 'STEM'
  | 'COMPOUND'
  | 'MISSPELLING'
  | 'DEFINITION';

/** One thing that a question names. */
export interface Match {
  id: string;
  type: EntityType;
  /** The part of the question, as written. */
  matchedText: string;
  /** The label that it stands for; null where its examples led to it. */
  label: string | null;
  language: LabelLanguage | null;
  via: Via;
  /** From 0 to 1. */
  confidence: number;
}

/** What a question was taken to ask. */
export interface Interpretation {
  /** Surest first, then in the order of the question, then by id. */
  matches: Match[];
  /** Words that mean something and that no match accounts for, as written and in their order. */
  unmatchedWords: string[];
  /** Barriers that come nearest to a question in which none was understood, nearest first. */
  nearest: string[];
}

type LabelVia = Exclude<Via, 'DEFINITION'>;

const AS_WRITTEN: Record<LabelKind, LabelVia> = {
  PREFERRED: 'PREFERRED_LABEL',
  ALTERNATIVE: 'ALTERNATIVE_LABEL',
  HIDDEN: 'HIDDEN_LABEL',
};

const CONFIDENCE: Record<LabelVia, number> = {
  PREFERRED_LABEL: 1,
  ALTERNATIVE_LABEL: 0.95,
  HIDDEN_LABEL: 0.9,
  STEM: 0.8,
  COMPOUND: 0.7,
  MISSPELLING: 0.6,
};

/** Words of a question that together stand for a label. */
interface Spot {
  label: Label;
  via: LabelVia;
  /** Positions of the words. */
  at: readonly number[];
  /** How many words of the label they stand for. */
  size: number;
}

/** Finds what a question names: labels as written, by stems, by parts of compounds, misspelled, or by definition. */
export function interpret(question: string, vocabulary: Vocabulary): Interpretation {
  const words = wordsOf(question);
  const heard = words.map((word) => hear(word, vocabulary));
  const whole = partOf(heard.map(corrected), vocabulary.gist);
  const unlikely = new Set(
    whole.likenesses.filter(({ score }) => score < UNLIKELY).map(({ thing }) => thing),
  );
  const spots = strongest(
    [...spotAsWritten(words, vocabulary), ...spotByStems(heard, vocabulary)].filter(
      ({ label, via }) => !unlikely.has(label.owner) || CONFIDENCE[via] > CONFIDENCE.HIDDEN_LABEL,
    ),
  );
  const matches = spots.map((spot) => matchOf(spot, question, words));
  const understood = new Set(spots.flatMap(({ at }) => at));
  const named = new Set(matches.map(({ id }) => id));
  const obstaclesAt = new Set(spots.filter(isObstacle).flatMap(({ at }) => at));
  const guesses = guessesFrom(question, whole, obstaclesAt, !spots.some(isAskedAbout), vocabulary.gist);
  for (const { thing, score, at } of guesses.filter((guess) => !named.has(guess.thing.id))) {
    matches.push({
      id: thing.id,
      type: thing.type,
      matchedText: textOf(at, question, words),
      label: null,
      language: null,
      via: 'DEFINITION',
      confidence: Math.min(score, MAX_GUESS),
    });
    for (const each of at) understood.add(each);
  }
  return {
    matches,
    unmatchedWords: words
      .filter(({ folded }, at) => !understood.has(at) && isContent(folded) && !isNegation(folded))
      .map(({ text }) => text),
    nearest: whole.likenesses.filter(({ thing }) => thing.type === 'Barrier').map(({ thing }) => thing.id),
  };
}

const isObstacle = ({ label }: Spot) => label.owner.type === 'Barrier';

/** Whether words say what a question asks about, rather than where or of whom. */
const isAskedAbout = (spot: Spot) =>
  isObstacle(spot) || (spot.label.owner.type === 'Practice' && CONFIDENCE[spot.via] > CONFIDENCE.COMPOUND);

/** Below this, a question is so much more about all else than about a thing that only a name as it is shown is a sign of it. */
const UNLIKELY = -0.2;

/** The most that likeness to examples can be trusted: less than any label. */
const MAX_GUESS = 0.5;

/** How a word of a question may be read. */
interface Heard {
  word: Word;
  /** What it may be a form of. */
  stems: readonly string[];
  /** The parts of the compound that it may be. */
  parts: readonly string[];
  /** Where it is not known: the known words that it may have been meant for. */
  meant: readonly string[];
}

function hear(word: Word, vocabulary: Vocabulary): Heard {
  const { folded } = word;
  const stems = stemsOfForm(folded);
  if (!isContent(folded)) return { word, stems, parts: [], meant: [] };
  const parts = splitCompound(folded, vocabulary.stemsOf) ?? [];
  const isKnown = [folded, ...stems].some((form) => vocabulary.forms.has(form)) || isWhole(parts, folded);
  return { word, stems, parts, meant: isKnown ? [] : spelledLike(folded, vocabulary) };
}

/** The word that was meant, where that is plain. */
const corrected = ({ word, meant: [only, ...others] }: Heard): Word =>
  only !== undefined && others.length === 0 ? { ...word, folded: only } : word;

function spotAsWritten(words: readonly Word[], { byLetters }: Vocabulary): Spot[] {
  return words.flatMap((_, from) =>
    Array.from({ length: Math.min(MAX_LABEL_WORDS, words.length - from) }, (__, more) => {
      const within = words.slice(from, from + more + 1);
      return (byLetters.get(lettersOf(within)) ?? [])
        .filter((label) => isSameCase(label, within) && isSameWords(label, within))
        .map(
          (label): Spot => ({
            label,
            via: AS_WRITTEN[label.kind],
            at: within.map((___, at) => from + at),
            size: within.length,
          }),
        );
    }).flat(),
  );
}

const isSameCase = (label: Label, within: readonly Word[]) =>
  !isAbbreviation(label) || within.some(({ text }) => text === label.text);

/** Words may be parted otherwise than in the label, save those that only happen to meet: *ben in* is not Benin. */
const isSameWords = ({ text }: Label, within: readonly Word[]) =>
  within.length <= wordsOf(text).length ||
  within.every(({ folded }) => isContent(folded) || isNegation(folded));

/** One way to read a word: as one of its stems, through a part of it, or as a known word that is spelled alike. */
interface Reading {
  at: number;
  via: 'STEM' | 'COMPOUND' | 'MISSPELLING';
}

function spotByStems(heard: readonly Heard[], vocabulary: Vocabulary): Spot[] {
  const readings = readingsOf(heard);
  const spots: Spot[] = [];
  for (const [stem, anchors] of readings)
    for (const wording of vocabulary.byRarestStem.get(stem) ?? [])
      for (const anchor of anchors) {
        const spot = spotAround(anchor, wording, readings);
        if (spot) spots.push(spot);
      }
  return spots;
}

/** What each stem may be read from, surest first. */
function readingsOf(heard: readonly Heard[]): Map<string, Reading[]> {
  const readings = new Map<string, Reading[]>();
  const read = (stems: readonly string[], reading: Reading) => {
    for (const stem of stems) {
      const known = readings.get(stem);
      if (known) known.push(reading);
      else readings.set(stem, [reading]);
    }
  };
  for (const [at, { stems, parts, meant }] of heard.entries()) {
    read(stems, { at, via: 'STEM' });
    for (const like of meant) read(stemsOfForm(like), { at, via: 'MISSPELLING' });
    if (meant.length === 0) for (const part of parts) read(stemsOfForm(part), { at, via: 'COMPOUND' });
  }
  return readings;
}

/** Known words that a word may have been meant for: with two letters changed round, else with one or two wrong. */
function spelledLike(folded: string, { stems, spelling }: Vocabulary): string[] {
  const isKnown = (word: string) => stemsOfForm(word).some((stem) => stems.has(stem));
  const turned = spelling.isLong(folded) ? swapsOf(folded).filter(isKnown) : [];
  return turned.length > 0 ? turned : spelling.like(folded);
}

/** A word with each two neighbouring letters changed round. */
const swapsOf = (word: string): string[] =>
  Array.from(
    { length: word.length - 1 },
    (_, at) => word.slice(0, at) + word[at + 1] + word[at] + word.slice(at + 2),
  );

/** Whether the parts make up a compound, save for the letters between them. */
const isWhole = (parts: readonly string[], compound: string) =>
  parts.join('').length >= compound.length - 2 * (parts.length - 1) && parts.length > 0;

/** The label around one of its words, where all its words stand near each other. */
function spotAround(
  anchor: Reading,
  { label, stems, isSplit }: Wording,
  readings: ReadonlyMap<string, Reading[]>,
): Spot | null {
  const found: Reading[] = [];
  for (const stem of stems) {
    const nearest = readings
      .get(stem)
      ?.reduce((a, b) => (Math.abs(b.at - anchor.at) < Math.abs(a.at - anchor.at) ? b : a));
    if (!nearest) return null;
    found.push(nearest);
  }
  const at = [...new Set(found.map((each) => each.at))].sort((a, b) => a - b);
  const span = at.at(-1)! - at[0]! + 1;
  if (span > widest(label, stems, isSplit)) return null;
  const vias = found.map(({ via }) => via);
  if (isSplit && !vias.includes('MISSPELLING')) return { label, via: 'COMPOUND', at, size: stems.length };
  return {
    label,
    via: vias.reduce((a, b) => (CONFIDENCE[b] < CONFIDENCE[a] ? b : a)),
    at,
    size: stems.length,
  };
}

/** How far apart the words of a label may stand; a negation belongs to what stands next to it. */
function widest({ text }: Label, stems: readonly string[], isSplit: boolean): number {
  if (wordsOf(text).some(({ folded }) => isNegation(folded))) return stems.length;
  return (isSplit ? 0 : 3) + 2 * stems.length;
}

/** The surest spot of each thing, without those whose words a longer label of another thing takes in. */
function strongest(spots: readonly Spot[]): Spot[] {
  const best = new Map<LabelledRow, Spot>();
  const sorted = [...spots].sort(surestFirst);
  for (const spot of sorted) if (!best.has(spot.label.owner)) best.set(spot.label.owner, spot);
  return [...best.values()].filter((spot) => !sorted.some((other) => swallows(other, spot)));
}

/** Whether a label takes in all words of a shorter one that is no surer, or as written those that another is only read into. */
const swallows = (a: Spot, b: Spot) =>
  a.label.owner !== b.label.owner &&
  b.at.every((at) => a.at.includes(at)) &&
  (a.size > b.size
    ? CONFIDENCE[a.via] >= CONFIDENCE[b.via]
    : CONFIDENCE[a.via] > CONFIDENCE.STEM && CONFIDENCE[b.via] < CONFIDENCE.STEM);

const surestFirst = (a: Spot, b: Spot) =>
  CONFIDENCE[b.via] - CONFIDENCE[a.via] ||
  b.size - a.size ||
  a.at[0]! - b.at[0]! ||
  (a.label.owner.id < b.label.owner.id ? -1 : a.label.owner.id > b.label.owner.id ? 1 : 0);

/** Words of a question as written; an ellipsis stands for what lies between them. */
function textOf(positions: readonly number[], question: string, words: readonly Word[]): string {
  const runs: [from: number, to: number][] = [];
  for (const at of positions) {
    const last = runs.at(-1);
    if (last?.[1] === at - 1) last[1] = at;
    else runs.push([at, at]);
  }
  return runs.map(([from, to]) => question.slice(words[from]!.start, words[to]!.end)).join(' … ');
}

const matchOf = ({ label, via, at }: Spot, question: string, words: readonly Word[]): Match => ({
  id: label.owner.id,
  type: label.owner.type,
  matchedText: textOf(at, question, words),
  label: label.text,
  language: label.language,
  via,
  confidence: CONFIDENCE[via],
});
