import type { CslItem } from '../../../graph/bibliography/csl';
import { exportItem } from '../../../graph/bibliography/exchange';
import { mustBeSource } from '../../../graph/seeding/check/nearest-id';
import { SeedProblems } from '../../../graph/seeding/problem';
import { publicationsIn } from '../../../graph/seeding/read/holdings';
import type { SeedFolders } from '../../../graph/seeding/read/seed-folders';
import { readEntities } from '../../../graph/seeding/wanted';
import type { Tell } from './seeds';

/** Prints publications of the seeds as CSL-JSON, as they came in: those with some ids, else all. */
export async function exportCsl(folders: SeedFolders, ids: readonly string[], print: Tell): Promise<void> {
  const entities = await readEntities(folders);
  const problems = ids.flatMap((id) => mustBeSource(entities, id, ['Publication']) ?? []);
  if (problems.length > 0)
    throw new SeedProblems(problems.map((message) => ({ file: 'export', line: 1, message })));
  const items = new Map(publicationsIn(entities).map((item) => [item.id, item]));
  const wanted = ids.length > 0 ? ids.map((id) => items.get(id) as CslItem) : [...items.values()];
  print(JSON.stringify(wanted.map(exportItem), null, 2));
}
