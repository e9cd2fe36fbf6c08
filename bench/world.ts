import { cp, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { entitiesIn, type Value } from '../graph/seeding/read/entities';
import { OFF_TOPIC } from '../graph/seeding/read/phrases';
import { readSeeds, type SeedFile } from '../graph/seeding/read/read';

/**
 * Writes the seeds and copies of them into an empty folder, `times` as many in all. Each copy is a world of its own that
 * has only the jurisdictions in common with the others, so that it passes every check.
 */
export async function multiplySeeds(seeds: string, into: string, times: number): Promise<void> {
  await cp(seeds, into, { recursive: true });
  const { files } = await readSeeds(seeds);
  const copied = files.filter(({ folder, name }) => folder !== 'jurisdictions' && name !== OFF_TOPIC);
  const names = new Set(copied.flatMap(namesIn));
  for (let copy = 2; copy <= times; copy += 1) {
    for (const file of copied) {
      const path = join(into, file.folder, `${file.name}-x${copy}.yaml`);
      await writeFile(path, stringify(copyOf(file.value, `x${copy}`, names)));
    }
  }
}

/** The ids in a file, without those of what is written inside an entity: these are local to it. */
const namesIn = (file: SeedFile): string[] =>
  entitiesIn(file)
    .filter(({ id }) => !id.includes('/'))
    .flatMap(({ id, value }) => [id, ...((value.formerIds as string[] | undefined) ?? [])]);

/** A value with other names: ids, labels and addresses. */
export function copyOf(value: unknown, suffix: string, names: ReadonlySet<string>): unknown {
  if (typeof value === 'string') return renamed(value, suffix, names);
  if (Array.isArray(value)) return value.map((each) => copyOf(each, suffix, names));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value as Value).map(([key, each]) => {
      if (key === 'name' || key === 'altNames') return [key, relabelled(each, suffix)];
      if (key === 'URL' || key === 'url') return [key, (each as string).replace('://', `://${suffix}.`)];
      if (key === 'DOI') return [key, `${each}.${suffix}`];
      return [key, copyOf(each, suffix, names)];
    }),
  );
}

/** `file/local` has two names, either of which may be known. */
const renamed = (text: string, suffix: string, names: ReadonlySet<string>) =>
  text
    .split('/')
    .map((part) => (names.has(part) ? `${part}-${suffix}` : part))
    .join('/');

const relabelled = (labels: unknown, suffix: string) =>
  Object.fromEntries(
    Object.entries(labels as Record<string, string | string[]>).map(([language, label]) => [
      language,
      typeof label === 'string' ? `${label} ${suffix}` : label.map((each) => `${each} ${suffix}`),
    ]),
  );
