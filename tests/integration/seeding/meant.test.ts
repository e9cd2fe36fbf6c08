import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Connection, Read } from '../../../graph/database/connection';
import { latestRevision } from '../../../graph/revision/revision.queries';
import { apply } from '../../../graph/seeding/apply/apply';
import { applyPlan, nextRevision, WrongGraph } from '../../../graph/seeding/apply/apply-plan';
import { openSeededGraph } from '../../../graph/seeding/open';
import { planChange } from '../../../graph/seeding/plan/plan';
import { storedState } from '../../../graph/seeding/plan/stored';
import { digestOf } from '../../../graph/seeding/state';
import { readWanted } from '../../../graph/seeding/wanted';
import { empty, FIXTURE, openTestConnection, ROOT, silent, testServer } from '../../support/fixture';
import { type Ended, runProgram, settingsFor } from '../../support/program';

jest.setTimeout(180_000);

let connection: Connection;
let seeds: string;

beforeAll(() => {
  connection = openTestConnection();
});

beforeEach(async () => {
  seeds = mkdtempSync(join(tmpdir(), 'meant-'));
  cpSync(FIXTURE.seeds, seeds, { recursive: true });
  await empty(connection);
});

afterEach(() => rmSync(seeds, { recursive: true }));

afterAll(async () => {
  await empty(connection);
  await connection.close();
});

const applySeeds = () => apply(connection, { root: ROOT, seeds }, silent);
const wanted = async () => (await readWanted({ root: ROOT, seeds })).state;
const run = (...words: string[]): Promise<Ended> =>
  runProgram(['seeds', ...words], { environment: settingsFor(testServer(), seeds) });
const write = (statement: string) => connection.write((each) => each(statement));

/** Takes all seeds away, but for the jurisdictions. */
function keepPlacesOnly(): void {
  for (const folder of readdirSync(seeds))
    if (folder !== 'jurisdictions') rmSync(join(seeds, folder), { recursive: true });
}

describe('what is written', () => {
  /** A server that gives every relationship of a statement the type of its first one, as some do. */
  const confused = (work: Parameters<Connection['write']>[0]): Promise<unknown> =>
    connection.write((each) =>
      work((statement, parameters = {}) => {
        const rows = parameters.rows as { type?: string }[] | undefined;
        const first = rows?.[0]?.type;
        const mixed = statement.includes('row.type') && rows?.map((row) => ({ ...row, type: first }));
        return each(statement, mixed ? { ...parameters, rows: mixed } : parameters);
      }),
    ) as Promise<unknown>;

  it('is taken back where it is not what the seeds ask for', async () => {
    const first = await applySeeds();
    rmSync(join(seeds, 'cases/utrecht-umbrellas.yaml'));
    await apply(connection, { root: ROOT, seeds }, silent);
    const second = await latestRevision(connection.read);
    cpSync(FIXTURE.seeds, seeds, { recursive: true });
    const state = await wanted();
    const plan = planChange(await storedState(connection.read), state);
    const next = nextRevision(second, plan, { ...first, digest: digestOf(state), counts: {} });
    await expect(applyPlan(confused as Connection['write'], plan, next)).rejects.toThrow(WrongGraph);
    expect(await latestRevision(connection.read)).toEqual(second);
    expect(digestOf(await storedState(connection.read))).toBe(second?.digest);
  });
});

describe('a graph that somebody altered by hand', () => {
  const alterations: [what: string, statement: string, told: string][] = [
    [
      'another text',
      "MATCH (n:Barrier {id: 'drizzle'}) SET n.nameEn = 'Hail'",
      'Entities: 0 missing, 1 altered, 0 too many\nRelationships: 0 missing, 0 too many\nIds: drizzle\n',
    ],
    [
      'another label',
      "MATCH (n:Barrier {id: 'drizzle'}) SET n:Practice",
      'Entities: 0 missing, 1 altered, 0 too many\nRelationships: 0 missing, 0 too many\nIds: drizzle\n',
    ],
    [
      'an entity less',
      "MATCH (n:Barrier {id: 'drizzle'}) DETACH DELETE n",
      'Entities: 1 missing, 0 altered, 0 too many\nRelationships: 5 missing, 0 too many\nIds: covered-walkways, drizzle, ghent-walkways/roofs-no-help-in-drizzle, search-trials-of-rain-dances\n',
    ],
    [
      'an entity more, without an id',
      "CREATE (n:Entity {nameEn: 'Nobody'})",
      'Entities: 0 missing, 0 altered, 1 too many\nRelationships: 0 missing, 0 too many\nIds: null\n',
    ],
    [
      'a relationship twice',
      "MATCH (a:Entity {id: 'BE-VLG'})-[:PART_OF]->(b) CREATE (a)-[:PART_OF]->(b)",
      'Entities: 0 missing, 0 altered, 0 too many\nRelationships: 1 missing, 1 too many\nIds: BE-VLG\n',
    ],
    [
      'no classifier',
      'MATCH (classifier:Classifier) DELETE classifier',
      'Entities: 0 missing, 0 altered, 0 too many\nRelationships: 0 missing, 0 too many\nIds: none\n',
    ],
  ];

  it.each(alterations)('is noticed and put right by apply: %s', async (_, statement, told) => {
    const first = await applySeeds();
    expect(await run('verify-graph')).toEqual({
      code: 0,
      out: 'Revision 1 is as it was applied: 65 entities\n',
      err: expect.any(String),
    });
    await write(statement);
    const verified = await run('verify-graph');
    expect({ code: verified.code, out: verified.out, err: verified.err }).toEqual({
      code: 1,
      out: told,
      err: 'The graph must be as revision 1 was applied, got another; run seeds apply, which puts that right\n',
    });
    const applied = await run('apply');
    expect(applied.code).toBe(0);
    expect(applied.err).toContain('Revision 1 was altered by something else than apply; it is put right\n');
    expect(digestOf(await storedState(connection.read))).toBe(first.digest);
    expect(await latestRevision(connection.read)).toMatchObject({ number: 2, digest: first.digest });
  });
});

describe('seeds that leave most of the graph out', () => {
  it('are refused by apply where nobody says that it is meant, and change nothing', async () => {
    const first = await applySeeds();
    keepPlacesOnly();
    const { code, err } = await run('apply');
    expect({ code, err }).toEqual({
      code: 1,
      err: expect.stringContaining(
        'Seeds must leave at least half of the graph, got 5 of 65 entities left. Nothing was changed. ' +
          'Look at SEEDS and at the plan; run npm run seeds -- apply --retire-most where that is meant\n',
      ),
    });
    expect(err).not.toMatch(/^\s+at /m);
    expect(await latestRevision(connection.read)).toEqual(first);
    expect((await run('plan')).out).toMatch(
      /Most of the graph would be retired: apply refuses that without --retire-most\n$/,
    );
    expect((await run('apply', '--retire-most')).code).toBe(0);
    expect((await storedState(connection.read)).nodes.size).toBe(5);
  });

  it('are refused by check, plan and apply where there are none at all', async () => {
    const first = await applySeeds();
    rmSync(seeds, { recursive: true });
    mkdirSync(seeds);
    const sentence = `SEEDS must be a folder of seeds that can be read, got ${seeds}, which holds no seeds\n`;
    for (const command of ['check', 'plan', 'apply']) {
      const { code, out, err } = await run(command);
      expect({ command, code, out, err }).toEqual({
        command,
        code: 1,
        out: '',
        err: expect.stringContaining(sentence),
      });
    }
    expect(await latestRevision(connection.read)).toEqual(first);
    expect((await run('apply', '--retire-most')).code).toBe(0);
    expect((await storedState(connection.read)).nodes.size).toBe(0);
  });

  it('are no seeds where SEEDS is not there, or is a file', async () => {
    const file = join(seeds, 'file');
    writeFileSync(file, '');
    for (const [path, reason] of [
      [join(seeds, 'none'), 'which is not there'],
      [file, 'which is no folder'],
    ] as const) {
      const { code, out, err } = await runProgram(['seeds', 'check'], { environment: { SEEDS: path } });
      expect({ code, out, err }).toEqual({
        code: 1,
        out: '',
        err: `SEEDS must be a folder of seeds that can be read, got ${path}, ${reason}\n`,
      });
    }
  });
});

describe('a seed that went wrong', () => {
  const mutants: [what: string, change: (text: string) => string, told: RegExp][] = [
    [
      'an escape sign',
      (text) => `${text}# \u001b[2J\n`,
      /^barriers\/drizzle\.yaml:10: a text must be without signs .+ got \\u\{001b\}/,
    ],
    [
      'too many levels',
      (text) => `${text}x: ${'['.repeat(100_000)}\n`,
      /^barriers\/drizzle\.yaml:10: lists and maps must be /,
    ],
    [
      'a map for a key',
      (text) => `${text}? {a: 1}\n: b\n`,
      /^barriers\/drizzle\.yaml:10: a key must be a word, got /,
    ],
    ['half of it', (text) => text.slice(0, 40), /^barriers\/drizzle\.yaml:\d+: .+ must .+, got /],
  ];

  it.each(mutants)('is named, and leaves the graph as it was: %s', async (_, change, told) => {
    const first = await applySeeds();
    const file = join(seeds, 'barriers/drizzle.yaml');
    writeFileSync(file, change(readFileSync(file, 'utf8')));
    const { code, out, err } = await run('apply');
    expect({ code, out }).toEqual({ code: 1, out: '' });
    const lines = err.split('\n').filter((line) => !/^(Reading seeds|$)/.test(line));
    expect(lines.filter((line) => told.test(line))).not.toEqual([]);
    expect(lines.filter((line) => !/^[a-z-]+\/[\w.-]+:\d+: .+ must .+, got /.test(line))).toEqual([]);
    expect(digestOf(await storedState(connection.read))).toBe(first.digest);
  });
});

it('lets several start at once on an empty database, and all serve what one of them wrote', async () => {
  const options = {
    root: ROOT,
    seeds,
    home: '',
    server: testServer(),
    connection: { database: 'neo4j', timeout: 60_000 },
    progress: silent,
  };
  const graphs = await Promise.all([1, 2, 3].map(() => openSeededGraph(options)));
  const reads: Read[] = graphs.map((graph) => graph.connection.read);
  expect(await Promise.all(reads.map((read) => latestRevision(read)))).toEqual(
    graphs.map(({ revision }) => revision),
  );
  expect(graphs.map(({ revision }) => revision.number)).toEqual([1, 1, 1]);
  await Promise.all(graphs.map((graph) => graph.close()));
});
