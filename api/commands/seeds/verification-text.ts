import { formatLocator, type PlacedWord } from '../../../graph/bibliography/locator';
import type { CitationStanding, Verification, VerifiedCitation } from '../../../graph/bibliography/verify';

const STANDINGS: readonly CitationStanding[] = ['VERIFIED', 'MOVED', 'ORPHANED'];

/** How many places of one passage are named. */
const MOST_PLACES = 3;

/** How the citations of a source stand in its text, as lines for a person. */
export function verificationLines(
  source: string,
  { citations, unfingerprinted, isSearched }: Verification,
): string[] {
  const counts = STANDINGS.map((wanted) => {
    const count = citations.filter(({ standing }) => standing === wanted).length;
    return `${count} ${wanted}`;
  });
  const total = `${source}: ${counts.join(', ')}, ${unfingerprinted} UNFINGERPRINTED`;
  if (citations.length === 0)
    return [total, 'No citation of this source has a fingerprint, so that none can be verified'];
  const unsearched =
    'Near matches were not looked for in the whole text, which is long; give it in parts for the others';
  return [...citations.map(citationLine), ...(isSearched ? [] : [unsearched]), total];
}

function citationLine(citation: VerifiedCitation): string {
  const { standing, file, line, cites, locator } = citation;
  const head = `${standing.padEnd(8)} ${file}:${line} ${cites}`;
  return [head, locator ?? 'no locator', ...details(citation)].join(' | ');
}

function details({ standing, isLocated, found, nearMatch }: VerifiedCitation): string[] {
  const at = listPlaces(found);
  const several = `stands in ${found.length} places: ${at}`;
  switch (standing) {
    case 'ORPHANED':
      return nearMatch
        ? [
            `a near match stands at ${formatPlace(nearMatch.word)}: differs in ${nearMatch.differsIn.join(' and ')}`,
          ]
        : [];
    case 'MOVED':
      return [found.length === 1 ? `stands at ${at}` : several];
    case 'VERIFIED':
      if (!isLocated) return [`the locator was not compared; stands at ${at}`];
      return found.length > 1 ? [several] : [];
  }
}

function listPlaces(found: PlacedWord[]): string {
  const more = found.length - MOST_PLACES;
  return [...found.slice(0, MOST_PLACES).map(formatPlace), ...(more > 0 ? [`${more} more`] : [])].join('; ');
}

const formatPlace = ({ place, line }: PlacedWord) => `${formatLocator(place)} (line ${line})`;
