import type {
  Bound,
  CitationShownFragment,
  RankedShownFragment,
  Side,
} from '../../../../generated/explorer/graphql';
import { yearOf } from '../../language/dates';
import type { Texts } from '../../language/nl';
import type { Hindrance, Words } from '../../language/words';
import { STATES } from '../marks';

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
  const designs = new Set(ranked.parts.map(({ design }) => design));
  const best = DESIGNS.find((design) => designs.has(design));
  const line = [
    best ? say.best(words.design[best]) : say.reported,
    say.witnesses(ranked.witnesses),
    say.places(placesOf(ranked).length),
    balance(ranked, say),
  ].join(', ');
  return `${line.charAt(0).toUpperCase()}${line.slice(1)}.`;
}

/** What counts against a practice is told as such; what only contests what speaks for it, or points both ways, as that. */
function balance(
  { support, counter, counterEvidence, parts }: RankedShownFragment,
  say: Texts['ranked'],
): string {
  if (support === 0) return counter === 0 ? say.onlyMixed : say.onlyAgainst;
  if (counter >= support) return say.mostAgainst;
  if (counter > 0 || counterEvidence.length > 0) return say.someAgainst;
  return parts.some(({ side }) => side === 'MIXED') ? say.someMixed : say.nothingAgainst;
}

type Measure = NonNullable<RankedShownFragment['parts'][number]['claim']['measure']>;

interface Size extends Measure {
  id: string;
  bound: Bound | null;
  side: Side;
  citation: CitationShownFragment | undefined;
}

/**
 * The measured effect sizes, each once: the weightiest for the practice, then the weightiest against it and the mixed one, then the
 * second of each. Where only the first are shown, what speaks against is among them.
 */
export function measuredIn({ parts }: RankedShownFragment): Size[] {
  const seen = new Set<string>();
  const onSide = { SUPPORT: 0, COUNTER: 0, MIXED: 0 } satisfies Record<Side, number>;
  const sizes: (Size & { at: number })[] = [];
  for (const { claim, side, design } of parts) {
    // A claim may measure one thing and only report another.
    if (!design || !claim.measure || seen.has(claim.id)) continue;
    seen.add(claim.id);
    sizes.push({
      id: claim.id,
      ...claim.measure,
      bound: claim.bound,
      side,
      citation: claim.citations[0],
      at: onSide[side]++,
    });
  }
  return sizes.sort((one, other) => one.at - other.at);
}

/** What a size is said to be, where it does not speak for the practice. */
export const sideOf = ({ side }: { side: Side }, { ranked: say }: Texts, words: Words): string | undefined =>
  ({ SUPPORT: undefined, COUNTER: say.against, MIXED: words.effect.MIXED })[side];

/** What is measured of some practices, each measurement once on each side, with the practices it is of. */
export function sizesOf(ranked: readonly RankedShownFragment[]) {
  const sizes = new Map<string, Size & { practices: RankedShownFragment['practice'][] }>();
  for (const each of ranked)
    for (const size of measuredIn(each)) {
      const key = `${size.id} ${size.side}`;
      const known = sizes.get(key) ?? { ...size, practices: [] };
      if (!known.practices.some(({ id }) => id === each.practice.id)) known.practices.push(each.practice);
      sizes.set(key, known);
    }
  return [...sizes.values()];
}

/** What of the conditions of a practice stands most in its way at home. */
export const hindranceOf = ({ conditions }: RankedShownFragment): Hindrance =>
  STATES.find((state) => conditions.some((condition) => condition.state === state)) ?? 'NONE';

interface Place {
  id: string;
  name: string;
  /** When it was adopted there, as far as that is known. */
  years: Years | undefined;
}

interface Years {
  from: number;
  /** The last year in which it is known to have been there; absent while it runs. */
  to: number | undefined;
  runs: boolean;
}

/** Where a practice was adopted, each place once, and when: of several adoptions from the first to the last. */
export function placesOf({ adoptions }: RankedShownFragment): Place[] {
  const places = new Map<string, Place>();
  for (const { jurisdictions, period, status } of adoptions)
    for (const { id, name } of jurisdictions)
      places.set(id, { id, name, years: joined(places.get(id)?.years, yearsOf(period, status)) });
  return [...places.values()];
}

type Adoption = RankedShownFragment['adoptions'][number];

function yearsOf(period: Adoption['period'], status: Adoption['status']): Years | undefined {
  const from = yearOf(period?.from);
  return from === undefined ? undefined : { from, to: yearOf(period?.to), runs: status === 'RUNNING' };
}

function joined(one: Years | undefined, other: Years | undefined): Years | undefined {
  if (!one || !other) return one ?? other;
  const ends = [one.to, other.to].filter((year) => year !== undefined);
  return {
    from: Math.min(one.from, other.from),
    to: ends.length > 0 ? Math.max(...ends) : undefined,
    runs: one.runs || other.runs,
  };
}

/** When a practice was adopted at a place: since when it runs, or from when to when it did. Empty where that is not known. */
export function whenOf({ years }: Place, { ranked: say }: Texts): string {
  if (!years) return '';
  if (years.runs) return `${say.since} ${years.from}`;
  return years.to === undefined || years.to === years.from ? `${years.from}` : `${years.from}–${years.to}`;
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
