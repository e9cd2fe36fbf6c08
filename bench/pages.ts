import type { Browser } from 'playwright-core';
import { openBrowser } from '../tests/support/chromium';
import { median, table } from './table';

/** How much slower than this machine the reader's is. */
const SLOWER = 4;
const ROUNDS = 9;
/** Milliseconds within which somebody can type a question on the first page, and read it. */
const LIMIT = 1_000;
const ADDRESS = `http://127.0.0.1:${process.env.PORT ?? 4000}`;

const PAGES = {
  'first page': 'nl/',
  answer: 'nl/?q=niet-gebruik',
  practice: 'nl/practice/automatic-granting',
  map: 'nl/map',
};

/** What only a page with its content has. */
const CONTENT = '.tiles, .ranked, .entity, .matrix';

/** Milliseconds after a page was asked for: something is painted, a question can be typed, its content is there. */
interface Seen {
  painted: number;
  box: number;
  content: number;
}

/** Times the pages of a running service in a browser without anything kept, on a processor that is slowed down. */
async function bench(): Promise<void> {
  const browser = await openBrowser();
  const times = new Map<string, Seen[]>(Object.keys(PAGES).map((name) => [name, []]));
  for (let round = -1; round < ROUNDS; round += 1)
    for (const [name, path] of Object.entries(PAGES)) {
      const seen = await timeOf(browser, path);
      // The first round warms the service.
      if (round >= 0) times.get(name)?.push(seen);
    }
  await browser.close();
  const rows = [...times].map(([name, seen]) => [
    name,
    ...(['painted', 'box', 'content'] as const).map((what) => {
      const value = median(seen.map((each) => each[what]));
      return Number.isNaN(value) ? '' : value.toFixed(0);
    }),
  ]);
  console.log(`Milliseconds on a processor ${SLOWER} times slower, medians of ${ROUNDS} rounds`);
  console.log(table(['page', 'painted', 'box', 'content'], rows));
  const slowest = median((times.get('first page') ?? []).map(({ box, content }) => Math.max(box, content)));
  if (slowest > LIMIT) {
    console.log(`The first page must be there within ${LIMIT} ms, got ${slowest.toFixed(0)} ms`);
    process.exitCode = 1;
  }
}

async function timeOf(browser: Browser, path: string): Promise<Seen> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  await page.addInitScript(`
    window.seen = {};
    const looked = { box: 'input[name=q]', content: '${CONTENT}' };
    new MutationObserver(() => {
      for (const [name, selector] of Object.entries(looked))
        if (!(name in window.seen) && document.querySelector(selector)) window.seen[name] = performance.now();
    }).observe(document, { subtree: true, childList: true });`);
  await page.goto(`${ADDRESS}/${path}`);
  await page.locator(CONTENT).first().waitFor();
  const seen = await page.evaluate(
    `({ box: NaN, ...window.seen, painted: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN })`,
  );
  await context.close();
  return seen as Seen;
}

void bench();
