import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { readExamples } from '../../api/operations/examples';
import type { Answer } from '../support/api';
import { openBrowser } from '../support/chromium';
import { ROOT } from '../support/fixture';
import { pathsWithoutValue } from '../support/found';
import { testService } from '../support/service';

jest.setTimeout(240_000);

const service = testService();
let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});

afterAll(async () => {
  await browser?.close();
});

interface Opened {
  page: Page;
  strayed: string[];
  violations: string[];
}

/** Opens the playground and notes what must not happen: requests off the host, policy violations, errors. */
async function openPlayground(path = '/playground/', options: BrowserContextOptions = {}): Promise<Opened> {
  const page = await browser.newPage({
    locale: 'nl-NL',
    viewport: { width: 1440, height: 900 },
    permissions: ['clipboard-read', 'clipboard-write'],
    ...options,
  });
  const strayed: string[] = [];
  const violations: string[] = [];
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(service.address) && !/^(data|blob):/.test(url)) strayed.push(url);
  });
  page.on('pageerror', (error) => violations.push(error.message));
  await page.exposeFunction('noteViolation', (text: string) => violations.push(text));
  await page.addInitScript(`
    document.addEventListener('securitypolicyviolation', (event) =>
      window.noteViolation(event.violatedDirective + ' ' + event.blockedURI));
  `);
  await page.goto(service.address + path);
  await editor(page).locator('.view-line').first().waitFor();
  return { page, strayed, violations };
}

const editor = (page: Page) => page.locator('.graphiql-query-editor .graphiql-editor');
const variables = (page: Page) => page.locator('.graphiql-editor-tool .graphiql-editor').first();
const status = (page: Page) => page.getByRole('status').filter({ hasText: /./ });
const run = (page: Page) => page.getByRole('button', { name: /execute query/i }).click();

/** What an editor shows; it draws blanks as non-breaking ones. */
const textOf = async (shown: Locator) =>
  (await shown.locator('.view-lines').innerText()).replaceAll('\u00a0', ' ');

async function write(page: Page, into: Locator, text: string): Promise<void> {
  await into.locator('.view-lines').click();
  await page.keyboard.press('ControlOrMeta+A');
  // Pasted, as the editor adds brackets to those that are typed.
  await page.evaluate(`navigator.clipboard.writeText(${JSON.stringify(text)})`);
  await page.keyboard.press('ControlOrMeta+V');
}

async function choose(page: Page, example: RegExp): Promise<void> {
  await page.getByRole('button', { name: /^(Voorbeelden|Examples)$/ }).click();
  await page.getByRole('menuitem', { name: example }).click();
}

async function ask(query: string, variables: object = {}): Promise<Answer> {
  const response = await fetch(`${service.address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  return (await response.json()) as Answer;
}

const examples = readExamples(ROOT);

describe('the playground', () => {
  it('opens with the flagship query, runs it and shows the answer, all from our own host', async () => {
    const { page, strayed, violations } = await openPlayground();
    await editor(page).getByText('query Ask').waitFor();
    await run(page);
    const response = page.locator('.result-window');
    await response.getByText('"Niet-gebruik"').first().waitFor();
    await response.getByText('"practices"').waitFor();
    mkdirSync(join(ROOT, 'test-results'), { recursive: true });
    await page.screenshot({ path: join(ROOT, 'test-results/playground.png') });
    expect(strayed).toEqual([]);
    expect(violations).toEqual([]);
    await page.close();
  });

  it('puts an example into the editor', async () => {
    const { page, violations } = await openPlayground();
    await choose(page, /Vlaamse toezichtcommissie/);
    await editor(page).getByText('query Counterparts').waitFor();
    await run(page);
    await page.locator('.result-window').getByText('"Autoriteit Persoonsgegevens"').first().waitFor();
    expect(violations).toEqual([]);
    await page.close();
  });

  it('lets a reader vary an example by its variables', async () => {
    const { page, violations } = await openPlayground();
    await variables(page).getByText('"Wat helpt mensen die hun toeslag niet aanvragen?"').waitFor();
    await write(page, variables(page), '{ "question": "stapeling van regels", "first": 1 }');
    await run(page);
    await page.locator('.result-window').getByText('"Stapeling van regels"').first().waitFor();
    expect(violations).toEqual([]);
    await page.close();
  });

  it('tells what an answer took: its statements, its time and its cost', async () => {
    const { page, violations } = await openPlayground();
    await choose(page, /Wat gebeurde er in Vlaanderen/);
    await write(page, variables(page), '{ "case": "denmark-digital-ready-legislation" }');
    await run(page);
    const took = page.locator('.took');
    const { query } = examples.find(({ name }) => name === 'one-case')!;
    const { extensions } = await ask(query, { case: 'denmark-digital-ready-legislation' });
    const cost = extensions?.cost?.requested.toLocaleString('nl-NL');
    await took.waitFor();
    expect(await took.innerText()).toMatch(
      new RegExp(`^[1-9]\\d* opdrachten? aan de database · [\\d.]+ ms · kosten ${cost} van 25.000 objecten$`),
    );
    await run(page);
    await took.filter({ hasText: '0 opdrachten aan de database' }).waitFor();
    expect(violations).toEqual([]);
    await page.close();
  });
});

describe('the menu of examples', () => {
  const groupsIn = (language: 'nl' | 'en') =>
    [...new Set(examples.map(({ group }) => group.titles[language]))].map((title) => ({
      title,
      items: examples
        .filter(({ group }) => group.titles[language] === title)
        .map(({ titles, gives }) => `${titles[language]}\n${gives[language]}`),
    }));

  async function shownGroups(page: Page) {
    const groups = await page.getByRole('menu').getByRole('group').all();
    return Promise.all(
      groups.map(async (group) => ({
        title: await group.locator('legend').innerText(),
        items: await group.getByRole('menuitem').allInnerTexts(),
      })),
    );
  }

  it('groups them by the question they answer, in the language of the browser, Dutch where that is neither', async () => {
    for (const [locale, label, language] of [
      ['nl-BE', 'Voorbeelden', 'nl'],
      ['en-GB', 'Examples', 'en'],
      ['de-DE', 'Voorbeelden', 'nl'],
    ] as const) {
      const { page } = await openPlayground('/playground/', { locale });
      await page.getByRole('button', { name: label }).click();
      expect(await shownGroups(page)).toEqual(groupsIn(language));
      await page.close();
    }
  });

  it('changes with the switch of languages, which is remembered', async () => {
    const { page, violations } = await openPlayground('/playground/', { locale: 'en-GB' });
    await page.getByRole('button', { name: 'NL', exact: true }).click();
    await page.reload();
    await page.getByRole('button', { name: 'Voorbeelden' }).click();
    expect(await shownGroups(page)).toEqual(groupsIn('nl'));
    expect(await page.locator('html').getAttribute('lang')).toBe('nl');
    expect(violations).toEqual([]);
    await page.close();
  });

  it.each([1440, 390])('shows whole titles on a screen of %i pixels', async (width) => {
    const { page } = await openPlayground('/playground/', { viewport: { width, height: 844 } });
    await page.getByRole('button', { name: 'Voorbeelden' }).click();
    const box = (await page.getByRole('menu').boundingBox())!;
    expect(box.x).toBeGreaterThanOrEqual(0);
    expect(box.x + box.width).toBeLessThanOrEqual(width);
    const cutOff = await page
      .getByRole('menuitem')
      .evaluateAll(
        (items) =>
          items.filter((item) => item.scrollWidth > item.clientWidth || item.scrollHeight > item.clientHeight)
            .length,
      );
    expect(cutOff).toBe(0);
    await page.close();
  });

  it('shows where one is who walks it by keyboard', async () => {
    const { page } = await openPlayground();
    await page.getByRole('button', { name: 'Voorbeelden' }).focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('End');
    const [last] = examples.slice(-1);
    const highlighted = page.locator('[role=menuitem][data-highlighted]');
    await highlighted.filter({ hasText: last!.titles.nl }).waitFor();
    const styleOf = (selector: string) =>
      page.evaluate(`(() => {
        const { outlineStyle, backgroundColor } = getComputedStyle(document.querySelector('${selector}'));
        return { outlineStyle, backgroundColor };
      })()`);
    const plain = 'rgba(0, 0, 0, 0)';
    expect(await styleOf('[role=menuitem]')).toEqual({ outlineStyle: 'none', backgroundColor: plain });
    expect(await styleOf('[role=menuitem][data-highlighted]')).toEqual({
      outlineStyle: 'solid',
      backgroundColor: expect.not.stringContaining(plain),
    });
    const [item, menu] = [(await highlighted.boundingBox())!, (await page.getByRole('menu').boundingBox())!];
    expect(item.y + item.height).toBeLessThanOrEqual(menu.y + menu.height);
    await page.keyboard.press('Enter');
    await editor(page).getByText('query Suggest').waitFor();
    await page.close();
  });

  it('leaves what a reader wrote in a tab of its own', async () => {
    const { page, violations } = await openPlayground();
    await write(page, editor(page), 'query Mine { revision { number } }');
    await choose(page, /Vlaamse toezichtcommissie/);
    await editor(page).getByText('query Counterparts').waitFor();
    await choose(page, /Hoe groot zijn de Nederlandse knelpunten/);
    await editor(page).getByText('query SizeOfTheBarriers').waitFor();
    const tabs = page.getByRole('tab');
    expect(await tabs.allInnerTexts()).toEqual(['Mine', 'SizeOfTheBarriers']);
    await tabs.first().click();
    await editor(page).getByText('query Mine').waitFor();
    expect(await textOf(editor(page))).toBe('query Mine { revision { number } }');
    expect(violations).toEqual([]);
    await page.close();
  });
});

describe('a link', () => {
  it('is copied by a button that says so, and shows the query and its variables to whoever opens it', async () => {
    const { page, violations } = await openPlayground();
    await write(page, editor(page), 'query Shared($id: ID!) { barrier(id: $id) { name } }');
    await write(page, variables(page), '{ "id": "rule-stacking" }');
    await page.getByRole('button', { name: 'Link kopiëren' }).click();
    await status(page).getByText('De link is gekopieerd.').waitFor();
    const link: string = await page.evaluate('navigator.clipboard.readText()');
    await page.getByRole('button', { name: 'EN', exact: true }).click();
    await status(page).getByText('The link is copied.').waitFor();
    expect(link).toBe(page.url());
    expect(link).toMatch(/^http:\/\/\S+#q=[\w+$-]+$/);

    const other = await openPlayground(link.slice(service.address.length), { locale: 'en-GB' });
    await editor(other.page).getByText('query Shared').waitFor();
    expect([await textOf(editor(other.page)), await textOf(variables(other.page))]).toEqual([
      'query Shared($id: ID!) { barrier(id: $id) { name } }',
      '{ "id": "rule-stacking" }',
    ]);
    await run(other.page);
    await other.page.locator('.result-window').getByText('"Rule stacking"').waitFor();
    expect([...violations, ...other.violations]).toEqual([]);
    await other.page.close();
    await page.close();
  });

  it('that is broken says so in a sentence, in view on a narrow screen too, and leaves the page as it was', async () => {
    const { page, violations } = await openPlayground('/playground/#q=NoSuchThing', {
      viewport: { width: 390, height: 844 },
    });
    const told = status(page);
    await told.waitFor();
    expect(await told.innerText()).toBe(
      'Deze link is niet te lezen; vraag de afzender om hem opnieuw te kopiëren.',
    );
    const box = (await told.boundingBox())!;
    expect(box.y + box.height).toBeLessThanOrEqual(844);
    await editor(page).getByText('query Ask').waitFor();
    expect(violations).toEqual([]);
    await page.close();
  });

  it('may be gone back from and forward to, broken ones too', async () => {
    const { page, violations } = await openPlayground();
    await choose(page, /Vlaamse toezichtcommissie/);
    await page.getByRole('button', { name: 'Link kopiëren' }).click();
    await page.evaluate("location.hash = '#q=broken'");
    await status(page).getByText('Deze link is niet te lezen').waitFor();
    await choose(page, /Hoe groot zijn de Nederlandse knelpunten/);
    await editor(page).getByText('query SizeOfTheBarriers').waitFor();
    await page.goBack();
    await editor(page).getByText('query Counterparts').waitFor();
    await page.goForward();
    await status(page).getByText('Deze link is niet te lezen').waitFor();
    await editor(page).getByText('query Counterparts').waitFor();
    expect(violations).toEqual([]);
    await page.close();
  });
});

describe('the CSV button', () => {
  const barriers = 'query Barriers($first: Int) { barriers(first: $first) { nodes { id name } } }';

  it.each([
    ['nl-NL', '\ufeffid;name\r\n', '?separator=semicolon&decimal=comma&bom=true'],
    ['en-GB', 'id,name\r\n', ''],
  ])(
    'downloads the answer as a table that is right for a browser of %s',
    async (locale, head, parameters) => {
      const { page, violations } = await openPlayground('/playground/', { locale });
      await write(page, editor(page), barriers);
      await write(page, variables(page), '{ "first": 3 }');
      await page.getByRole('tab', { name: 'Barriers' }).waitFor();
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: 'CSV' }).click(),
      ]);
      expect(download.suggestedFilename()).toBe('Barriers.csv');
      const saved = readFileSync(await download.path(), 'utf8');
      const asked = await fetch(`${service.address}/graphql${parameters}`, {
        method: 'POST',
        headers: { accept: 'text/csv', 'content-type': 'application/json', 'accept-language': locale },
        body: JSON.stringify({ query: barriers, variables: { first: 3 } }),
      });
      expect(saved).toBe(Buffer.from(await asked.arrayBuffer()).toString('utf8'));
      expect([saved.startsWith(head), saved.split('\r\n').length]).toEqual([true, 5]);
      await status(page).getByText('Barriers.csv').waitFor();
      expect(violations).toEqual([]);
      await page.close();
    },
  );

  it('says in words what the service refuses, and what it cannot ask', async () => {
    const { page, violations } = await openPlayground();
    const save = page.getByRole('button', { name: 'CSV' });
    await write(page, variables(page), '{ "question": "stapeling van regels", "first": 99 }');
    await save.click();
    await status(page)
      .getByText(/^Geen CSV: .*must be .*got 99/)
      .waitFor();
    await write(page, variables(page), '{ "question"');
    await save.click();
    await status(page).getByText('Geen CSV: de variabelen moeten JSON zijn.').waitFor();
    expect(violations).toEqual([]);
    await page.close();
  });
});

/** What an example asks for and the seeds need not have: it tells by its absence. */
const MAY_LACK: Record<string, string[]> = {
  answer: [
    'answer.interpretation.restrictedTo',
    'answer.interpretation.unmatchedWords',
    'answer.remarks',
    'answer.practices.parts.claim.citations.locator',
    'answer.practices.counterEvidence',
  ],
  'rule-stacking': [
    'barrier.practices.nodes.adoptions.claims.nodes.citations.locator',
    'barrier.practices.nodes.counterEvidence',
  ],
  'why-this-rank': ['barrier.practices.nodes.parts.via'],
  'what-not-to-copy': ['barrier.cautions.sideEffects'],
  webinars: ['webinars.nodes.date', 'webinars.nodes.speakers'],
  'fewest-practices': ['portfolio.uncovered'],
  // Nothing is told of a first revision.
  'what-changed': ['revisions.nodes.changes'],
  'restricted-answer': ['answer.remarks', 'answer.practices.others'],
};

const ABSENT_WHERE_ANSWERED = ['answer.abstention'];

describe('the examples', () => {
  it('are ten or more', () => {
    expect(examples.length).toBeGreaterThanOrEqual(10);
  });

  it.each(examples)(
    '$name runs on the real seeds within the limits, and finds all that it promises',
    async ({ name, query, variables }) => {
      const { data, errors, extensions } = await ask(query, variables);
      expect(errors).toBeUndefined();
      const mayLack = [...ABSENT_WHERE_ANSWERED, ...(MAY_LACK[name] ?? [])];
      expect(pathsWithoutValue(data).filter((path) => !mayLack.includes(path))).toEqual([]);
      expect(data.answer?.abstention ?? null).toBeNull();
      expect(extensions?.cost?.requested).toBeLessThanOrEqual(25_000);
    },
  );
});

describe('the README', () => {
  it('shows a query with the answer that it gets', async () => {
    const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');
    const block = (language: string) => readme.split(`\`\`\`${language}\n`)[1]?.split('```')[0] ?? '';
    const { data, errors } = await ask(block('graphql'));
    expect({ data, errors }).toEqual({ ...JSON.parse(block('json')), errors: undefined });
  });
});

describe('the service', () => {
  it('tells a person what it does while it starts', () => {
    const steps = service.lines
      .filter((line) => !line.endsWith('…'))
      .map((line) => line.replace(/ [\d.]+/g, ' n'));
    expect(steps).toEqual(
      expect.arrayContaining(['Starting Neo4j: n s', 'Reading seeds: n s', 'Seeding n entities: n s']),
    );
  });
});
