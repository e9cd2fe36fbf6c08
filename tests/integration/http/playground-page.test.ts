import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Connection } from '../../../graph/database/connection';
import { createTestApi, type TestApi } from '../../support/api';
import { openFixture, ROOT } from '../../support/fixture';

let connection: Connection;
let api: TestApi;

beforeAll(async () => {
  connection = await openFixture();
  api = await createTestApi(connection);
});

afterAll(async () => {
  await api.close();
  await connection.close();
});

const PROTECTION = [
  'cache-control',
  'content-security-policy',
  'content-type',
  'referrer-policy',
  'x-content-type-options',
];

async function protectionOf(path: string): Promise<Record<string, string | null>> {
  const { status, headers } = await fetch(api.address + path);
  expect(status).toBe(200);
  return Object.fromEntries(PROTECTION.map((name) => [name, headers.get(name)]));
}

const POLICY =
  "default-src 'none'; script-src 'self'; worker-src 'self'; style-src 'self' 'unsafe-inline'; " +
  "font-src 'self' data:; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; " +
  "frame-ancestors 'none'";

describe('the page of the playground', () => {
  it.each(['/playground/', '/playground/index.html'])(
    'at %s runs only our own, is taken for what it is, tells nobody where one comes from, and is asked for anew',
    async (path) => {
      expect(await protectionOf(path)).toEqual({
        'cache-control': 'no-cache',
        'content-security-policy': POLICY,
        'content-type': 'text/html; charset=utf-8',
        'referrer-policy': 'no-referrer',
        'x-content-type-options': 'nosniff',
      });
    },
  );

  it('is led to where its files are, without a slash behind it', async () => {
    const { status, headers } = await fetch(`${api.address}/playground`, { redirect: 'manual' });
    expect([status, headers.get('location')]).toEqual([302, 'playground/']);
  });

  it('has scripts that are taken for what they are and are kept for a year', async () => {
    const [script] = readdirSync(join(ROOT, 'dist/playground/assets')).filter((file) => file.endsWith('.js'));
    expect(await protectionOf(`/playground/assets/${script}`)).toEqual({
      'cache-control': 'public, max-age=31536000, immutable',
      'content-security-policy': null,
      'content-type': expect.stringMatching(/\/javascript; charset=utf-8$/),
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
    });
  });
});
