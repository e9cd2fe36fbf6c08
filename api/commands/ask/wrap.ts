import { stripVTControlCharacters } from 'node:util';

/** A line of text, perhaps with the columns of its label, by which what does not fit on it is indented. */
export type Line = string | { text: string; indent: number };

/** Below this nothing reads well, whatever the terminal. */
const NARROWEST = 40;

const widthOf = (text: string) => stripVTControlCharacters(text).length;

/** A line that is broken between words to fit a width; a word that is longer, such as an address, stays whole. */
export function wrap(line: Line, width: number | undefined): string {
  const { text, indent } = typeof line === 'string' ? { text: line, indent: 0 } : line;
  if (width === undefined) return text;
  const most = Math.max(width, NARROWEST);
  const [first = '', ...words] = text.slice(indent).split(/(?<=\S) +/);
  const lines = [text.slice(0, indent) + first];
  for (const word of words) {
    const longer = `${lines.at(-1)} ${word}`;
    if (widthOf(longer) > most) lines.push(' '.repeat(indent) + word);
    else lines[lines.length - 1] = longer;
  }
  return lines.join('\n');
}
