import { source as axe } from 'axe-core';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { openBrowser } from '../../support/chromium';
import { testService } from '../../support/service';

/** The languages of the explorer. */
export const LANGUAGES = ['nl', 'en'] as const;

/** A question that most tests ask. */
export const QUESTION = {
  nl: 'Hoe krijgen mensen waar ze recht op hebben zonder aanvraag?',
  en: 'How do people get what they are entitled to without applying?',
};

export const service = testService();

let browser: Browser;

// A browser for the tests of each file that opens pages.
beforeAll(async () => {
  browser = await openBrowser();
});

afterAll(async () => {
  await browser?.close();
});

/** A page that was opened, and what happened meanwhile. */
export interface Opened {
  page: Page;
  /** Requests to anywhere but the service, violations of the policy, and what the console calls an error. */
  wrong: string[];
  /** The operations that were asked. */
  asked: string[];
  /** Addresses of the scripts that were loaded. */
  scripts: string[];
}

/** Opens a page of the explorer in a window as most people have it, or as it is told. */
export async function open(
  path: string,
  { address = service.address, ...how }: { address?: string } & BrowserContextOptions = {},
): Promise<Opened> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, ...how });
  const opened: Opened = { page, wrong: [], asked: [], scripts: [] };
  page.on('request', (sent) => {
    const url = sent.url();
    if (!url.startsWith(address) && !/^(data|blob):/.test(url)) opened.wrong.push(`strayed to ${url}`);
    if (url.includes('/graphql')) opened.asked.push(/query (\w+)/.exec(sent.postData() ?? '')?.[1] ?? '?');
    if (url.endsWith('.js')) opened.scripts.push(url);
  });
  page.on('pageerror', (error) => opened.wrong.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') opened.wrong.push(message.text());
  });
  await page.exposeFunction('noteViolation', (text: string) => opened.wrong.push(text));
  await page.addInitScript(`
    document.addEventListener('securitypolicyviolation', (event) =>
      window.noteViolation(event.violatedDirective + ' ' + event.blockedURI));
  `);
  await page.goto(`${address}${path}`);
  return opened;
}

/** What the service answers to a query, for tests that hold pages against it. */
export async function dataOf<Data>(query: string, language: (typeof LANGUAGES)[number]): Promise<Data> {
  const sent = await fetch(`${service.address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'accept-language': language },
    body: JSON.stringify({ query }),
  });
  return ((await sent.json()) as { data: Data }).data;
}

/** What breaks WCAG 2.2 AA on a page, as far as a machine can tell, and parts of it that cannot be linked for having the id of another. */
export async function barriersTo(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  return page.evaluate(`axe
    .run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] })
    .then(({ violations }) => [
      ...violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ html }) => html).join(' ')),
      ...[...document.querySelectorAll('[id]')]
        .filter(({ id }, at, all) => all.findIndex((other) => other.id === id) !== at)
        .map(({ id }) => 'an id twice: ' + id),
    ])`);
}

/** Presses Tab until something is reached: an element by its tag or by its whole text. */
export async function tabTo(page: Page, sought: string): Promise<void> {
  for (let pressed = 0; pressed < 100; pressed++) {
    await page.keyboard.press('Tab');
    const reached = await page.evaluate(
      '[document.activeElement.tagName, document.activeElement.textContent]',
    );
    if ((reached as string[]).includes(sought)) return;
  }
  throw new Error(`Tab must reach ${sought}, got elsewhere after 100 times`);
}

/** How many sheets of A4 a page takes on paper. */
export async function sheetsOf(page: Page): Promise<number> {
  const printed = await page.pdf({ preferCSSPageSize: true, format: 'A4' });
  return printed.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}
