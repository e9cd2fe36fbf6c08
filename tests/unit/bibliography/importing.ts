import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { exportCsl } from '../../../api/commands/seeds/export-csl';
import { importCsl } from '../../../api/commands/seeds/import-csl';
import { FOLDERS } from '../../../graph/seeding/read/folders';
import { checkFolder } from '../../../graph/seeding/wanted';
import { FIXTURE, ROOT } from '../../support/fixture';

/** What an import told, line by line, and whether it left nothing out. */
export interface Imported {
  isWhole: boolean;
  told: string[];
}

/** A copy of the small world, or of some folders of it, that CSL files are imported into. */
export async function openImports(copied: readonly string[] = ['.']) {
  const root = await mkdtemp(join(tmpdir(), 'csl-'));
  const folders = { root, seeds: join(root, 'seeds') };
  const { seeds } = folders;
  for (const name of copied) await cp(join(FIXTURE.seeds, name), join(seeds, name), { recursive: true });
  await writeSchemas(join(seeds, 'schema'));
  const checked = async () => {
    const { entities, problems } = await checkFolder(folders);
    return {
      publications: entities.filter(({ type }) => type === 'Publication').length,
      problems: problems
        .map(({ message }) => message)
        .filter((each) => !/must be cited by|must be the id of an existing|must have accessed/.test(each)),
    };
  };
  return {
    folders,
    /** Imports a file of a value, or of that text; what it tells is without the folder of the file and the advice at the end. */
    async take(value: unknown, into = 'taken'): Promise<Imported> {
      const file = join(root, 'FILE');
      await writeFile(
        file,
        typeof value === 'string' || Buffer.isBuffer(value) ? value : JSON.stringify(value, null, 2),
      );
      const told: string[] = [];
      try {
        const isWhole = await importCsl(folders, file, { into }, (line) =>
          told.push(line.replaceAll(file, 'FILE')),
        );
        return { isWhole, told: told.filter((line) => !line.startsWith('Next: ')) };
      } finally {
        await rm(file);
      }
    },
    async exported(...ids: string[]): Promise<Record<string, unknown>[]> {
      const printed: string[] = [];
      await exportCsl(folders, ids, (line) => printed.push(line));
      return JSON.parse(printed.join('\n')) as Record<string, unknown>[];
    },
    /** What a check finds besides sources that nothing cites yet. */
    problems: async () => (await checked()).problems,
    /** That, and how many publications there are. */
    checked,
    /** The entity of a publication, as the graph would hold it. */
    async publication(id: string) {
      const { entities } = await checkFolder(folders);
      return entities.find((entity) => entity.id === id)?.value;
    },
    read: (name: string) => readFile(join(seeds, 'sources', `${name}.yaml`), 'utf8'),
    /** Says of an imported item what it is about, as a person does afterwards. */
    async discuss(id: string, about: string): Promise<void> {
      const file = join(seeds, 'sources/taken.yaml');
      const items = parse(await readFile(file, 'utf8')) as { id: string; custom?: object }[];
      const told = items.map((item) =>
        item.id === id ? { ...item, custom: { ...item.custom, discusses: [about] } } : item,
      );
      await writeFile(file, stringify(told));
    },
    /** Takes away what was imported. */
    async forget(): Promise<void> {
      for (const name of await readdir(join(seeds, 'sources')))
        if (name.startsWith('taken')) await rm(join(seeds, 'sources', name));
    },
    close: () => rm(root, { recursive: true }),
  };
}

/** The schema of the sources; those of the other folders stay open, as reading them would take most of the time. */
async function writeSchemas(folder: string): Promise<void> {
  await mkdir(folder);
  for (const name of ['common', ...FOLDERS]) {
    const isOurs = name === 'common' || name === 'sources';
    const schema = isOurs ? await readFile(join(ROOT, `seeds/schema/${name}.json`)) : '{}';
    await writeFile(join(folder, `${name}.json`), schema);
  }
}
