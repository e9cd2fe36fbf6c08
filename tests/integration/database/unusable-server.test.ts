import { once } from 'node:events';
import { createServer as createHttpServer } from 'node:http';
import { type AddressInfo, createServer, type Server as Listener, type Socket } from 'node:net';
import type { Server } from '../../../graph/database/driver';
import { freePort } from '../../../graph/database/engine/home';
import { checkServer, UnusableServer } from '../../../graph/database/reachable';
import { FIXTURE, testServer } from '../../support/fixture';
import { runProgram, settingsFor } from '../../support/program';

let server: Server;
const opened: (() => unknown)[] = [];

beforeAll(() => {
  server = testServer();
});

afterAll(() => {
  for (const close of opened) close();
});

/** The address of something that is no Neo4j. */
async function addressOf(listener: Listener): Promise<string> {
  listener.on('connection', (socket: Socket) => {
    opened.push(() => socket.destroy());
    socket.on('error', () => undefined);
  });
  opened.push(() => listener.close());
  await once(listener.listen(0, '127.0.0.1'), 'listening');
  return `bolt://127.0.0.1:${(listener.address() as AddressInfo).port}`;
}

/** What a person is told of a server. */
async function told(changes: Partial<Server>, database = 'neo4j'): Promise<string> {
  const error = await checkServer({ ...server, ...changes }, database).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(UnusableServer);
  return (error as UnusableServer).message;
}

const noServer = (uri: string, reason: string) =>
  `NEO4J_URI must be the address of a Neo4j server, got ${uri}: ${reason}.`;

describe.each(['bolt', 'neo4j'])('a server by way of %s://', (scheme) => {
  const by = (uri: string) => uri.replace('bolt://', `${scheme}://`);

  it('is taken where it is as it should be, also when its database is named in capitals', async () => {
    await checkServer({ ...server, uri: by(server.uri) }, 'neo4j');
    await checkServer({ ...server, uri: by(server.uri) }, 'Neo4j');
  });

  it('is refused where nothing listens', async () => {
    const uri = by(`bolt://127.0.0.1:${await freePort()}`);
    expect(await told({ uri })).toBe(noServer(uri, 'nothing listens there'));
  });

  it('is refused where there is no such host', async () => {
    const uri = by('bolt://nowhere.invalid:7687');
    expect(await told({ uri })).toBe(noServer(uri, 'there is no such host'));
  });

  it('is refused where it is asked for encryption that it has not', async () => {
    const uri = by(server.uri).replace('://', '+s://');
    expect(await told({ uri })).toBe(noServer(uri, 'it does not take this kind of encryption'));
  });

  it('is refused where it is an HTTP server', async () => {
    const uri = by(await addressOf(createHttpServer((_, response) => response.end('Hello'))));
    expect(await told({ uri })).toBe(
      noServer(uri, 'an HTTP server answers there; Bolt is mostly on port 7687'),
    );
  });

  it('is refused where it speaks something else', async () => {
    const uri = by(await addressOf(createServer((socket) => socket.write('SSH-2.0-OpenSSH_9.6\r\n'))));
    expect(await told({ uri })).toBe(noServer(uri, 'what answers there does not speak Bolt'));
  });

  it('is refused where it hangs up', async () => {
    const uri = by(await addressOf(createServer((socket) => socket.end())));
    expect(await told({ uri })).toBe(noServer(uri, 'the connection was closed'));
  });

  it('is refused where it never says anything', async () => {
    const uri = by(await addressOf(createServer()));
    expect(await told({ uri })).toBe(noServer(uri, 'no answer came in time'));
  });

  it.each(['nope', 'neo4j2'])('is refused where it has no database %s', async (database) => {
    const uri = by(server.uri);
    expect(await told({ uri }, database)).toMatch(
      `NEO4J_DATABASE must be a database that runs on ${uri}, got "${database}": `,
    );
  });
});

describe('a user or a password that is refused', () => {
  const refused = (user: string) =>
    `NEO4J_USER and NEO4J_PASSWORD must be those of the server at ${server.uri}, got "${user}" and a password: ` +
    'the user or the password is refused.';

  // One attempt for each user: more would lock the one out that all tests use.
  it('is told in one sentence on the command line, without the password', async () => {
    const environment = { ...settingsFor(server, FIXTURE.seeds), NEO4J_PASSWORD: 'geheim' };
    expect(await runProgram(['seeds', 'plan'], { environment })).toEqual({
      code: 1,
      out: '',
      err: `${refused('neo4j')}\n`,
    });
  });

  it('is told likewise of a user that is not known', async () => {
    expect(await told({ user: 'nobody' })).toBe(refused('nobody'));
  });
});

describe('a service that cannot start', () => {
  it('says that its port is taken, and ends', async () => {
    const taken = new URL((await addressOf(createServer())).replace('bolt', 'http')).port;
    const environment = { ...settingsFor(server, FIXTURE.seeds), PORT: taken };
    const { code, out, err } = await runProgram(['serve'], { environment });
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err.trimEnd().split('\n').at(-1)).toBe(
      `HOST and PORT must be free to listen on, got 127.0.0.1 and ${taken}: another process listens there`,
    );
    expect(err).not.toMatch(/^ +at /m);
  });

  it('says that there is no such database, and ends', async () => {
    const environment = { ...settingsFor(server, FIXTURE.seeds), NEO4J_DATABASE: 'nope' };
    const { code, out, err } = await runProgram(['serve'], { environment });
    expect({ code, out, err }).toEqual({
      code: 1,
      out: '',
      err: `NEO4J_DATABASE must be a database that runs on ${server.uri}, got "nope": Graph not found: nope.\n`,
    });
  });
});
