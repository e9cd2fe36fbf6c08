import { basename, extname, join } from 'node:path';
import { parseDocument } from 'yaml';
import {
  type Import,
  itemGivenBack,
  itemTakenIn,
  kebabCase,
  planImport,
  publicationsAmong,
} from '../../../graph/bibliography/csl-exchange';
import { mustBeSource } from '../../../graph/bibliography/verify';
import { checkShapes } from '../../../graph/seeding/check/check';
import { SeedProblems } from '../../../graph/seeding/problem';
import type { Thing, Value } from '../../../graph/seeding/read/entities';
import { parseYaml, readText, type SeedFile } from '../../../graph/seeding/read/read';
import type { SeedFolders } from '../../../graph/seeding/read/seed-folders';
import { readThings } from '../../../graph/seeding/wanted';
import { appendItems } from '../../../graph/seeding/write/append';
import { formatSeeds } from './format';
import type { Tell } from './seeds';

/** Adds the items of a CSL-JSON file that the seeds do not hold yet to a file of sources. All or nothing. */
export async function importCsl(
  folders: SeedFolders,
  file: string,
  { into = kebabCase(basename(file, extname(file))) }: { into?: string },
  tell: Tell,
): Promise<void> {
  if (into === '' || kebabCase(into) !== into)
    throw refusal(file, `--into must be a name in kebab-case, got ${into || 'nothing'}`);
  const items = checkItems(folders.root, file, await readText(file));
  const plan = planImport(
    await readThings(folders),
    items.map((item, at) => ({ at, item })),
  );
  const path = `sources/${into}.yaml`;
  if (plan.added.length > 0) {
    const items = plan.added.map(({ item }) => item);
    await appendItems(folders.seeds, path, items);
    await formatSeeds(folders, () => undefined, [path], {});
  }
  for (const line of linesOf(plan)) tell(line);
  tell(`${path}: ${plan.added.length} added, ${plan.present.length} in the seeds already`);
  if (plan.added.length > 0)
    tell(
      'Next: cite each new source in a claim or lesson, or say under its custom: discusses what it is about; then check',
    );
}

const refusal = (file: string, message: string, line = 1) => new SeedProblems([{ file, line, message }]);

/** The items of a CSL-JSON file. Throws SeedProblems with everything that is wrong with them. */
function checkItems(root: string, file: string, text: string): Value[] {
  const value = parseJson(file, text);
  const { document, lineOf, lineAt } = parseYaml(text);
  const [error] = document.errors;
  if (error)
    throw refusal(
      file,
      `a CSL file must be JSON with each key once, got: ${error.message}`,
      lineAt(error.pos[0]),
    );
  if (value === null || typeof value !== 'object')
    throw refusal(file, `a CSL file must be a list of items or one item, got ${JSON.stringify(value)}`);
  const items = [value].flat() as unknown[];
  const taken = items.map((item) => (isObject(item) ? itemTakenIn(item, new Set()) : item));
  const shaped: SeedFile = {
    path: file,
    folder: 'sources',
    name: file,
    value: taken,
    document,
    lineOf: (path) => lineOf(Array.isArray(value) ? path : path.slice(1)),
  };
  const { problems } = checkShapes(join(root, 'seeds/schema'), [shaped]);
  if (problems.length > 0) throw new SeedProblems(problems);
  return items as Value[];
}

const isObject = (item: unknown): item is Value =>
  item !== null && typeof item === 'object' && !Array.isArray(item);

function parseJson(file: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const message = (error as Error).message.replaceAll(/\s+/g, ' ');
    throw refusal(file, `a CSL file must be JSON, got: ${message}`, lineOfError(text, message));
  }
}

/** Not every message of the platform gives the position; the YAML parser, held to JSON, finds the others. */
function lineOfError(text: string, message: string): number {
  const found = parseDocument(text, { schema: 'json', prettyErrors: false }).errors[0]?.pos[0] ?? 0;
  return text.slice(0, Number(/position (\d+)/.exec(message)?.[1] ?? found)).split('\n').length;
}

function* linesOf({ added, present }: Import) {
  for (const { incoming, item } of added)
    yield `+ ${item.id}${incoming.item.id === item.id ? '' : `, which came as ${incoming.item.id ?? 'an item without id'}`}`;
  for (const { incoming, id, differsIn } of present) {
    const how = differsIn.length === 0 ? 'the same item' : `left out; differs in ${differsIn.join(', ')}`;
    yield `= ${incoming.item.id ?? `item ${incoming.at + 1}`} is in the seeds already as ${id}: ${how}`;
  }
}

/** Prints publications of the seeds as CSL-JSON, as they came in: those with some ids, else all. */
export async function exportCsl(folders: SeedFolders, ids: readonly string[], print: Tell): Promise<void> {
  const things = await readThings(folders);
  const problems = ids.flatMap((id) => mustBePublication(things, id));
  if (problems.length > 0)
    throw new SeedProblems(problems.map((message) => ({ file: 'export', line: 1, message })));
  const items = new Map(publicationsAmong(things).map((item) => [item.id, item]));
  const wanted = ids.length > 0 ? ids.map((id) => items.get(id) as Value) : [...items.values()];
  print(JSON.stringify(wanted.map(itemGivenBack), null, 2));
}

const mustBePublication = (things: readonly Thing[], id: string) =>
  mustBeSource(things, id, ['Publication']) ?? [];
