import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import type { Connection } from '../../../graph/database/connection';
import { createTestApi, type TestApi } from '../../support/api';
import { openBrowser } from '../../support/chromium';
import { openFixture, ROOT } from '../../support/fixture';

let connection: Connection;
let api: TestApi;
let browser: Browser;
let elsewhere: Server;
let origin: string;

/** The page of the README, asking this service. */
const page = () => {
  const [, html] = /```html\n([\s\S]*?)```/.exec(readFileSync(join(ROOT, 'README.md'), 'utf8'))!;
  return `<!doctype html><meta charset="utf-8">${html!.replace('http://127.0.0.1:4000', api.address)}`;
};

beforeAll(async () => {
  connection = await openFixture();
  elsewhere = createServer((_, response) =>
    response.setHeader('content-type', 'text/html; charset=utf-8').end(page()),
  );
  await new Promise<void>((resolve) => elsewhere.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}`;
  api = await createTestApi(connection, { corsOrigins: [origin] });
  browser = await openBrowser();
});

afterAll(async () => {
  await browser.close();
  elsewhere.close();
  await api.close();
  await connection.close();
});

describe('the dashboard of the README, on another origin', () => {
  it('draws barriers by jurisdictions with one request', async () => {
    let asked = 0;
    const tab = await browser.newPage();
    tab.on('request', (request) => {
      if (request.url().startsWith(api.address) && request.method() === 'POST') asked += 1;
    });
    await tab.goto(origin);
    await tab.locator('tr').nth(1).waitFor();
    const cells = await tab
      .locator('tr')
      .evaluateAll((rows) => rows.map((row) => [...row.children].map(({ textContent }) => textContent)));
    const { data } = await api.ask(`{ crosstab(rows: BARRIER, columns: JURISDICTION) {
      rows { label(language: EN) } columns { key } layers { values } } }`);
    const { rows, columns, layers } = data.crosstab;
    expect(cells).toEqual([
      ['', ...columns.map(({ key }: { key: string }) => key)],
      ...rows.map(({ label }: { label: string }, at: number) => [label, ...layers[0].values[at].map(String)]),
    ]);
    expect(rows.length).toBeGreaterThan(2);
    expect(asked).toBe(1);
  });
});
