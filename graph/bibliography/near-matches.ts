import { hash } from 'node:crypto';
import { eachPassage, type Fingerprint, lengthsOf } from './fingerprint';
import type { PlacedWord } from './locator';

/** A passage that would have the fingerprint, if it were written a little differently. */
export interface NearMatch {
  word: PlacedWord;
  /** What it differs in. */
  differsIn: string[];
}

/** Another way to write the words of a text. Words that stay the same stay the same objects. */
interface Typography {
  name: string;
  respell(words: readonly PlacedWord[]): readonly PlacedWord[];
}

const eachWord = (name: string, change: (text: string) => string): Typography => ({
  name,
  respell: (words) =>
    words.flatMap((word) => {
      const text = change(word.text);
      return text === word.text ? [word] : text === '' ? [] : [{ ...word, text }];
    }),
});

const straighten = (text: string) => text.replaceAll(/[‘’‚‛′]/g, "'").replaceAll(/[“”„‟″«»]/g, '"');
const curl = (text: string) =>
  text.replace(/^'/, '‘').replaceAll("'", '’').replace(/^"/, '“').replaceAll('"', '”');
const shorten = (text: string) => text.replaceAll(/[‐-―−]/g, '-');

const AS_WRITTEN: Typography = { name: '', respell: (words) => words };

const TYPOGRAPHIES: readonly Typography[] = [
  AS_WRITTEN,
  eachWord('quotes', straighten),
  eachWord('quotes', curl),
  eachWord('dashes', shorten),
  eachWord('dashes', (text) => (text === '-' ? '–' : text)),
  eachWord('dashes', (text) => (text === '-' || text === '–' ? '—' : text)),
  eachWord('quotes and dashes', (text) => shorten(straighten(text))),
  eachWord('invisible characters', (text) => text.replaceAll(/[\u00ad\u200b-\u200d\u2060]/g, '')),
  eachWord('ligatures or other characters of compatibility', (text) => text.normalize('NFKC')),
  { name: 'hyphens at the end of lines', respell: joinLines },
];

function joinLines(words: readonly PlacedWord[]): PlacedWord[] {
  const joined: PlacedWord[] = [];
  for (const word of words) {
    const last = joined.at(-1);
    const isBroken = last && /\p{L}-$/u.test(last.text) && last.line < word.line;
    if (isBroken) joined[joined.length - 1] = { ...word, text: last.text.slice(0, -1) + word.text };
    else joined.push(word);
  }
  return joined;
}

/** Another way to begin or end a passage. */
interface Edge {
  name: string;
  change(passage: string): string;
}

const bare = (passage: string) => passage.replace(/[.,;:!?]+$/, '');

const EDGES: readonly Edge[] = [
  { name: '', change: (passage) => passage },
  { name: 'case of the first letter', change: toggleCase },
  { name: 'punctuation at the end', change: bare },
  ...['.', ',', ';', ':'].map((mark) => ({
    name: 'punctuation at the end',
    change: (passage: string) => bare(passage) + mark,
  })),
];

function toggleCase(passage: string): string {
  const [first = ''] = passage;
  const upper = first.toUpperCase();
  return (upper === first ? first.toLowerCase() : upper) + passage.slice(first.length);
}

/** So many passages are looked at and hashed for near matches, which takes some seconds; they are only a hint. */
const MOST_LOOKS = 5_000_000;

export interface NearMatches {
  /** The first near match of each fingerprint, by SHA-256. */
  found: Map<string, NearMatch>;
  /** Whether the whole text was looked through. */
  isComplete: boolean;
}

/**
 * Looks for near matches of fingerprints. A hash tells nothing of the words behind it, so that only these few other ways to
 * write each passage are tried: one in which a word was changed is not found.
 */
export function findNearMatches(
  words: readonly PlacedWord[],
  wanted: readonly Fingerprint[],
  mostLooks = MOST_LOOKS,
): NearMatches {
  const found = new Map<string, NearMatch>();
  const missing = new Set(wanted.map(({ sha256 }) => sha256));
  let looks = 0;
  for (const typography of TYPOGRAPHIES) {
    const respelled = typography.respell(words);
    const isChanged = changesIn(words, respelled);
    const texts = respelled.map(({ text }) => text);
    for (const length of lengthsOf(wanted.filter(({ sha256 }) => missing.has(sha256)))) {
      const tried = new Set<string>();
      eachPassage(texts, length, (passage, at) => {
        looks += 1;
        if (looks > mostLooks) return false;
        if (tried.has(passage)) return true;
        tried.add(passage);
        const isRespelled = isChanged(at, length);
        for (const edge of EDGES) {
          const changed = edge.change(passage);
          if (!isRespelled && (typography !== AS_WRITTEN || changed === passage)) continue;
          looks += 1;
          const sha256 = hash('sha256', changed);
          if (!missing.delete(sha256)) continue;
          const differsIn = [typography, edge].map(({ name }) => name).filter((name) => name !== '');
          found.set(sha256, { word: respelled[at]!, differsIn });
        }
        return missing.size > 0;
      });
    }
  }
  return { found, isComplete: looks <= mostLooks };
}

/** Tells whether a passage holds a word that was respelled; the others need no second look. */
function changesIn(words: readonly PlacedWord[], respelled: readonly PlacedWord[]) {
  const original = new Set(words);
  const next = new Array<number>(respelled.length);
  for (let at = respelled.length - 1, nearest = Infinity; at >= 0; at -= 1) {
    if (!original.has(respelled[at]!)) nearest = at;
    next[at] = nearest;
  }
  return (at: number, length: number) => (next[at] ?? Infinity) < at + length;
}
