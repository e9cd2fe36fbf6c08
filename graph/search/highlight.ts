import { type TextLanguage, type Word, wordsOf } from '../language/words';
import type { AskedWords } from './asked-words';
import type { FieldText } from './search.rows';

export interface HighlightPart {
  text: string;
  isMatch: boolean;
}

/** A text that a search found words in, taken apart; the parts together are the text. */
export interface Highlighted extends Omit<FieldText, 'text'> {
  parts: HighlightPart[];
}

/** The most words that are marked in one text; there is a part before, between and behind them. */
const MAX_MARKED = 20;

interface Marked extends FieldText {
  marks: Word[];
  /** How many of the words that were asked for it holds. */
  said: number;
}

/**
 * The text that says most of the words, the first of them where several do, the preferred language before the other.
 * Null where they stand in none, but in a label that is only there to be found. An unfinished last word is in every word
 * that begins with it.
 */
export function highlight(
  asked: AskedWords,
  texts: readonly FieldText[],
  preferred: TextLanguage,
  isUnfinished = false,
): Highlighted | null {
  const marked = texts.map((text) => mark(asked, text, isUnfinished));
  const most = Math.max(0, ...marked.map(({ said }) => said));
  if (most === 0) return null;
  const best = marked.filter(({ said }) => said === most);
  const [first] = best;
  const { field, language, text, marks } =
    best.find((each) => each.field === first!.field && each.language === preferred) ?? first!;
  return { field, language, parts: partsOf(text, marks.slice(0, MAX_MARKED)) };
}

function mark(asked: AskedWords, text: FieldText, isUnfinished: boolean): Marked {
  const marks: Word[] = [];
  const said = new Set<Word>();
  for (const written of wordsOf(text.text)) {
    const meant = asked.meantBy(written, text.language ?? 'both');
    const begun = isUnfinished ? asked.begunBy(written) : [];
    if (meant.length + begun.length === 0) continue;
    marks.push(written);
    for (const word of [...meant, ...begun]) said.add(word);
  }
  return { ...text, marks, said: said.size };
}

function partsOf(text: string, marks: readonly Word[]): HighlightPart[] {
  const parts = marks.flatMap(({ start, end }, at) => [
    { text: text.slice(marks[at - 1]?.end ?? 0, start), isMatch: false },
    { text: text.slice(start, end), isMatch: true },
  ]);
  const rest = { text: text.slice(marks.at(-1)?.end ?? 0), isMatch: false };
  return [...parts, rest].filter((part) => part.text !== '');
}
