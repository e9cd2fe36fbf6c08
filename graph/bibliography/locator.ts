import { splitWords } from './fingerprint';

/** Where something stands in a plain text. */
export interface TextPlace {
  /** The heading above it; empty before the first. */
  heading: string;
  /** Number of the paragraph under that heading; 0 in the heading itself. */
  paragraph: number;
  /** Number of the item in a list inside that paragraph. */
  item: number | null;
}

export interface PlacedWord {
  text: string;
  /** Line of the text. */
  line: number;
  place: TextPlace;
}

const SENTENCE_END = /[.!?…]["'”’»)\]]*$/;
const LIST_MARK = /^([-*•]|\d{1,2}[.)])$/;
const LONGEST_HEADING = 12;

/**
 * The words of a plain text with their places. A heading is a line that a locator names, or one of at most twelve words
 * that begins with a capital or a digit, ends without punctuation, has an empty line below it and is no part of a
 * sentence. A paragraph ends at an empty line where its sentence has ended; a list belongs to the paragraph above it.
 */
export function placeWords(text: string, headings: ReadonlySet<string>): PlacedWord[] {
  const lines = linesOf(text);
  let place: TextPlace = { heading: '', paragraph: 0, item: null };
  return lines.flatMap((line, at) => {
    const [before, after] = [lines[at - 1], lines[at + 1]];
    if (headings.has(line.text) || isHeading(line, before, after))
      place = { heading: line.text, paragraph: 0, item: null };
    else if (LIST_MARK.test(line.words[0]!))
      place = { ...place, paragraph: Math.max(place.paragraph, 1), item: (place.item ?? 0) + 1 };
    else if (place.paragraph === 0 || (isApart(before, line) && hasEnded(before)))
      place = { ...place, paragraph: place.paragraph + 1, item: null };
    return line.words.map((word) => ({ text: word, line: line.number, place }));
  });
}

interface Line {
  number: number;
  words: string[];
  text: string;
}

/** The lines of a text that are not empty. */
const linesOf = (text: string): Line[] =>
  text
    .split(/\r\n|[\n\r\f]/)
    .map((line, at) => ({ number: at + 1, words: splitWords(line), text: splitWords(line).join(' ') }))
    .filter(({ words }) => words.length > 0);

const isHeading = (line: Line, before: Line | undefined, after: Line | undefined) =>
  line.words.length <= LONGEST_HEADING &&
  /^[\p{Lu}\d].*[\p{L}\p{N}]$/u.test(line.text) &&
  (isApart(before, line) || hasEnded(before)) &&
  isApart(line, after) &&
  !/^\p{Ll}/u.test(after?.text ?? '');

/** Whether an empty line, or an end of the text, lies between two lines. */
const isApart = (upper: Line | undefined, lower: Line | undefined) =>
  !upper || !lower || lower.number - upper.number > 1;

const hasEnded = (line: Line | undefined) => !line || SENTENCE_END.test(line.text);

/** A locator as *heading, paragraph 2* or *heading, paragraph 2, item 3*; null where it is written otherwise. */
export function parseLocator(locator: string): TextPlace | null {
  const [, heading, paragraph, item] =
    /^(.+), paragraph (\d+)(?:, item (\d+))?$/.exec(splitWords(locator).join(' ')) ?? [];
  return heading
    ? { heading, paragraph: Number(paragraph), item: item === undefined ? null : Number(item) }
    : null;
}

/** Whether a place lies in another, which may leave the item open. */
export const isWithin = (place: TextPlace, { heading, paragraph, item }: TextPlace) =>
  place.heading === heading && place.paragraph === paragraph && (item === null || place.item === item);

/** A place as a locator is written. */
export const formatLocator = ({ heading, paragraph, item }: TextPlace) =>
  [heading || 'before the first heading', paragraph && `paragraph ${paragraph}`, item && `item ${item}`]
    .filter(Boolean)
    .join(', ');
