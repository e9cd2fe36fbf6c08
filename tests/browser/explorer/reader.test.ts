import type { Page } from 'playwright-core';
import { type Shared, sharedIn } from '../../../web/shared-link';
import { barriersTo, dataOf, open, QUESTION, service, sheetsOf, tabTo } from './opened';

/** Asks a question on the first page, and waits for the answer. */
async function askByKeyboard(page: Page, question: string): Promise<void> {
  // Else the first page is left before it knows what it asked for, and asks again when it is gone back to.
  await page.getByRole('heading', { name: 'Knelpunten waarover iets bekend is' }).waitFor();
  await tabTo(page, 'INPUT');
  await page.keyboard.type(question, { delay: 5 });
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Met bewijs' }).waitFor();
}

/** What is asked while a question is put, beside the main content of a page. */
const BESIDE = new Set(['ExplorerSuggestions', 'ExplorerPlaces']);

/** A practice of an answer, as the API tells it. */
interface Told {
  rank: number;
  practice: { name: string };
  jurisdictions: { id: string }[];
  parts: {
    side: string;
    design: string | null;
    claim: {
      id: string;
      measure: { value: number | null; baseline: number | null; inPercent: boolean } | null;
    };
  }[];
}

describe('a reader', () => {
  it('asks a question, opens a practice and a source by keyboard alone, and goes back without asking again', async () => {
    const { page, wrong, asked } = await open('/nl/');
    await askByKeyboard(page, 'Wat helpt tegen niet-gebruik?');
    await tabTo(page, 'Duidelijke overheidsbrief');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Duidelijke overheidsbrief' }).waitFor();
    await page.goBack();
    await page.getByRole('heading', { name: 'Met bewijs' }).waitFor();
    await tabTo(page, 'bron');
    await page.keyboard.press('Enter');
    await page.getByText('Wat erop rust').waitFor();
    await page.goBack();
    await page.getByRole('heading', { name: 'Met bewijs' }).waitFor();
    await page.goBack();
    await page.getByRole('heading', { name: 'Wat werkt elders, en hoe zeker is dat?' }).waitFor();
    expect(asked.filter((operation) => !BESIDE.has(operation))).toEqual([
      'ExplorerStart',
      'ExplorerAnswer',
      'ExplorerPractice',
      'ExplorerSource',
    ]);
    expect(wrong).toEqual([]);
    await page.close();
  });

  it('has a question completed, and asks what is chosen', async () => {
    const { page, wrong } = await open('/nl/');
    await page.getByRole('combobox', { name: 'Uw vraag' }).pressSequentially('niet-geb');
    await page.getByRole('option', { name: 'Niet-gebruik knelpunt' }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Met bewijs' }).waitFor();
    expect(new URL(page.url()).search).toBe('?q=Niet-gebruik');
    expect(wrong).toEqual([]);
    await page.close();
  });

  it('strikes what was understood wrongly, and asks the rest', async () => {
    const { page } = await open(`/nl/?q=${encodeURIComponent('niet-gebruik en privacyfrictie')}`);
    await page.getByRole('link', { name: 'Laat “privacyfrictie” weg en vraag opnieuw' }).click();
    await page
      .getByRole('link', { name: 'Laat “privacyfrictie” weg en vraag opnieuw' })
      .waitFor({ state: 'detached' });
    expect(new URL(page.url()).searchParams.get('q')).toBe('niet-gebruik en');
    await page.close();
  });

  it('replaces what was understood wrongly by what was meant', async () => {
    const { page, wrong } = await open(
      `/en/?q=${encodeURIComponent('What helps against unclaimed benefits?')}`,
    );
    await page.getByText('replace', { exact: true }).first().click();
    await page.getByLabel('By “unclaimed benefits” I meant').fill('privacy fri');
    await page.getByRole('option', { name: /^Privacy friction/ }).click();
    await page.waitForURL(/q=What\+helps\+against\+Privacy\+friction/);
    await page
      .getByRole('region', { name: 'The question was understood as' })
      .getByText('Privacy friction')
      .first()
      .waitFor();
    expect(wrong).toEqual([]);
    await page.close();
  });

  it('takes an answer along as a table and as a query', async () => {
    const { page } = await open(`/nl/?q=niet-gebruik&in=BE`);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Download als CSV' }).click(),
    ]);
    const stream = await download.createReadStream();
    const [table = ''] = (await stream.setEncoding('utf8').toArray()) as string[];
    const link = await page.getByRole('link', { name: 'Open als query' }).getAttribute('href');
    const shared = sharedIn(new URL(link ?? '', page.url()).hash) as Shared;
    const [columns = '', ...rows] = table.trim().split('\r\n');
    const practices = await page.locator('#evidence .ranked h3').count();
    expect(columns).toContain('rank;practice.id;practice.name;barrier.id');
    expect(columns).toContain('jurisdictions.name;firstYear;weightiestMeasured.side');
    // One row each, with where it was.
    expect(rows.filter((row) => row.includes('Vlaanderen') || row.includes('België'))).toHaveLength(
      practices,
    );
    expect(rows).toHaveLength(practices);
    expect(shared.query).toContain('query ExplorerAnswer(');
    expect(JSON.parse(shared.variables)).toEqual({
      question: 'niet-gebruik',
      in: ['BE'],
      first: 10,
    });
    await page.close();
  });

  it('is offered no table of an answer that has none', async () => {
    const { page } = await open('/en/?q=pannenkoeken');
    await page.getByText('No CSV of this answer').waitFor();
    expect(await page.getByRole('button', { name: 'Download as CSV' }).count()).toBe(0);
    await page.close();
  });

  it('takes a whole list along from the page of the data, which the foot of each page leads to', async () => {
    const { page, wrong } = await open('/nl/map');
    await page.getByRole('link', { name: 'Alle gegevens' }).click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'knelpunten als CSV' }).click(),
    ]);
    const stream = await download.createReadStream();
    const [table = ''] = (await stream.setEncoding('utf8').toArray()) as string[];
    expect(download.suggestedFilename()).toMatch(/^bouwtekening-barriers-[\d-]+-revision-1\.csv$/);
    expect(table.slice(0, 10)).toBe('\uFEFFid;nameNl');
    expect(wrong).toEqual([]);
    await page.close();
  });

  it('sees the practices of an answer at a glance, and what was measured of them in percent on one scale', async () => {
    const { page, wrong } = await open('/nl/?q=niet-gebruik');
    const { answer } = await dataOf<{ answer: { practices: Told[] } }>(
      `{ answer(question: "niet-gebruik") { practices {
        rank practice { name } jurisdictions { id }
        parts { side design claim { id measure { outcome value baseline inPercent } } }
      } } }`,
      'nl',
    );
    const measured = answer.practices.map(({ parts }) => parts.filter(({ design }) => design));
    const shares = new Map(
      measured
        .flat()
        .flatMap(({ side, claim: { id, measure } }) =>
          measure?.inPercent && measure.baseline !== null ? [[`${id} ${side}`, measure] as const] : [],
        ),
    );
    const drawn = page.locator('#evidence .shares li');
    await drawn.first().waitFor();
    const rows = await page.getByRole('table').first().getByRole('row').allInnerTexts();
    const [head, ...told] = rows.map((row) => row.split(/\s*\t\s*/));
    expect(head).toEqual(['#', 'Werkwijze', 'Bewijs', 'Metingen', 'Plaatsen', 'Voorwaarden in Nederland']);
    expect(told.map(([rank, name, , measurements, places]) => [rank, name, measurements, places])).toEqual(
      answer.practices.map(({ rank, practice, jurisdictions }, at) => [
        `${rank}`,
        practice.name,
        `${new Set(measured[at]?.map(({ claim }) => claim.id)).size}`,
        `${jurisdictions.length}`,
      ]),
    );
    const ends = await drawn.evaluateAll((lines) =>
      lines.map((line) =>
        [...line.querySelectorAll('circle')].map((end) => Number.parseFloat(end.getAttribute('cx') ?? '')),
      ),
    );
    // However long the scale is, the ends are to each other as the numbers are.
    const ratio = ([from = 0, to = 0]: number[]) => (to / from).toFixed(6);
    expect(ends.map(ratio).sort()).toEqual(
      [...shares.values()].map(({ baseline, value }) => ratio([baseline ?? 0, value ?? 0])).sort(),
    );
    expect(wrong).toEqual([]);
    await page.close();
  });

  it('goes to a part of a long page by what it holds, and from there to the top of another page', async () => {
    const { page, wrong } = await open('/en/practice/automatic-granting');
    const contents = page.getByRole('navigation', { name: 'On this page' });
    const parts = await contents.getByRole('link').allInnerTexts();
    const headings = await page.locator('article > section > h2').allInnerTexts();
    await contents.getByRole('link', { name: 'Where it was adopted' }).click();
    expect(parts.map((part) => part.replace(/ \d+$/, ''))).toEqual(headings);
    expect(new URL(page.url()).hash).toBe('#adoptions');
    expect(await page.evaluate('document.activeElement.id')).toBe('adoptions');
    await page.locator('#adoptions').getByRole('link').first().click();
    await page.getByRole('heading', { level: 1, name: 'Automatic granting' }).waitFor({ state: 'detached' });
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await page.evaluate('[window.scrollY, document.activeElement.id]')).toEqual([0, 'main']);
    expect(wrong).toEqual([]);
    await page.close();
  });

  it('walks a path from a barrier to a source by keyboard alone', async () => {
    const { page, wrong } = await open('/en/practice/automatic-granting');
    const heading = page.getByRole('heading', { name: 'From barrier to source' });
    await heading.waitFor();
    await page.getByRole('img', { name: /^Map of the world .*Portugal/ }).waitFor();
    const paths = page.locator('section', { has: heading }).locator('summary', { hasText: 'Non-take-up' });
    await paths.focus();
    await page.keyboard.press('Enter');
    const walked: string[] = [];
    for (let step = 0; step < 4; step++) {
      await page.keyboard.press('Tab');
      walked.push((await page.evaluate('document.activeElement.textContent')) as string);
    }
    expect(walked).toEqual([
      'Non-take-up',
      'Belgium',
      'Belgium: the Crossroads Bank for Social Security',
      'TAKE: Reducing poverty through improving the take up of social policies. Final report',
    ]);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: /^TAKE: Reducing poverty/ }).waitFor();
    expect(wrong).toEqual([]);
    await page.close();
  });

  it('is told in words what the map of the world shows by filling', async () => {
    const { page } = await open('/en/practice/life-event-services');
    await page
      .getByRole('img', {
        name: 'Map of the world with where it was adopted. In use: Singapore, New Zealand; ended, planned or unknown: Estonia.',
      })
      .waitFor();
    await page.close();
  });

  it('is told which places are not on the map', async () => {
    const { page, wrong } = await open('/nl/practice/life-event-services');
    await page.getByText(/^Niet op de kaart: .*Singapore/).waitFor();
    expect(wrong).toEqual([]);
    await page.close();
  });

  it('lays a place beside another by typing its name, takes it away again, and goes back', async () => {
    const { page, wrong } = await open('/en/place/EE');
    await page.getByRole('link', { name: 'Compare with others' }).click();
    await page.getByLabel('Compare with').fill('Denm');
    await page.getByRole('option', { name: /^Denmark/ }).click();
    await page.getByRole('columnheader', { name: 'Denmark' }).first().waitFor();
    expect(new URL(page.url()).search).toBe('?things=EE,DK');
    await page.getByRole('link', { name: 'Take away Estonia' }).click();
    await page.waitForURL(/things=DK$/);
    await page.goBack();
    await page.getByRole('heading', { name: 'Evidence by barrier' }).waitFor();
    expect(wrong).toEqual([]);
    await page.close();
  });

  it('narrows a comparison to a barrier without losing the place on the page, and goes back', async () => {
    const { page, wrong, asked } = await open('/en/compare?things=EE,DK');
    const barrier = page.getByLabel('Barrier', { exact: true });
    await barrier.focus();
    await barrier.selectOption({ label: 'Short political horizon' });
    await page.getByText('Only what bears on the barrier “Short political horizon” is counted.').waitFor();
    expect(await page.evaluate('document.activeElement.id')).toBe('barrier');
    expect(new URL(page.url()).search).toBe('?things=EE,DK&barrier=short-political-horizon');
    await page.getByRole('link', { name: 'Take away Estonia' }).click();
    await page.waitForURL(/things=DK&barrier=short-political-horizon$/);
    await page.goBack();
    await page.getByText('Only what bears on the barrier “Short political horizon” is counted.').waitFor();
    await page.goBack();
    await page.getByRole('link', { name: 'Digital exclusion' }).waitFor({ state: 'attached' });
    expect(await barrier.inputValue()).toBe('');
    expect(asked).toEqual(['ExplorerCompare', 'ExplorerCompare', 'ExplorerCompared']);
    expect(wrong).toEqual([]);
    await page.close();
  });

  it('leads from a barrier to the places where most was done about it, side by side', async () => {
    const { page, wrong } = await open('/en/barrier/short-political-horizon');
    await page.getByRole('link', { name: 'Compare United Kingdom, Costa Rica and Estonia on this' }).click();
    await page.getByText('Only what bears on the barrier “Short political horizon” is counted.').waitFor();
    await page.getByRole('columnheader', { name: 'Estonia' }).first().waitFor();
    expect(wrong).toEqual([]);
    await page.close();
  });

  it('is told what to do where the service cannot be reached, and goes on from there', async () => {
    const { page } = await open('/nl/map');
    await page.getByText('Waar bewijs ontbreekt').waitFor();
    await page.route('**/graphql', (route) => route.abort());
    await page.getByRole('link', { name: 'Plaatsen' }).click();
    await page.getByRole('alert').getByText('De dienst is niet te bereiken.').waitFor();
    await page.unroute('**/graphql');
    await page.getByRole('button', { name: 'Opnieuw proberen' }).click();
    await page.getByRole('link', { name: 'Estland', exact: true }).waitFor();
    expect(await barriersTo(page)).toEqual([]);
    await page.close();
  });

  it('is not told that there is nothing where only the answer failed', async () => {
    const { page } = await open('/nl/map');
    await page.getByText('Waar bewijs ontbreekt').waitFor();
    const failed = {
      data: { practice: null },
      errors: [{ message: 'It took too long', path: ['practice'], extensions: { code: 'GRAPH_TIMEOUT' } }],
    };
    await page.route('**/graphql', (route) => route.fulfill({ status: 504, json: failed }));
    await page.getByRole('link', { name: 'Automatische toekenning', exact: true }).click();
    await page.getByRole('alert').getByText('De dienst heeft het druk.').waitFor();
    await page.unroute('**/graphql');
    await page.getByRole('button', { name: 'Opnieuw proberen' }).click();
    await page.getByRole('heading', { level: 1, name: 'Automatische toekenning' }).waitFor();
    await page.close();
  });

  it.each([
    ['an answer', `/nl/?q=${encodeURIComponent(QUESTION.nl)}`, QUESTION.nl],
    ['a practice', '/nl/practice/automatic-granting', 'Automatische toekenning'],
    ['a barrier', '/nl/barrier/non-take-up', 'Niet-gebruik'],
    ['a case', '/nl/case/flanders-automatic-entitlements', 'Vlaanderen: automatische toekenning'],
  ])(
    'gets %s on paper as a memo of one to three pages, with a footnote for each number',
    async (_, path, title) => {
      const { page } = await open(path);
      const memo = page.locator('.memo');
      await memo.waitFor({ state: 'attached' });
      await page.emulateMedia({ media: 'print' });
      const seen = page.getByRole('main').locator('> :visible');
      const heading = await memo.getByRole('heading', { level: 1 }).textContent();
      const notes = await memo.locator('.footnotes li').count();
      const numbers = await memo.locator('sup').allTextContents();
      const cited = [...new Set(numbers.flatMap((text) => text.split(', ').map(Number)))].sort(
        (a, b) => a - b,
      );
      const sheets = await sheetsOf(page);
      expect({
        seen: await seen.count(),
        heading: heading?.startsWith(title),
        cited,
        fits: sheets >= 1 && sheets <= 3,
      }).toEqual({
        seen: 1,
        heading: true,
        cited: Array.from({ length: notes }, (_, at) => at + 1),
        fits: true,
      });
      expect(notes).toBeGreaterThan(5);
      await page.close();
    },
  );

  it('chooses a place by keyboard once it is the one', async () => {
    const { page } = await open('/nl/');
    const places = page.getByLabel('Alleen wat gedaan is in');
    await places.focus();
    await page.locator('#in option', { hasText: 'Estland' }).waitFor({ state: 'attached' });
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    expect(await page.locator('.chosen').count()).toBe(0);
    const second = await page.locator('#in option').nth(2).textContent();
    await page.keyboard.press('Enter');
    await page.locator('.chosen').waitFor();
    expect(await page.locator('.chosen').allTextContents()).toEqual([`${second}×`]);
    await page.close();
  });

  it('gets on paper what a page was narrowed to', async () => {
    const { page } = await open('/nl/barrier/non-take-up?conditions=unmet');
    const memo = page.locator('.memo');
    await memo.waitFor({ state: 'attached' });
    const names = async (list: string) =>
      (await page.locator(list).allTextContents()).map((name) => name.replace(/^\d+|:$/g, ''));
    expect(await memo.textContent()).toContain(
      'Voorwaarden in Nederland, van wat bewijs heeft: iets ontbreekt.',
    );
    const shown = await names('section:not(.footnotes) .ranked h3');
    const printed = await names('.memo li:has(.number) > strong');
    expect(printed.length).toBeGreaterThan(0);
    expect(shown.slice(0, printed.length)).toEqual(printed);
    await page.close();
  });

  it('gets a page whose script was another one by loading it again, and is told where that does not help', async () => {
    const { page } = await open('/nl/');
    await page.getByRole('heading', { name: 'Knelpunten waarover iets bekend is' }).waitFor();
    let refused = 0;
    await page.route('**/assets/data-*', (route) => {
      refused += 1;
      return refused === 1 ? route.fulfill({ status: 404 }) : route.continue();
    });
    await page.getByRole('link', { name: 'Alle gegevens' }).click();
    await page.getByRole('heading', { level: 1, name: 'Alle gegevens' }).waitFor();
    await page.route('**/assets/map-*', (route) => route.fulfill({ status: 404 }));
    await page.getByRole('link', { name: 'Bewijskaart' }).click();
    await page.getByRole('alert').getByText('Laad de pagina opnieuw.').waitFor();
    expect(refused).toBe(2);
    await page.close();
  });

  it('asks without suggestions where these cannot be loaded', async () => {
    const { page } = await open('/nl/data');
    await page.route('**/full-box*', (route) => route.abort());
    await page.getByRole('link', { name: 'Vragen' }).click();
    await page.getByRole('textbox', { name: 'Uw vraag' }).fill('Wat helpt tegen niet-gebruik?');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Met bewijs' }).waitFor();
    await page.close();
  });

  it('is told without JavaScript what can be done', async () => {
    const { page } = await open('/nl/', { javaScriptEnabled: false });
    expect(await page.locator('noscript').textContent()).toContain('Deze pagina heeft JavaScript nodig.');
    await page.close();
  });

  it.each([
    'nergens',
    'practice/nergens',
    'place/ZZ',
    'condition/nowhere',
    'programme/nowhere',
    'area/nowhere',
  ])('is told that there is no page at %s', async (below) => {
    const path = `/nl/${below}`;
    const { page, wrong } = await open(path);
    await page.getByRole('heading', { name: 'Deze pagina is er niet' }).waitFor();
    const { status } = await fetch(`${service.address}${path}`);
    expect({ status, title: await page.title(), wrong }).toEqual({
      status: 404,
      title: 'Deze pagina is er niet – Bouwtekening',
      wrong: ['Failed to load resource: the server responded with a status of 404 (Not Found)'],
    });
    await page.close();
  });
});
