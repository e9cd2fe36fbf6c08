import { basename, extname } from 'node:path';
import { kebabCase } from '../../../graph/bibliography/kebab-case';
import { type ImportPlan, planImport } from '../../../graph/bibliography/plan-import';
import { SeedProblems } from '../../../graph/seeding/problem';
import { holdingsIn } from '../../../graph/seeding/read/holdings';
import type { SeedFolders } from '../../../graph/seeding/read/seed-folders';
import { readEntities } from '../../../graph/seeding/wanted';
import { appendItems } from '../../../graph/seeding/write/append';
import { readCslFile } from './csl-file';
import { formatSeeds } from './format';
import type { Tell } from './seeds';

const NEXT =
  'Next: cite each new source in a claim or lesson, or say under its custom: discusses what it is about; then check';

/** Adds the items of a CSL-JSON file that the seeds do not hold yet to a file of sources. All or nothing. */
export async function importCsl(
  folders: SeedFolders,
  file: string,
  { into = kebabCase(basename(file, extname(file))) }: { into?: string },
  tell: Tell,
): Promise<void> {
  if (into === '' || kebabCase(into) !== into) {
    const message = `--into must be a name in kebab-case, got ${into || 'nothing'}`;
    throw new SeedProblems([{ file, line: 1, message }]);
  }
  const items = await readCslFile(folders.root, file);
  const plan = planImport(holdingsIn(await readEntities(folders)), items);
  const path = `sources/${into}.yaml`;
  const added = plan.added.map(({ item }) => item);
  if (added.length > 0) {
    await appendItems(folders.seeds, path, added);
    await formatSeeds(folders, () => undefined, [path], {});
  }
  for (const line of linesOf(plan)) tell(line);
  tell(`${path}: ${added.length} added, ${plan.present.length} in the seeds already`);
  if (added.length > 0) tell(NEXT);
}

function* linesOf({ added, present }: ImportPlan) {
  for (const { incoming, item } of added)
    yield `+ ${item.id}${incoming.item.id === item.id ? '' : `, which came as ${incoming.item.id ?? 'an item without id'}`}`;
  for (const { incoming, id, differsIn } of present) {
    const how = differsIn.length === 0 ? 'the same item' : `left out; differs in ${differsIn.join(', ')}`;
    yield `= ${incoming.item.id ?? `item ${incoming.at + 1}`} is in the seeds already as ${id}: ${how}`;
  }
}
