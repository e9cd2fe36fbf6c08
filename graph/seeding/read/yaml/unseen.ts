import { abridge, visible } from './visible';

/**
 * Signs that show nothing or turn what stands beside them round, a line end within a line among them. Joiners belong to
 * the scripts and emoji that need them; tabs are seen to by the parser.
 */
const UNSEEN =
  /(?!\t)[\p{Cc}\p{Cs}\p{Co}\p{Zl}\p{Zp}\uFFFE\uFFFF]|(?!(?<=(?!\p{Script=Latin})[\p{L}\p{M}]|\p{Extended_Pictographic}|\uFE0F)[\u200C\u200D])\p{Cf}/u;

/** What may not show, line ends and tabs aside: one look at a text that mostly has none is quicker than one at each line. */
const MAYBE_UNSEEN = /[^\P{C}\n\t]|[\p{Zl}\p{Zp}]/u;

/** Whether a text holds any sign that may not show. */
export const mayHoldUnseen = (text: string): boolean => MAYBE_UNSEEN.test(text);

/** Where the first sign of a line stands that does not show, as it is to be told; null where all of them show. */
export function unseenIn(line: string): { index: number; message: string } | null {
  const found = UNSEEN.exec(line);
  return found && { index: found.index, message: without(found[0], line.trim()) };
}

const without = (sign: string, line: string) =>
  sign === '\r'
    ? 'a line must end with LF or CRLF, got a carriage return by itself; set your editor to LF'
    : `a text must be without signs that do not show, got ${visible(sign)} in ${abridge(visible(line))}; delete it, or write the line anew`;
