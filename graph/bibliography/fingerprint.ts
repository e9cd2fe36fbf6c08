import { hash } from 'node:crypto';

/** Re-verifies a passage without repeating it: how many words it has, and the SHA-256 of them. */
export interface Fingerprint {
  words: number;
  sha256: string;
}

/** The words of a text after Unicode NFC: what white space of any kind parts. */
export const splitWords = (text: string): string[] =>
  text
    .normalize('NFC')
    .split(/\s+/)
    .filter((word) => word !== '');

export const fingerprintOf = (words: readonly string[]): Fingerprint => ({
  words: words.length,
  sha256: hash('sha256', words.join(' ')),
});

/** How a passage is read before it is hashed; null passes it by. */
export type ReadPassage = (passage: string, at: number, length: number) => string | null;

/** The positions at which passages with the wanted fingerprints begin, by SHA-256. One pass for each length. */
export function findPassages(
  words: readonly string[],
  wanted: readonly Fingerprint[],
  read: ReadPassage = (passage) => passage,
): Map<string, number[]> {
  const text = words.join(' ');
  const starts: number[] = [];
  for (let at = 0, start = 0; at < words.length; at += 1) {
    starts.push(start);
    start += words[at]!.length + 1;
  }
  const endOf = (after: number) => (starts[after] ?? text.length + 1) - 1;
  const found = new Map(wanted.map(({ sha256 }): [string, number[]] => [sha256, []]));
  for (const length of new Set(wanted.map((each) => each.words))) {
    for (let at = 0; at + length <= words.length; at += 1) {
      const passage = read(text.slice(starts[at], endOf(at + length)), at, length);
      if (passage !== null) found.get(hash('sha256', passage))?.push(at);
    }
  }
  return found;
}
