import { buffer } from 'node:stream/consumers';
import { fingerprintOf, splitWords } from '../../../graph/bibliography/fingerprint';
import { SeedProblems } from '../../../graph/seeding/problem';
import { decode } from '../../../graph/seeding/read/text';
import type { Tell } from './seeds';

const FEWEST_WORDS = 4;
const MOST_WORDS = 200;

/** Prints the fingerprint of a passage as the seeds write it. */
export async function fingerprintPassage(passage: NodeJS.ReadableStream, print: Tell): Promise<void> {
  const refuse = (message: string) => new SeedProblems([{ file: 'passage', line: 1, message }]);
  const text = decode(await buffer(passage));
  if (text === undefined) throw refuse('a passage must be UTF-8, got other bytes');
  const { words, sha256 } = fingerprintOf(splitWords(text));
  if (words < FEWEST_WORDS || words > MOST_WORDS)
    throw refuse(`a passage must have ${FEWEST_WORDS} to ${MOST_WORDS} words, got ${words}`);
  print(`fingerprint: {words: ${words}, sha256: ${sha256}}`);
}
