import { type Connection, openConnection } from '../../../graph/database/connection';
import { freePort } from '../../../graph/database/engine/home';
import { GraphUnavailable } from '../../../graph/database/errors';
import { apply } from '../../../graph/seeding/apply/apply';
import { createTestApi, type TestApi } from '../../support/api';
import { eventually } from '../../support/eventually';
import { empty, FIXTURE, openFixture, silent, testServer } from '../../support/fixture';
import { openWire, type Wire } from '../../support/wire';
import { swap, withEdited } from '../../unit/seeding/edited-seeds';

let direct: Connection;
let wire: Wire;
let connection: Connection;
let api: TestApi;

beforeAll(async () => {
  direct = await openFixture();
});

beforeEach(async () => {
  wire = await openWire(testServer());
  connection = openConnection(wire.server, { database: 'neo4j', timeout: 20_000 });
});

afterEach(async () => {
  await api?.close();
  await connection.close();
  await wire.close();
});

afterAll(() => direct.close());

const NUMBER = 'MATCH (revision:Revision) RETURN max(revision.number) AS number';
const revision = async () => (await direct.read<{ number: number }>(NUMBER))[0]?.number;

const get = async (path: string) => {
  const response = await fetch(api.address + path);
  const retryAfter = response.headers.get('retry-after');
  return { status: response.status, retryAfter, body: await response.json() };
};

const READY = async () => ({
  status: 200,
  retryAfter: null,
  body: { status: 'ready', revision: await revision() },
});
const AWAY = { status: 503, retryAfter: '5', body: { status: 'unavailable' } };

describe('readiness', () => {
  it('goes with the graph and comes back with it, while the process stays alive', async () => {
    api = await createTestApi(connection);
    expect(await get('/health/ready')).toEqual(await READY());
    wire.cut();
    expect(await eventually(async () => (await get('/health/ready')).status === 503)).toBe(true);
    expect(await get('/health/ready')).toEqual(AWAY);
    expect(await get('/health/live')).toEqual({ status: 200, retryAfter: null, body: { status: 'live' } });
    wire.mend();
    expect(await eventually(async () => (await get('/health/ready')).status === 200)).toBe(true);
    expect(await get('/health/ready')).toEqual(await READY());
  });

  it('cannot be asked for before the graph was ever there', async () => {
    const uri = `bolt://127.0.0.1:${await freePort()}`;
    const nowhere = openConnection({ ...testServer(), uri }, { database: 'neo4j', timeout: 1000 });
    await expect(createTestApi(nowhere)).rejects.toThrow(GraphUnavailable);
    await nowhere.close();
  });

  it('is not given by a graph that holds nothing yet', async () => {
    api = await createTestApi(connection);
    await empty(direct);
    expect(await eventually(async () => (await get('/health/ready')).status === 503)).toBe(true);
    expect(await get('/health/ready')).toEqual(AWAY);
    await (await openFixture()).close();
    await api.served.refresh();
    expect(await get('/health/ready')).toEqual(await READY());
  });
});

describe('a read', () => {
  const STATEMENT = 'UNWIND [3, 5] AS odd RETURN odd';
  const ROWS = [{ odd: 3 }, { odd: 5 }];

  it('is sent once where nothing breaks', async () => {
    const sent = wire.watch(STATEMENT, () => false);
    expect(await connection.read(STATEMENT)).toEqual(ROWS);
    expect(sent()).toBe(1);
  });

  it('is sent again where its connection breaks, and answers', async () => {
    const sent = wire.watch(STATEMENT, (time) => time === 1);
    expect(await connection.read(STATEMENT)).toEqual(ROWS);
    expect(sent()).toBe(2);
  });

  it('is not sent a third time where the second connection breaks too', async () => {
    const sent = wire.watch(STATEMENT, () => true);
    await expect(connection.read(STATEMENT)).rejects.toThrow(GraphUnavailable);
    expect(sent()).toBe(2);
  });

  it('is not sent again where the fault is in the statement', async () => {
    const faulty = 'UNWIND [3, 5] AS odd RETURN odd / 0';
    const sent = wire.watch(faulty, () => false);
    await expect(connection.read(faulty)).rejects.toThrow('/ by zero');
    expect(sent()).toBe(1);
  });

  it('of a client is answered although its connection broke once', async () => {
    api = await createTestApi(connection);
    const sent = wire.watch('share-before-you-build', (time) => time === 1);
    const { status, data, errors } = await api.ask('{ lesson(id: "share-before-you-build") { id } }');
    expect({ status, data, errors }).toEqual({
      status: 200,
      data: { lesson: { id: 'share-before-you-build' } },
      errors: undefined,
    });
    expect(sent()).toBe(2);
  });
});

describe('an answer that breaks off while the next revision is applied', () => {
  const QUESTION = /* GraphQL */ `{
    answer(question: "getting wet in Denmark", first: 1) {
      practices { practice { name(language: EN) } conditions { id } }
      revision { number }
    }
  }`;
  const named = (name: string, number: number | undefined) => ({
    status: 200,
    retryAfter: null,
    body: {
      data: {
        answer: { practices: [{ practice: { name }, conditions: expect.any(Array) }], revision: { number } },
      },
      extensions: expect.anything(),
    },
  });

  async function ask() {
    const response = await fetch(`${api.address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: QUESTION }),
    });
    const retryAfter = response.headers.get('retry-after');
    return { status: response.status, retryAfter, body: await response.json() };
  }

  it('is made once more from that revision, and is as good as any other', async () => {
    api = await createTestApi(connection);
    expect(await ask()).toEqual(named('Umbrella sharing', await revision()));
    const rename = swap('practices/umbrella-sharing.yaml', 'Umbrella sharing', 'Lending umbrellas');
    await withEdited([rename], async (seeds) => {
      wire.watch('umbrella-sharing', async (time) => {
        if (time === 1) await apply(direct, seeds, silent);
        return time <= 2;
      });
      const answered = await ask();
      expect(answered).toEqual(named('Lending umbrellas', await revision()));
    });
    await apply(direct, FIXTURE, silent);
  });
});
