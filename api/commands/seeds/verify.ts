import { basename, extname } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { fingerprintOf, wordsOf } from '../../../graph/bibliography/fingerprint';
import { formatPlace, type PlacedWord } from '../../../graph/bibliography/locator';
import {
  mustBeSource,
  type Verification,
  type Verified,
  verifyCitations,
} from '../../../graph/bibliography/verify';
import { SeedProblems } from '../../../graph/seeding/problem';
import { decode, readText } from '../../../graph/seeding/read/read';
import type { SeedFolders } from '../../../graph/seeding/read/seed-folders';
import { readThings } from '../../../graph/seeding/wanted';
import type { Tell } from './seeds';

const FEWEST_WORDS = 4;
const MOST_WORDS = 200;
const MOST_PLACES = 3;

export interface VerifyOptions {
  /** Id of the source; the name of the file where it is not given. */
  source?: string;
  json?: boolean;
}

/** Prints how the citations of a source stand in its text; whether all of them are verified. */
export async function verifySource(
  folders: SeedFolders,
  file: string,
  { source = basename(file, extname(file)), json = false }: VerifyOptions,
  print: Tell,
): Promise<boolean> {
  const text = await readText(file);
  const things = await readThings(folders);
  const refusal = mustBeSource(things, source);
  if (refusal) throw new SeedProblems([{ file, line: 1, message: `${refusal}; name it with --source` }]);
  const verification = verifyCitations(things, source, text);
  if (json) print(JSON.stringify(verification, null, 2));
  else for (const line of linesOf(verification)) print(line);
  return (
    verification.citations.length > 0 && count(verification, 'VERIFIED') === verification.citations.length
  );
}

function linesOf(verification: Verification): string[] {
  const { source, citations, unfingerprinted } = verification;
  const counts = (['VERIFIED', 'MOVED', 'ORPHANED'] as const)
    .map((standing) => `${count(verification, standing)} ${standing}`)
    .join(', ');
  return [
    ...citations.map(lineOf),
    `${source}: ${counts}, ${unfingerprinted} UNFINGERPRINTED`,
    ...(citations.length > 0
      ? []
      : ['No citation of this source has a fingerprint, so that none can be verified']),
  ];
}

const count = ({ citations }: Verification, wanted: Verified['standing']) =>
  citations.filter(({ standing }) => standing === wanted).length;

function lineOf(citation: Verified): string {
  const { standing, file, line, cites, locator } = citation;
  const head = `${standing.padEnd(8)} ${file}:${line} ${cites}`;
  return [head, locator ?? 'no locator', ...remarksOn(citation)].join(' | ');
}

function remarksOn({ standing, isLocated, found, lookAlike }: Verified): string[] {
  const at = listPlaces(found);
  switch (standing) {
    case 'ORPHANED':
      return lookAlike
        ? [
            `a look-alike stands at ${formatWord(lookAlike.word)}: differs in ${lookAlike.differsIn.join(' and ')}`,
          ]
        : [];
    case 'MOVED':
      return [found.length === 1 ? `stands at ${at}` : `stands in ${found.length} places: ${at}`];
    case 'VERIFIED':
      return [
        ...(isLocated ? [] : [`the locator was not compared; stands at ${at}`]),
        ...(isLocated && found.length > 1 ? [`stands in ${found.length} places: ${at}`] : []),
      ];
  }
}

function listPlaces(found: PlacedWord[]): string {
  const more = found.length - MOST_PLACES;
  return [...found.slice(0, MOST_PLACES).map(formatWord), ...(more > 0 ? [`${more} more`] : [])].join('; ');
}

const formatWord = ({ place, line }: PlacedWord) => `${formatPlace(place)} (line ${line})`;

/** Prints the fingerprint of a passage as the seeds write it. */
export async function fingerprintPassage(passage: NodeJS.ReadableStream, print: Tell): Promise<void> {
  const refuse = (message: string) => new SeedProblems([{ file: 'passage', line: 1, message }]);
  const text = decode(await buffer(passage));
  if (text === undefined) throw refuse('a passage must be UTF-8, got other bytes');
  const { words, sha256 } = fingerprintOf(wordsOf(text));
  if (words < FEWEST_WORDS || words > MOST_WORDS)
    throw refuse(`a passage must have ${FEWEST_WORDS} to ${MOST_WORDS} words, got ${words}`);
  print(`fingerprint: {words: ${words}, sha256: ${sha256}}`);
}
