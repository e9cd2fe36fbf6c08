import { basename, extname } from 'node:path';
import { TooManyPassages, verifyCitations } from '../../../graph/bibliography/verify';
import { mustBeSource } from '../../../graph/seeding/check/nearest-id';
import { SeedProblems } from '../../../graph/seeding/problem';
import { citationsOf } from '../../../graph/seeding/read/citations';
import type { SeedFolders } from '../../../graph/seeding/read/seed-folders';
import { readText } from '../../../graph/seeding/read/text';
import { readEntities } from '../../../graph/seeding/wanted';
import type { Tell } from './seeds';
import { verificationLines } from './verification-text';

export interface VerifyOptions {
  /** Id of the source; the name of the file where it is not given. */
  source?: string;
  json?: boolean;
}

/** Prints how the citations of a source stand in its text; whether there are any and all of them are verified. */
export async function verifySource(
  folders: SeedFolders,
  file: string,
  { source = basename(file, extname(file)), json = false }: VerifyOptions,
  print: Tell,
): Promise<boolean> {
  const text = await readText(file);
  const entities = await readEntities(folders);
  const refusal = mustBeSource(entities, source);
  if (refusal) throw new SeedProblems([{ file, line: 1, message: `${refusal}; name it with --source` }]);
  const verification = within(file, () => verifyCitations(citationsOf(entities, source), text));
  if (json) print(JSON.stringify({ source, ...verification }, null, 2));
  else for (const line of verificationLines(source, verification)) print(line);
  const { citations } = verification;
  return citations.length > 0 && citations.every(({ standing }) => standing === 'VERIFIED');
}

/** What is said of a file as a whole names it. */
function within<Result>(file: string, verify: () => Result): Result {
  try {
    return verify();
  } catch (error) {
    if (!(error instanceof TooManyPassages)) throw error;
    throw new SeedProblems([{ file, line: 1, message: error.message }]);
  }
}
