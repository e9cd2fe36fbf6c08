import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { announce } from '../../../api/commands/announcement';
import { readSettings } from '../../../api/settings';
import type { Connection } from '../../../graph/database/connection';
import { freePort } from '../../../graph/database/engine/home';
import { latestRevision } from '../../../graph/revision/revision.queries';
import { createTestApi, type TestApi } from '../../support/api';
import { FIXTURE, openFixture, testServer } from '../../support/fixture';
import { runProgram, settingsFor } from '../../support/program';

jest.setTimeout(120_000);

let connection: Connection;
let api: TestApi;
let home: string;
let asked: number;

beforeAll(async () => {
  connection = await openFixture();
  api = await createTestApi(connection);
  api.app.server.on('request', () => {
    asked += 1;
  });
});

beforeEach(() => {
  asked = 0;
  home = mkdtempSync(join(tmpdir(), 'ask-'));
});

afterEach(() => rmSync(home, { recursive: true }));

afterAll(async () => {
  await api.close();
  await connection.close();
});

const named = () => ({ ...settingsFor(testServer(), FIXTURE.seeds), GRAPH_HOME: home });

const ask = (environment: Record<string, string>, ...more: string[]) =>
  runProgram(['ask', 'Wat helpt tegen nat worden?', '--json', ...more], { environment });

/** The number of practices of an answer for programs. */
const practicesIn = (out: string) => (JSON.parse(out) as { practices: unknown[] }).practices.length;

describe('a question while a service runs', () => {
  it('goes to the one that is named, and is answered as without it', async () => {
    const { code, out, err } = await ask(named(), '--server', api.address);
    expect({ code, asked, err }).toEqual({
      code: 0,
      asked: 1,
      err: expect.stringMatching(/^Asking (http:\S+) …\nAsking \1: \d+\.\d s\n$/),
    });
    expect(out).toBe((await ask(named())).out);
    expect(asked).toBe(1);
  });

  it('goes to the one that serves the same graph, as long as that one says so', async () => {
    const withdraw = await announce(readSettings(named()), api.address);
    expect(practicesIn((await ask(named())).out)).toBe(2);
    expect(asked).toBe(1);
    await withdraw();
    expect(readdirSync(join(home, 'services'))).toEqual([]);
    expect(practicesIn((await ask(named())).out)).toBe(2);
    expect(asked).toBe(1);
  });

  it('does not go to one that serves another graph, that has ended, or that cannot be reached', async () => {
    await announce(readSettings({ ...named(), NEO4J_DATABASE: 'other' }), api.address);
    const services = join(home, 'services');
    const graph = `${testServer().uri} neo4j`;
    writeFileSync(join(services, '4194304.json'), JSON.stringify({ address: api.address, graph }));
    const nowhere = `http://127.0.0.1:${await freePort()}`;
    writeFileSync(join(services, `${process.ppid}.json`), JSON.stringify({ address: nowhere, graph }));
    expect(practicesIn((await ask(named())).out)).toBe(2);
    expect(asked).toBe(0);
  });

  it('needs no engine, and is told of seeds that the service does not follow yet', async () => {
    const seeds = join(home, 'seeds');
    mkdirSync(seeds);
    const ours = { GRAPH_HOME: home, SEEDS: seeds, NEO4J_URI: '' };
    await announce(readSettings(ours), api.address);
    const { number, appliedAt } = (await latestRevision(connection.read))!;
    expect((await ask(ours)).err).not.toContain('Seeds were saved');
    cpSync(FIXTURE.seeds, seeds, { recursive: true });
    expect(appliedAt < new Date().toISOString()).toBe(true);
    const { code, out, err } = await ask(ours);
    expect({ code, practices: practicesIn(out) }).toEqual({ code: 0, practices: 2 });
    expect(err.split('\n').at(-2)).toBe(
      `Seeds were saved after revision ${number} was made; \`npm run seeds -- apply\` makes it follow them.`,
    );
    expect(existsSync(join(home, 'run.json'))).toBe(false);
  });
});
