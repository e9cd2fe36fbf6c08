import neo4j, { type Driver } from 'neo4j-driver';
import { type Connection, openConnection } from '../../../graph/database/connection';
import { createTestApi, type TestApi } from '../../support/api';
import { eventually } from '../../support/eventually';
import { openFixture, testServer } from '../../support/fixture';

let direct: Connection;
let administrator: Driver;
let connection: Connection;
let api: TestApi;
const events: string[] = [];

const administer = (statement: string) => administrator.executeQuery(statement, {}, { database: 'system' });
const setPassword = (password: string) =>
  administer(`ALTER USER reader SET PASSWORD '${password}' CHANGE NOT REQUIRED`);

beforeAll(async () => {
  direct = await openFixture();
  const { uri, user, password } = testServer();
  administrator = neo4j.driver(uri, neo4j.auth.basic(user, password));
  await administer("CREATE OR REPLACE USER reader SET PASSWORD 'umbrella' CHANGE NOT REQUIRED");
  connection = openConnection(
    { uri, user: 'reader', password: 'umbrella' },
    { database: 'neo4j', timeout: 10_000, onEvent: (event) => events.push(event) },
  );
  api = await createTestApi(connection);
});

afterAll(async () => {
  await api.close();
  await connection.close();
  await administer('DROP USER reader IF EXISTS');
  await administrator.close();
  await direct.close();
});

const ONE = '{ lesson(id: "share-before-you-build") { id } }';
/** Reads several lists side by side, for which the connections that one statement opened are too few. */
const SEVERAL =
  '{ lessons { nodes { id } } programmes { nodes { id } } conditions { nodes { id } } publications { nodes { id } } }';

const ask = (query: string) => api.ask(query);
const readiness = async () => (await fetch(`${api.address}/health/ready`)).status;
const outcomeOf = ({ status, errors }: Awaited<ReturnType<typeof ask>>) =>
  `${status} ${errors?.[0]?.extensions.code ?? 'ok'}`;
/** Asks in twelve ways, as equal questions at once are carried out once. */
const askMany = async (query = SEVERAL) => [
  ...new Set(
    (await Promise.all(Array.from({ length: 12 }, (_, at) => ask(`${query} # ${at}`)))).map(outcomeOf),
  ),
];

it('serves on after a password was changed and changed back, says so once, and locks nobody out meanwhile', async () => {
  expect(await askMany(ONE)).toEqual(['200 ok']);
  await setPassword('parasol1');
  // Connections that were opened before go on; the first new one is refused, and with it all of them.
  expect(await eventually(async () => (await askMany()).includes('503 GRAPH_UNAVAILABLE'))).toBe(true);
  expect(await askMany()).toEqual(['503 GRAPH_UNAVAILABLE']);
  expect(await eventually(async () => (await readiness()) === 503)).toBe(true);
  expect(events).toEqual([
    expect.stringMatching(/^The graph refuses to be read by "reader": .*\. Trying again\.$/),
  ]);
  expect(events.join()).not.toContain('umbrella');

  await setPassword('umbrella');
  expect(await eventually(async () => (await readiness()) === 200)).toBe(true);
  expect(await askMany()).toEqual(['200 ok']);
  expect(events.slice(1)).toEqual(['The graph can be read by "reader" again.']);
});
