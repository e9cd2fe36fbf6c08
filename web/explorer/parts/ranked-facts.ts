import type { CitationShownFragment, RankedShownFragment } from '../../../generated/explorer/graphql';
import { yearOf } from '../language/dates';
import type { Texts } from '../language/nl';
import type { Words } from '../language/words';

/** Designs of measurements, the surest first. */
const DESIGNS = [
  'RANDOMISED_TRIAL',
  'QUASI_EXPERIMENT',
  'AUDIT',
  'BEFORE_AFTER',
  'COMPARISON',
  'SURVEY',
  'MODEL',
] as const;

/** Why a practice ranks where it does, in one line: the best measurement, who says so, where, and what speaks against it. */
export function whyHere(ranked: RankedShownFragment, { ranked: say }: Texts, words: Words): string {
  const designs = new Set(ranked.parts.map(({ claim }) => claim.measure?.design));
  const best = DESIGNS.find((design) => designs.has(design));
  const line = [
    best ? say.best(words.design[best]) : say.reported,
    say.witnesses(ranked.witnesses),
    say.places(placesOf(ranked).length),
    balance(ranked, say),
  ].join(', ');
  return `${line.charAt(0).toUpperCase()}${line.slice(1)}.`;
}

function balance({ support, counter }: RankedShownFragment, say: Texts['ranked']): string {
  if (counter === 0) return say.nothingAgainst;
  if (support === 0) return say.onlyAgainst;
  return counter >= support ? say.mostAgainst : say.someAgainst;
}

interface Size {
  id: string;
  inBrief: string;
  isAgainst: boolean;
  citation: CitationShownFragment | undefined;
}

/** The measured effect sizes, each once, those that count most first. */
export function measuredIn({ parts }: RankedShownFragment): Size[] {
  const sizes = new Map<string, Size>();
  for (const { claim, side } of parts)
    if (claim.measure && !sizes.has(claim.id))
      sizes.set(claim.id, {
        id: claim.id,
        inBrief: claim.measure.inBrief,
        isAgainst: side === 'COUNTER',
        citation: claim.citations[0],
      });
  return [...sizes.values()];
}

interface Place {
  id: string;
  name: string;
  /** The first year in which it is known to have been adopted there. */
  since: number | undefined;
}

/** Where a practice was adopted, each place once, and since when. */
export function placesOf({ adoptions }: RankedShownFragment): Place[] {
  const places = new Map<string, Place>();
  for (const { jurisdictions, period } of adoptions)
    for (const { id, name } of jurisdictions) {
      const years = [places.get(id)?.since, yearOf(period?.from)].filter((year) => year !== undefined);
      places.set(id, { id, name, since: years.length > 0 ? Math.min(...years) : undefined });
    }
  return [...places.values()];
}

/** The places where most of some practices were adopted, most first, then by name. */
export function mostPlaces(ranked: readonly RankedShownFragment[], most: number): Place[] {
  const counts = new Map<string, { place: Place; practices: number }>();
  for (const place of ranked.flatMap(placesOf)) {
    const practices = (counts.get(place.id)?.practices ?? 0) + 1;
    counts.set(place.id, { place, practices });
  }
  return [...counts.values()]
    .sort((a, b) => b.practices - a.practices || a.place.name.localeCompare(b.place.name))
    .slice(0, most)
    .map(({ place }) => place);
}

/** The sources of all that counts, each once. */
export function citationsOf({ parts }: RankedShownFragment): CitationShownFragment[] {
  const citations = new Map<string, CitationShownFragment>();
  for (const { claim } of parts)
    for (const citation of claim.citations)
      if (!citations.has(citation.source.id)) citations.set(citation.source.id, citation);
  return [...citations.values()];
}
