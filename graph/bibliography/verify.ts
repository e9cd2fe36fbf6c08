import { didYouMean } from '../seeding/check/named/references';
import type { Thing } from '../seeding/read/entities';
import { type Fingerprint, findPassages } from './fingerprint';
import { isWithin, type PlacedWord, placeOf, placeWords } from './locator';
import { findLookAlikes, type LookAlike } from './near-matches';

/** How a citation stands in the text of its source. */
export type Standing = 'VERIFIED' | 'MOVED' | 'ORPHANED';

/** One citation, held against the text. */
export interface Verified {
  standing: Standing;
  /** Seed file and line of the citation. */
  file: string;
  line: number;
  /** The claim or lesson that cites. */
  cites: string;
  locator: string | null;
  /** Whether the locator could be compared with a place in a plain text. */
  isLocated: boolean;
  /** The first words of every passage that has the fingerprint. */
  found: PlacedWord[];
  /** Of an ORPHANED citation: a passage that is nearly the same, and what it differs in. */
  lookAlike: LookAlike | null;
}

export interface Verification {
  source: string;
  citations: Verified[];
  /** How many citations of the source have no fingerprint and cannot be verified. */
  unfingerprinted: number;
}

interface Citation {
  source: string;
  locator?: string;
  fingerprint?: Fingerprint;
}

const SOURCES = ['Publication', 'Webinar'] as const;

/** What is wrong with the id of a source; null where it is one. */
export function mustBeSource(things: readonly Thing[], id: string, to: readonly string[] = SOURCES) {
  const types = new Map(things.map((thing) => [thing.id, thing.type]));
  const type = types.get(id);
  if (type && to.includes(type)) return null;
  const got = type ? `${id}, which is a ${type}` : `${id}${didYouMean(id, types, to)}`;
  return `source must be the id of an existing ${to.join(' or ')}, got ${got}`;
}

/** Holds every citation of a source against its text. */
export function verifyCitations(things: readonly Thing[], source: string, text: string): Verification {
  const all = things.flatMap((thing) =>
    ((thing.value.citations ?? []) as Citation[])
      .map((citation, at) => ({ thing, citation, at }))
      .filter(({ citation }) => citation.source === source),
  );
  const named = all.map(({ citation }) => placeOf(citation.locator ?? '')?.heading ?? '');
  const words = placeWords(text, new Set(named));
  const fingerprints = all.flatMap(({ citation }) => citation.fingerprint ?? []);
  const passages = findPassages(
    words.map((word) => word.text),
    fingerprints,
  );
  const orphaned = fingerprints.filter(({ sha256 }) => passages.get(sha256)?.length === 0);
  const lookAlikes = findLookAlikes(words, orphaned);
  const citations = all.flatMap(({ thing, citation, at }): Verified[] => {
    const { locator, fingerprint } = citation;
    if (!fingerprint) return [];
    const found = passages.get(fingerprint.sha256)!.map((position) => words[position]!);
    const place = placeOf(locator ?? '');
    return [
      {
        standing: standingOf(found, (word) => !place || isWithin(word.place, place)),
        file: thing.file.path,
        line: thing.file.lineOf([...thing.path, 'citations', at]),
        cites: thing.id,
        locator: locator ?? null,
        isLocated: place !== null,
        found,
        lookAlike: lookAlikes.get(fingerprint.sha256) ?? null,
      },
    ];
  });
  return { source, citations, unfingerprinted: all.length - citations.length };
}

function standingOf(found: PlacedWord[], isInPlace: (word: PlacedWord) => boolean): Standing {
  if (found.length === 0) return 'ORPHANED';
  return found.some(isInPlace) ? 'VERIFIED' : 'MOVED';
}
