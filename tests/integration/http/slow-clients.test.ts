import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import type { Connection } from '../../../graph/database/connection';
import { createTestApi, type TestApi } from '../../support/api';
import { eventually } from '../../support/eventually';
import { openFixture } from '../../support/fixture';
import { exchange, readAnswer } from '../../support/raw';

let connection: Connection;
let api: TestApi;
/** How many operations were carried out. */
let carriedOut = 0;

beforeAll(async () => {
  connection = await openFixture();
  api = await createTestApi(connection, {
    seconds: { request: 1, silence: 3 },
    onContext: () => {
      carriedOut += 1;
    },
  });
});

afterAll(async () => {
  await api.close();
  await connection.close();
});

const HEAD = 'POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n';
const requestOf = (query: string) => {
  const body = JSON.stringify({ query });
  return `${HEAD}Content-Length: ${body.length}\r\n\r\n${body}`;
};

const openSocket = (): Socket => {
  const { hostname, port } = new URL(api.address);
  return connect(Number(port), hostname).on('error', () => undefined);
};

/** The other end of a connection. */
async function serverSide(socket: Socket): Promise<Socket> {
  const [other] = (await once(api.app.server, 'connection')) as [Socket];
  expect(other.remotePort).toBe(socket.localPort);
  return other;
}

describe('a client', () => {
  it('that never ends its body is told so, and is hung up on', async () => {
    const answer = readAnswer(await exchange(api.address, `${HEAD}Content-Length: 100\r\n\r\n{"query"`));
    expect(answer).toMatchObject({
      status: 408,
      body: {
        errors: [
          {
            message: expect.stringMatching(/^A request must arrive within/),
            extensions: { code: 'REQUEST_TIMEOUT' },
          },
        ],
      },
    });
  });

  it('that never ends its headers is hung up on', async () => {
    expect(await exchange(api.address, 'GET / HTTP/1.1\r\nHost: local')).toMatch(/^HTTP\/1.1 408 /);
  });

  it('that sends requests ahead and never reads has few of them carried out, and is hung up on', async () => {
    const all = 'types { name description fields { name description args { name description } } }';
    const large = `{ a: __schema { ${all} } b: __schema { ${all} } c: __schema { ${all} } }`;
    const before = carriedOut;
    const socket = openSocket();
    socket.pause();
    socket.write(requestOf(large).repeat(100));
    await once(await serverSide(socket), 'close');
    expect(carriedOut - before).toBeGreaterThan(0);
    expect(carriedOut - before).toBeLessThan(60);
    socket.destroy();
  });

  it('that sends requests ahead and reads gets each answer, in order', async () => {
    const socket = openSocket();
    let received = '';
    socket.setEncoding('utf8').on('data', (text: string) => {
      received += text;
    });
    socket.write(Array.from({ length: 50 }, (_, at) => requestOf(`{ a${at}: __typename }`)).join(''));
    expect(await eventually(async () => received.includes('"a49"'))).toBe(true);
    expect([...received.matchAll(/"a(\d+)"/g)].map(([, at]) => Number(at))).toEqual(
      Array.from({ length: 50 }, (_, at) => at),
    );
    socket.destroy();
    await once(socket, 'close');
  });
});
