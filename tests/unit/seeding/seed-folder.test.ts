import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { formatProblem } from '../../../graph/seeding/problem';
import { readSeeds } from '../../../graph/seeding/read/read';
import { checkFolder } from '../../../graph/seeding/wanted';
import { ROOT } from '../../support/fixture';

let seeds: string;

beforeEach(async () => {
  seeds = await mkdtemp(join(tmpdir(), 'seed-folder-'));
  await mkdir(join(seeds, 'barriers'));
  await writeFile(join(seeds, 'barriers/good.yaml'), 'id: good\n');
});

afterEach(() => rm(seeds, { recursive: true }));

const told = async (): Promise<string[]> => (await readSeeds(seeds)).problems.map(formatProblem);
const FOLDERS =
  'jurisdictions, policy-areas, barriers, practices, conditions, cases, lessons, actors, programmes, webinars, searches, sources, phrases';

describe('a folder of seeds', () => {
  it('passes by what systems, editors and repositories leave beside seeds', async () => {
    for (const name of ['.git', 'schema', 'templates']) await mkdir(join(seeds, name));
    for (const name of ['.DS_Store', 'README.md', 'LICENSE', 'Thumbs.db', 'barriers/.DS_Store'])
      await writeFile(join(seeds, name), '');
    expect(await told()).toEqual([]);
  });

  it('has no strays', async () => {
    for (const name of ['rain.yaml', 'notes.txt']) await writeFile(join(seeds, name), 'id: rain\n');
    expect((await told()).sort()).toEqual(
      ['notes.txt', 'rain.yaml'].map(
        (name) =>
          `${name}:1: what stands beside the folders must be one of them, got ${name}; move it into one (${FOLDERS}), or away`,
      ),
    );
  });

  it('is named where it is none of them, though it is empty', async () => {
    await mkdir(join(seeds, 'practises'));
    expect(await told()).toEqual([
      `practises:1: a folder of seeds must be one of ${FOLDERS}, got practises; did you mean practices?`,
    ]);
  });

  it.each(['.', 'barriers', '/tmp', 'nowhere'])('is no link, to %j or elsewhere', async (target) => {
    await symlink(target, join(seeds, 'cases'));
    expect(await told()).toEqual([
      'cases:1: a folder of seeds must be a folder itself, got cases, which is a link; put the files there',
    ]);
  });

  it('holds no links', async () => {
    await symlink('good.yaml', join(seeds, 'barriers/link.yaml'));
    expect(await told()).toEqual([
      'barriers/link.yaml:1: a seed must be a file, got link.yaml, which is a link',
    ]);
  });

  it('has no names that a terminal would act on, and shows them without effect', async () => {
    await writeFile(join(seeds, 'barriers/a\nb\u001b[31m.yaml'), 'id: a\n');
    await writeFile(
      Buffer.concat([Buffer.from(`${seeds}/barriers/`), Buffer.from([0xff, 0xfe]), Buffer.from('.yaml')]),
      '',
    );
    await writeFile(join(seeds, 'stray\u202e'), '');
    const all = await told();
    expect(all.sort()).toEqual([
      'barriers/a\\u{000a}b\\u{001b}[31m.yaml:1: the name of a seed file must be written with letters, digits and hyphens, got a\\u{000a}b\\u{001b}[31m.yaml; give it another name',
      'barriers/\ufffd\ufffd.yaml:1: the name of a seed file must be UTF-8, got \ufffd\ufffd.yaml; give it another name',
      `stray\\u{202e}:1: what stands beside the folders must be one of them, got stray\\u{202e}; move it into one (${FOLDERS}), or away`,
    ]);
  });

  it.each([
    ['is not there', (folder: string) => rm(folder, { recursive: true }), 'which is not there'],
    [
      'holds nothing',
      (folder: string) => rm(join(folder, 'barriers'), { recursive: true }),
      'which holds no seeds',
    ],
    [
      'is a file',
      (folder: string) => rm(folder, { recursive: true }).then(() => writeFile(folder, '')),
      'which is no folder',
    ],
    [
      'is a link to itself',
      (folder: string) => rm(folder, { recursive: true }).then(() => symlink(folder, folder)),
      'which is a link to itself',
    ],
  ])('is refused in one sentence where it %s', async (_, change, reason) => {
    await change(seeds);
    await expect(checkFolder({ root: ROOT, seeds })).rejects.toThrow(
      `SEEDS must be a folder of seeds that can be read, got ${seeds}, ${reason}`,
    );
    await rm(seeds, { force: true, recursive: true });
    await mkdir(seeds);
  });
});

describe('what is wrong with one file', () => {
  it('is told up to a hundred times, however much it is, in a time that grows with the file', async () => {
    const keys = Array.from({ length: 40_000 }, (_, at) => `key-${at}: 1\n`).join('');
    await writeFile(join(seeds, 'barriers/good.yaml'), `id: good\n${keys}`);
    const started = performance.now();
    const { problems } = await checkFolder({ root: ROOT, seeds });
    expect(performance.now() - started).toBeLessThan(30_000);
    expect(problems.length).toBe(101);
    expect(problems.map(formatProblem)).toContain(
      'barriers/good.yaml:1: a file must have the shape of its kind, got 39903 problems more than are named',
    );
  });

  it('is found in many items as quickly', async () => {
    const claims = '  - {id: c, kind: 5, foo: {bar: [1, 2, 3]}}\n'.repeat(15_000);
    const text = `id: good\nname: {nl: a, en: a}\nsummary: {nl: a}\njurisdiction: NL\nclaims:\n${claims}`;
    await writeFile(join(seeds, 'barriers/good.yaml'), text);
    const started = performance.now();
    const { problems } = await checkFolder({ root: ROOT, seeds });
    expect(performance.now() - started).toBeLessThan(30_000);
    expect(problems.length).toBe(101);
  });

  it('is found in long lists as quickly', async () => {
    const ids = Array.from({ length: 60_000 }, (_, at) => `  - ref-${at % 2_000}\n`).join('');
    await writeFile(
      join(seeds, 'barriers/good.yaml'),
      `id: good\nname: {nl: a, en: a}\nsummary: {nl: a}\njurisdiction: NL\nrelated:\n${ids}`,
    );
    const started = performance.now();
    const { problems } = await checkFolder({ root: ROOT, seeds });
    expect(performance.now() - started).toBeLessThan(30_000);
    expect(problems.map(({ message }) => message)).toContain(
      'related must name each item once, got "ref-0" twice',
    );
  });
});
