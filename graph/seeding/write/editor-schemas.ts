import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { compare } from '../../model/collections';
import { FOLDERS } from '../read/folders';
import { readSeeds, type SeedFile } from '../read/read';
import type { Schema } from '../read/schemas';

/** Where editors find the schemas with ids, below the folder of this package. */
export const EDITOR_SCHEMAS = 'generated/seed-schemas';

/** The folders whose files have the ids that a definition of `common.json` stands for. */
const HOLDERS: Readonly<Record<string, readonly string[]>> = {
  jurisdiction: ['jurisdictions'],
  practice: ['practices'],
  barrier: ['barriers'],
  condition: ['conditions'],
  case: ['cases'],
  actor: ['actors'],
  programme: ['programmes'],
  policyArea: ['policy-areas'],
  source: ['sources', 'webinars'],
  entity: FOLDERS.filter((folder) => folder !== 'phrases'),
};

/**
 * Writes the schemas of the seeds of this package for editors: with the ids there are as examples, which editors offer and
 * do not insist on. Files that cannot be read leave theirs out.
 */
export async function writeEditorSchemas(root: string): Promise<void> {
  const { files } = await readSeeds(join(root, 'seeds'));
  const folder = join(root, EDITOR_SCHEMAS);
  await mkdir(folder, { recursive: true });
  for (const name of ['common', ...FOLDERS]) {
    const text = await readFile(join(root, 'seeds/schema', `${name}.json`), 'utf8');
    const schema =
      name === 'common' ? JSON.stringify(withIds(JSON.parse(text) as Schema, files), null, 2) : text;
    await writeFile(join(folder, `${name}.json`), schema);
  }
}

function withIds({ $defs = {}, ...schema }: Schema, files: readonly SeedFile[]): Schema {
  const definitions = Object.entries($defs).map(([name, definition]) => {
    const holders = HOLDERS[name];
    const ids = files
      .filter(({ folder }) => holders?.includes(folder))
      .flatMap((file) => idsIn(file, name === 'entity'));
    return [name, ids.length > 0 ? { ...definition, examples: ids.sort(compare) } : definition] as const;
  });
  return { ...schema, $defs: Object.fromEntries(definitions) };
}

/** The ids in a file, whatever its shape: its own, those of a list of sources and, with parts, those written inside it. */
function idsIn({ folder, name, value }: SeedFile, withParts: boolean): string[] {
  if (folder === 'sources') return idsOf(value);
  const { adoptions, claims, lessons } = (value ?? {}) as Record<string, unknown>;
  const parts = withParts ? [adoptions, claims, lessons].flatMap(idsOf) : [];
  return [name, ...parts.map((part) => `${name}/${part}`)];
}

const idsOf = (items: unknown): string[] =>
  [items].flat().flatMap((item) => {
    const id = (item as { id?: unknown } | null | undefined)?.id;
    return typeof id === 'string' ? [id] : [];
  });
