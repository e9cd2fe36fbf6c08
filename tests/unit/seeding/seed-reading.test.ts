import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { formatProblem } from '../../../graph/seeding/problem';
import { readSeeds } from '../../../graph/seeding/read/read';

const GOOD = { 'barriers/good.yaml': 'id: good\n' };

/** Which of some files are read, and what is wrong with the others. */
async function read(tree: Record<string, string | Buffer>) {
  const seeds = await mkdtemp(join(tmpdir(), 'read-seeds-'));
  try {
    for (const [path, content] of Object.entries(tree)) {
      await mkdir(dirname(join(seeds, path)), { recursive: true });
      await writeFile(join(seeds, path), content);
    }
    const { files, problems } = await readSeeds(seeds);
    return { files: files.map(({ path }) => path), problems: problems.map(formatProblem) };
  } finally {
    await rm(seeds, { recursive: true });
  }
}

describe('reading a folder of seeds', () => {
  it('reads every seed in the order of the paths and passes schemas and templates by', async () => {
    expect(
      await read({
        'sources/b.yaml': '- id: b\n',
        'sources/a.yaml': '- id: a\n',
        ...GOOD,
        'schema/barriers.json': '{}',
        'templates/barrier.yaml': '\t',
      }),
    ).toEqual({ files: ['barriers/good.yaml', 'sources/a.yaml', 'sources/b.yaml'], problems: [] });
  });

  it('reads the others when one is broken', async () => {
    expect(await read({ 'barriers/bad.yaml': 'id: "bad', ...GOOD })).toEqual({
      files: ['barriers/good.yaml'],
      problems: ['barriers/bad.yaml:1: a text that begins with " must end with ", got id: "bad; close it'],
    });
  });

  it('reads the others when one is over a million bytes', async () => {
    const text = `id: large # ${'x'.repeat(999_989)}`;
    expect(await read({ 'barriers/large.yaml': text, 'barriers/most.yaml': text.slice(1), ...GOOD })).toEqual(
      {
        files: ['barriers/good.yaml', 'barriers/most.yaml'],
        problems: ['barriers/large.yaml:1: a seed file must be at most 1000000 bytes, got 1000001; split it'],
      },
    );
  });

  it('reads the others when one is not UTF-8', async () => {
    expect(await read({ 'barriers/latin.yaml': Buffer.from('id: café\n', 'latin1'), ...GOOD })).toEqual({
      files: ['barriers/good.yaml'],
      problems: ['barriers/latin.yaml:1: a seed file must be UTF-8, got other bytes; save it as UTF-8'],
    });
  });

  it('reads the others when one stands in an unknown folder', async () => {
    const folders =
      'jurisdictions, policy-areas, barriers, practices, conditions, cases, lessons, actors, programmes, webinars, searches, sources, phrases';
    expect(await read({ 'bariers/rain.yaml': 'id: rain\n', ...GOOD })).toEqual({
      files: ['barriers/good.yaml'],
      problems: [
        `bariers:1: a folder of seeds must be one of ${folders}, got bariers; did you mean barriers?`,
      ],
    });
  });

  it('reads the others when one does not end in .yaml', async () => {
    expect(await read({ 'barriers/rain.yml': 'id: rain\n', ...GOOD })).toEqual({
      files: ['barriers/good.yaml'],
      problems: [
        'barriers/rain.yml:1: a seed file must end in .yaml, got rain.yml; give it that ending, or move it away',
      ],
    });
  });

  it('reads the others when a folder has the name of one', async () => {
    const { files, problems } = await read({ 'barriers/rain.yaml/drizzle.yaml': 'id: drizzle\n', ...GOOD });
    expect(files).toEqual(['barriers/good.yaml']);
    expect(problems).toEqual([expect.stringMatching(/^barriers\/rain\.yaml:1: .+ must .+, got .+/)]);
  });
});
