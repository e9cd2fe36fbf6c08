import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { readExamples } from '../../api/operations/examples';
import type { Answer } from '../support/api';
import { openBrowser } from '../support/chromium';
import { freshHome } from '../support/engine-home';
import { ROOT } from '../support/fixture';
import { pathsWithoutValue } from '../support/found';
import { type RunningService, startService } from '../support/service';

jest.setTimeout(240_000);

let service: RunningService;
let browser: Browser;

beforeAll(async () => {
  service = await startService(freshHome('test-service'));
  browser = await openBrowser();
});

afterAll(async () => {
  await browser?.close();
  const code = await service?.stop();
  expect(code).toBe(0);
});

/** Opens the playground and notes what must not happen: requests off the host, policy violations, errors. */
async function openPlayground(): Promise<{ page: Page; strayed: string[]; violations: string[] }> {
  const page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
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
  await page.goto(service.address);
  return { page, strayed, violations };
}

async function ask(query: string): Promise<Answer> {
  const response = await fetch(`${service.address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  return (await response.json()) as Answer;
}

describe('the playground', () => {
  it('opens with the flagship query, runs it and shows the answer, all from our own host', async () => {
    const { page, strayed, violations } = await openPlayground();
    await page.locator('.graphiql-query-editor').getByText('query Ask').waitFor();
    await page.getByRole('button', { name: /execute query/i }).click();
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
    await page.getByRole('button', { name: 'Voorbeelden / Examples' }).click();
    await page.getByRole('menuitem', { name: /Flemish supervisory commission/ }).click();
    await page.locator('.graphiql-query-editor').getByText('query Counterparts').waitFor();
    await page.getByRole('button', { name: /execute query/i }).click();
    await page.locator('.result-window').getByText('"Autoriteit Persoonsgegevens"').first().waitFor();
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
  const examples = readExamples(ROOT);

  it('are ten or more', () => {
    expect(examples.length).toBeGreaterThanOrEqual(10);
  });

  it.each(examples)(
    '$name runs on the real seeds within the limits, and finds all that it promises',
    async ({ name, query }) => {
      const { data, errors, extensions } = await ask(query);
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
