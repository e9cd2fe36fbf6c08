import { countPassages, type Fingerprint, findPassages } from './fingerprint';
import { isWithin, type PlacedWord, parseLocator, placeWords, type TextPlace } from './locator';
import { findNearMatches, type NearMatch } from './near-matches';

/** How a citation stands in the text of its source. */
export type CitationStanding = 'VERIFIED' | 'MOVED' | 'ORPHANED';

/** A citation that is to be held against a text. */
export interface CitedPassage {
  /** File and line in which it is written. */
  file: string;
  line: number;
  /** The claim or lesson that cites. */
  cites: string;
  locator: string | null;
  fingerprint: Fingerprint | null;
}

/** One citation, held against the text. */
export interface VerifiedCitation extends Omit<CitedPassage, 'fingerprint'> {
  standing: CitationStanding;
  /** Whether the locator could be compared with a place in a plain text. */
  isLocated: boolean;
  /** The first words of every passage that has the fingerprint. */
  found: PlacedWord[];
  /** Of an ORPHANED citation: a passage that is nearly the same, and what it differs in. */
  nearMatch: NearMatch | null;
}

export interface Verification {
  citations: VerifiedCitation[];
  /** How many citations have no fingerprint and cannot be verified. */
  unfingerprinted: number;
  /** Whether near matches were looked for in the whole text. */
  isSearched: boolean;
}

/** So many passages of a text are compared, which takes less than a minute. */
const MOST_PASSAGES = 10_000_000;

/** A text with more passages than can be compared in a time that somebody waits for. */
export class TooManyPassages extends Error {
  constructor(passages: number) {
    super(
      `a text must have at most ${MOST_PASSAGES} passages of the lengths that are cited, got ${passages}; give it in parts`,
    );
    this.name = 'TooManyPassages';
  }
}

/** Holds citations of one source against its text. Throws TooManyPassages where that would take minutes. */
export function verifyCitations(cited: readonly CitedPassage[], text: string): Verification {
  const headings = cited.map(({ locator }) => parseLocator(locator ?? '')?.heading ?? '');
  const words = placeWords(text, new Set(headings));
  const fingerprints = cited.flatMap(({ fingerprint }) => fingerprint ?? []);
  const texts = words.map((word) => word.text);
  const toCompare = countPassages(texts, fingerprints);
  if (toCompare > MOST_PASSAGES) throw new TooManyPassages(toCompare);
  const passages = findPassages(texts, fingerprints);
  const orphaned = fingerprints.filter(({ sha256 }) => passages.get(sha256)?.length === 0);
  const { found: nearMatches, isComplete: isSearched } = findNearMatches(words, orphaned);
  const citations = cited.flatMap(({ fingerprint, ...citation }): VerifiedCitation[] => {
    if (!fingerprint) return [];
    const found = passages.get(fingerprint.sha256)!.map((position) => words[position]!);
    const place = parseLocator(citation.locator ?? '');
    const standing = standingOf(found, place);
    const nearMatch = nearMatches.get(fingerprint.sha256) ?? null;
    return [{ standing, ...citation, isLocated: place !== null, found, nearMatch }];
  });
  return { citations, unfingerprinted: cited.length - citations.length, isSearched };
}

/** A place that no plain text can show leaves every passage where it should be. */
function standingOf(found: readonly PlacedWord[], place: TextPlace | null): CitationStanding {
  if (found.length === 0) return 'ORPHANED';
  return found.some((word) => !place || isWithin(word.place, place)) ? 'VERIFIED' : 'MOVED';
}
