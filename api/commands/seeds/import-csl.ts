import { basename, extname } from 'node:path';
import { kebabCase } from '../../../graph/bibliography/kebab-case';
import { shown } from '../../../graph/bibliography/plain-text';
import { type Added, type ImportPlan, planImport } from '../../../graph/bibliography/plan-import';
import { formatProblem, SeedProblems } from '../../../graph/seeding/problem';
import { holdingsIn } from '../../../graph/seeding/read/holdings';
import type { SeedFolders } from '../../../graph/seeding/read/seed-folders';
import { readEntities } from '../../../graph/seeding/wanted';
import { appendInParts } from '../../../graph/seeding/write/append-in-parts';
import { checkEntries } from './csl/check-csl';
import { type CslEntry, readCslFile } from './csl/csl-file';
import { formatSeeds } from './format';
import type { Tell } from './seeds';

const NEXT =
  'Next: cite each new source in a claim or lesson, or say under its custom: discusses what it is about; then check';

const LONGEST_NAME = 80;

/**
 * Adds the items of a CSL-JSON file that the seeds do not hold yet to a file of sources, or to several where one would be
 * too large. What cannot be added is left out and named; whether nothing was.
 */
export async function importCsl(
  folders: SeedFolders,
  file: string,
  { into = kebabCase(basename(file, extname(file))) }: { into?: string },
  tell: Tell,
): Promise<boolean> {
  const refuse = (must: string) =>
    new SeedProblems([
      { file, line: 1, message: `--into must be ${must}, got ${into === '' ? 'nothing' : shown(into)}` },
    ]);
  if (into === '' || kebabCase(into) !== into) throw refuse('a name in kebab-case');
  if (into.length > LONGEST_NAME) throw refuse(`a name of at most ${LONGEST_NAME} characters`);
  const entries = checkEntries(folders.root, await readCslFile(file));
  const sound = entries.filter(({ faults }) => faults.length === 0);
  const entities = await readEntities(folders);
  const plan = planImport(
    holdingsIn(entities),
    sound.map(({ item }) => item),
  );
  const paths = await appendInParts(
    folders.seeds,
    into,
    plan.added.map(({ item }) => item),
  );
  if (paths.length > 0) await formatSeeds(folders, () => undefined, paths, {});
  for (const line of linesOf(file, entries, sound, plan)) tell(line);
  const known = plan.present.filter(({ differsIn }) => differsIn.length === 0).length;
  const leftOut = entries.length - plan.added.length - known;
  const where = paths.length > 0 ? paths.join(', ') : `sources/${into}.yaml`;
  tell(`${where}: ${plan.added.length} added, ${known} known already, ${leftOut} left out`);
  if (plan.added.length > 0) tell(NEXT);
  return leftOut === 0;
}

/** What became of each item, in the order of the file. */
function linesOf(
  file: string,
  entries: CslEntry[],
  sound: CslEntry[],
  { added, present }: ImportPlan,
): string[] {
  const lines = new Map<CslEntry, string[]>();
  const say = (entry: CslEntry, line: number, message: string) =>
    formatProblem({ file, line, message: `item ${entry.at + 1}${nameOf(entry)} ${message}` });
  for (const each of added) {
    const entry = sound[each.incoming.at]!;
    const warnings = [
      ...entry.warnings,
      ...besidesTexts(each).map((message) => ({ line: entry.line, message })),
    ];
    lines.set(entry, [
      `+ ${each.item.id}${cameAs(each)}`,
      ...warnings.map(({ line, message }) => say(entry, line, `is added, but ${message}`)),
    ]);
  }
  for (const { incoming, id, differsIn } of present) {
    const entry = sound[incoming.at]!;
    const keys = differsIn
      .map((key) => shown(key))
      .slice(0, 10)
      .join(', ');
    lines.set(entry, [
      differsIn.length === 0
        ? `= ${shown(incoming.item.id ?? `item ${incoming.at + 1}`)} is in the seeds already as ${id}: the same item`
        : say(
            entry,
            entry.line,
            `is left out: it is in the seeds already as ${id}, which differs in ${keys}; change that one by hand`,
          ),
    ]);
  }
  return entries.flatMap((entry) => [
    ...entry.faults.map(({ line, message }) => say(entry, line, `is left out: ${message}`)),
    ...(lines.get(entry) ?? []),
  ]);
}

const nameOf = ({ item: { id } }: CslEntry) => (id === undefined ? '' : ` (${shown(id)})`);

const cameAs = ({ incoming: { item: came }, item }: Added) =>
  came.id === item.id
    ? ''
    : `, which came as ${came.id === undefined ? 'an item without id' : shown(came.id)}`;

const besidesTexts = ({ besides: { address, id } }: Added): string[] => [
  ...(address === undefined
    ? []
    : [`it has the address of ${address}; leave it out by hand if it is that one`]),
  ...(id === undefined ? [] : [`it came under the id of ${id}; leave it out by hand if it is that one`]),
];
