import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { basename, dirname, join, relative } from 'node:path';
import { codeMeant, isAssigned } from '../../../graph/seeding/check/places';
import { folderOf, type SeedKind } from '../../../graph/seeding/read/folders';
import { OFF_TOPIC } from '../../../graph/seeding/read/phrases';
import { readSeeds, type SeedFile } from '../../../graph/seeding/read/read';
import { readSchemas, resolveSchema, type Schema } from '../../../graph/seeding/read/schemas';
import { abridge, visible } from '../../../graph/seeding/read/yaml/visible';
import { EDITOR_SCHEMAS } from '../../../graph/seeding/write/editor-schemas';
import type { Settings } from '../../settings';
import type { Tell } from './seeds';

/** A new seed that cannot be made under the name it was given. Nothing was written. */
export class BadNewSeed extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'BadNewSeed';
  }
}

/**
 * Writes a seed to fill in, from the template of its kind. Without an id it takes the next free one; a source may stand
 * in a file of another name, `in`.
 */
export async function newSeed(
  { root, seeds }: Pick<Settings, 'root' | 'seeds'>,
  tell: Tell,
  kind: SeedKind,
  given: string | undefined,
  { in: group }: { in?: string },
): Promise<void> {
  if (group !== undefined && kind !== 'source')
    throw new BadNewSeed(`--in must be left out, save for a source, got ${group}`);
  const folder = folderOf(kind);
  const schemas = readSchemas(join(root, 'seeds/schema'));
  const { properties } = schemas[folder].items ?? schemas[folder];
  const rule = resolveSchema({ $ref: (properties?.id ?? properties?.about)?.$ref ?? '' }, schemas);
  const taken = await takenIds(seeds);
  const id = given ?? nextFree(`new-${kind}`, taken);
  if (kind === 'jurisdiction' && given !== undefined) requireCode(given);
  requireName('id', id, rule, given ?? 'none');
  if (kind === 'phrases') requireSubject(given, taken);
  else if (taken.has(id)) throw new BadNewSeed(alreadyTaken(id, kind, taken));
  if (group !== undefined) requireName('--in', group, rule);

  const file = join(seeds, folder, `${group ?? id}.yaml`);
  const template = await readFile(join(root, 'seeds/templates', `${folder}.yaml`), 'utf8');
  const rules = relative(dirname(file), join(root, EDITOR_SCHEMAS, `${folder}.json`)).replaceAll('\\', '/');
  const text = template.replace(/(?<=\$schema=)\S+/, () => rules).replaceAll('<id>', () => id);
  await writeNew(file, text);
  tell(`Wrote ${relative(process.cwd(), file)}`);
  tell(
    'Next: fill in every <…>, then run seeds check until the seeds are sound, and seeds plan to see what changes',
  );
}

/** A place is called by its code; somebody who gives its name, or another code, is told. */
function requireCode(given: string): void {
  if (isAssigned(given)) return;
  const code = codeMeant(given);
  const hint = code === null ? '' : `; did you mean ${code}?`;
  throw new BadNewSeed(`id must be a code of ISO 3166, or EU, got ${abridge(visible(given))}${hint}`);
}

/** Phrases are about something that is there, or off topic. */
function requireSubject(id: string | undefined, taken: ReadonlyMap<string, string>): void {
  if (id === OFF_TOPIC || (id !== undefined && taken.has(id))) return;
  throw new BadNewSeed(`id must be that of a barrier or practice, or ${OFF_TOPIC}, got ${id ?? 'none'}`);
}

/** Where each id stands, former ids among them; a file that cannot be read has the id of its name. */
async function takenIds(seeds: string): Promise<ReadonlyMap<string, string>> {
  const { files, problems } = await readSeeds(seeds);
  const unread = problems.map(({ file }): [string, string] => [basename(file, '.yaml'), `${file}:1`]);
  return new Map([...unread, ...files.flatMap(idsIn)]);
}

function idsIn({ path, value, lineOf }: SeedFile): [id: string, place: string][] {
  return [value].flat().flatMap((entity, at) => {
    const { id, formerIds } = (entity ?? {}) as { id?: unknown; formerIds?: unknown };
    const ids = [id, formerIds].flat().filter((each) => typeof each === 'string');
    return ids.map((each): [string, string] => [each, `${path}:${lineOf([at])}`]);
  });
}

function nextFree(id: string, taken: ReadonlyMap<string, string>): string {
  for (let at = 1; ; at += 1) {
    const next = at === 1 ? id : `${id}-${at}`;
    if (!taken.has(next)) return next;
  }
}

function alreadyTaken(id: string, kind: SeedKind, taken: ReadonlyMap<string, string>): string {
  const next = kind === 'jurisdiction' ? '' : `; the next free one is ${nextFree(id, taken)}`;
  return `id must be free, got ${id}, which stands in ${taken.get(id)}${next}`;
}

function requireName(what: string, name: string, rule: Schema, shown = name): void {
  const { pattern = '', maxLength = Infinity, description = '' } = rule;
  if (new RegExp(pattern).test(name) && name.length <= maxLength) return;
  const length = Number.isFinite(maxLength) ? `, at most ${maxLength} of them` : '';
  throw new BadNewSeed(
    `${what} must be written as: ${description.replace(/\.$/, '')}${length}, got ${shown}`,
  );
}

async function writeNew(file: string, text: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  try {
    await writeFile(file, text, { flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    throw new BadNewSeed(
      `${file} must not be there yet, got a file; write into that file, or choose another name`,
    );
  }
}
