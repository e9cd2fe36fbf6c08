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

/** Calls for each passage of so many words, with the position at which it begins, until that gives false. */
export function eachPassage(
  words: readonly string[],
  length: number,
  look: (passage: string, at: number) => unknown,
): void {
  const text = words.join(' ');
  const starts: number[] = [];
  for (let at = 0, start = 0; at < words.length; at += 1) {
    starts.push(start);
    start += words[at]!.length + 1;
  }
  const endOf = (after: number) => (starts[after] ?? text.length + 1) - 1;
  for (let at = 0; at + length <= words.length; at += 1)
    if (look(text.slice(starts[at], endOf(at + length)), at) === false) return;
}

/** How many passages a text has of the lengths that are wanted. */
export const countPassages = (words: readonly string[], wanted: readonly Fingerprint[]): number =>
  words.length * lengthsOf(wanted).length;

/** How many words the wanted passages have, each number once. */
export const lengthsOf = (wanted: readonly Fingerprint[]): number[] => [
  ...new Set(wanted.map((each) => each.words)),
];

/**
 * The positions at which passages with the wanted fingerprints begin, by SHA-256. One pass for each length; what a text
 * repeats is hashed once.
 */
export function findPassages(
  words: readonly string[],
  wanted: readonly Fingerprint[],
): Map<string, number[]> {
  const found = new Map(wanted.map(({ sha256 }): [string, number[]] => [sha256, []]));
  for (const length of lengthsOf(wanted)) {
    const places = new Map<string, number[] | undefined>();
    eachPassage(words, length, (passage, at) => {
      if (!places.has(passage)) places.set(passage, found.get(hash('sha256', passage)));
      places.get(passage)?.push(at);
    });
  }
  return found;
}
