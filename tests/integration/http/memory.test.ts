import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { eventually } from '../../support/eventually';
import { FIXTURE, openFixture, testServer } from '../../support/fixture';
import { type Running, settingsFor, startProgram } from '../../support/program';

/** Megabytes of the heap: what the service needs by itself, and little more. */
const HEAP = 110;

let service: Running;
let port: number;

beforeAll(async () => {
  await (await openFixture()).close();
  service = startProgram(['serve'], {
    environment: {
      ...settingsFor(testServer(), FIXTURE.seeds),
      PORT: '0',
      LOG_LEVEL: 'silent',
      ROWS_KEPT: '0',
      ANSWERS_KEPT: '0',
      NODE_OPTIONS: `--max-old-space-size=${HEAP}`,
    },
  });
  const address = () => /^Serving revision \d+ at http:\/\/127\.0\.0\.1:(\d+)$/m.exec(service.written().err);
  expect(await eventually(async () => address() !== null)).toBe(true);
  port = Number(address()?.[1]);
  // The engine plans each statement once.
  expect(await outcomeOf(operation(0))).toBe('200 ok');
});

afterAll(async () => {
  expect((await service.stop()).code).toBe(0);
});

const CLAIMS = 'claims(first: 50) { nodes { statement citations { locator source { title url } } } }';
const CASE = `name adoptions { practice { name } ${CLAIMS} }`;

/** A large operation that differs from all others. */
const operation = (at: number) => {
  const fields = Array.from(
    { length: 10 },
    (_, part) => `a${at}_${part}: cases(first: 50) { nodes { ${CASE} } }`,
  );
  return JSON.stringify({ query: `{ ${fields.join(' ')} }` });
};

const asRequest = (body: string) =>
  `POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n${body}`;

const openSocket = () => connect(port, '127.0.0.1').on('error', () => undefined);

/** Status and code of what comes of one request on a connection of its own. */
async function outcomeOf(body: string): Promise<string> {
  try {
    const response = await fetch(`http://127.0.0.1:${port}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', connection: 'close' },
      body,
    });
    const { errors } = (await response.json()) as { errors?: { extensions: { code: string } }[] };
    return `${response.status} ${errors?.[0]?.extensions.code ?? 'ok'}`;
  } catch (error) {
    return String((error as Error).cause ?? error);
  }
}

const isWell = async () => (await outcomeOf(JSON.stringify({ query: '{ __typename }' }))) === '200 ok';

it('four hundred large operations at once are answered or refused, and take no more memory than there is', async () => {
  const outcomes = await Promise.all(Array.from({ length: 400 }, (_, at) => outcomeOf(operation(1 + at))));
  expect([...new Set(outcomes)].sort()).toEqual(['200 ok', '503 SERVICE_OVERLOADED']);
  expect(await eventually(isWell)).toBe(true);
});

it('fifty connections that send twenty large operations each and never read take no more memory than there is', async () => {
  const sockets = Array.from({ length: 50 }, (_, at): Socket => {
    const socket = openSocket().pause();
    for (let each = 0; each < 20; each += 1) socket.write(asRequest(operation(1_000 + at * 20 + each)));
    return socket;
  });
  await Promise.all(sockets.map((socket) => once(socket, 'readable')));
  expect(await eventually(isWell)).toBe(true);
  for (const socket of sockets) socket.destroy();
});
