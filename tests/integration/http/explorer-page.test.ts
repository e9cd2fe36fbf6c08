import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Connection } from '../../../graph/database/connection';
import { createTestApi, type TestApi } from '../../support/api';
import { openFixture, ROOT } from '../../support/fixture';
import { exchange } from '../../support/raw';

let connection: Connection;
let api: TestApi;

beforeAll(async () => {
  connection = await openFixture();
  api = await createTestApi(connection);
  // A cold engine plans the statements anew, which can take longer than a page waits.
  await api.ask('{ node(id: "nothing") { id } }');
});

afterAll(async () => {
  await api.close();
  await connection.close();
});

const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(api.address + path, { headers, redirect: 'manual' });

describe('a page of the explorer', () => {
  it.each([
    ['/nl', 200, 'nl', './'],
    ['/nl/', 200, 'nl', '../'],
    ['/en/?q=privacy', 200, 'en', '../'],
    ['/en/map', 200, 'en', '../'],
    ['/nl/practice/umbrella-sharing', 200, 'nl', '../../'],
    ['/nl/practice/umbrella-sharing/', 200, 'nl', '../../../'],
    ['/nl/lesson/copenhagen-umbrellas/hang-them-low', 200, 'nl', '../../../'],
    ['/nl/case/one/two', 404, 'nl', '../../../'],
    ['/nl/practice', 404, 'nl', '../'],
    ['/nl/nowhere', 404, 'nl', '../'],
    ['/en/nowhere/else', 404, 'en', '../../'],
  ])(
    'at %s has status %s, is in %s, and begins its addresses at %s',
    async (path, status, language, base) => {
      const answer = await get(path);
      const html = await answer.text();
      expect({
        status: answer.status,
        language: /<html lang="(.*?)">/.exec(html)?.[1],
        base: /<base href="(.*?)" \/>/.exec(html)?.[1],
      }).toEqual({ status, language, base });
    },
  );

  it('ends its path where the router does, at what no browser sends too', async () => {
    const sent = (path: string) =>
      exchange(api.address, `GET ${path} HTTP/1.1\r\nhost: 127.0.0.1\r\nconnection: close\r\n\r\n`);
    const first = async (path: string) => (await sent(path)).split('\r\n')[0];
    expect(await Promise.all([first('/nl/map#%zz'), first('/nl/x#%zz'), first('/nl/%zz')])).toEqual([
      'HTTP/1.1 200 OK',
      'HTTP/1.1 404 Not Found',
      'HTTP/1.1 400 Bad Request',
    ]);
  });

  it.each([
    [undefined, '/', 'nl/'],
    ['en-GB, nl;q=0.5', '/', 'en/'],
    ['de', '/?q=privacy&in=BE', 'nl/?q=privacy&in=BE'],
  ])('is in the language of the reader: with %s, %s leads to %s', async (language, path, location) => {
    const { status, headers } = await get(path, language ? { 'accept-language': language } : {});
    expect({ status, location: headers.get('location'), vary: headers.get('vary') }).toEqual({
      status: 302,
      location,
      vary: expect.stringContaining('accept-language'),
    });
  });

  it('runs nothing but our own script and style, and is asked for anew', async () => {
    const { headers } = await get('/nl/');
    expect({
      policy: headers.get('content-security-policy'),
      type: headers.get('content-type'),
      kept: headers.get('cache-control'),
    }).toEqual({
      policy:
        "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self' data:; " +
        "connect-src 'self'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'",
      type: 'text/html; charset=utf-8',
      kept: 'no-cache',
    });
  });

  it('is not sent again to whoever has it', async () => {
    const tag = (await get('/nl/map')).headers.get('etag') ?? '';
    const again = await get('/nl/map', { 'if-none-match': tag });
    const elsewhere = await get('/en/map', { 'if-none-match': tag });
    expect([again.status, elsewhere.status]).toEqual([304, 200]);
  });

  it('has files that are kept for a year', async () => {
    const [script] = readdirSync(join(ROOT, 'dist/explorer/assets')).filter((file) => file.endsWith('.js'));
    const { status, headers } = await get(`/assets/${script}`);
    expect([status, headers.get('cache-control')]).toEqual([200, 'public, max-age=31536000, immutable']);
  });
});
