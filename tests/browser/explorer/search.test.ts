import type { Page } from 'playwright-core';
import { barriersTo, open } from './opened';

/** How many hits the heading tells. */
const told = async (page: Page) =>
  Number(/^\d+/.exec((await page.getByRole('heading', { level: 2 }).textContent()) ?? '')?.[0]);

/** How many hits something promises. */
const promised = async (page: Page, selector: string) =>
  Number(/(\d+)\)?$/.exec((await page.locator(selector).first().textContent()) ?? '')?.[1]);

const headed = (page: Page, count: number) =>
  page.getByRole('heading', { level: 2, name: `${count} gevonden voor “data”` }).waitFor();

describe('a reader who searches', () => {
  it('narrows by place and by type to as many hits as each promised, and goes back and forth', async () => {
    const { page, wrong, asked } = await open('/nl/search?q=data');
    const place = page.getByLabel('Plaats');
    await place.waitFor();
    const all = await told(page);
    const there = await promised(page, '#in option[value="EE"]');
    await place.selectOption('EE');
    await headed(page, there);
    const claims = await promised(page, '.facets a:has-text("beweringen")');
    await page.getByRole('link', { name: /^beweringen/ }).click();
    await headed(page, claims);
    expect(new URL(page.url()).search).toBe('?q=data&type=Claim&in=EE');
    expect([claims < there, there < all]).toEqual([true, true]);
    await page.goBack();
    await headed(page, there);
    await page.goBack();
    await headed(page, all);
    expect(await place.inputValue()).toBe('');
    await page.goForward();
    await headed(page, there);
    expect(await place.inputValue()).toBe('EE');
    expect({ asked, wrong }).toEqual({ asked: Array(3).fill('ExplorerSearch'), wrong: [] });
    await page.close();
  });

  it('keeps the focus on the places by keyboard, and a region counts with its country', async () => {
    const { page } = await open('/nl/search?q=data&in=BE');
    const place = page.getByLabel('Plaats');
    await place.waitFor();
    const region = await promised(page, '#in option[value="BE-VLG"]');
    expect(await told(page)).toBeGreaterThanOrEqual(region);
    await place.focus();
    await page.keyboard.type('Vlaan', { delay: 5 });
    await page.keyboard.press('Enter');
    await headed(page, region);
    expect(new URL(page.url()).searchParams.get('in')).toBe('BE-VLG');
    expect(await page.evaluate('document.activeElement.id')).toBe('in');
    await page.close();
  });

  it('is told how to find more where what is chosen leaves nothing', async () => {
    const { page } = await open('/nl/search?q=data&type=Condition&in=EE');
    await page.getByRole('heading', { name: 'Met deze keuze is niets gevonden voor “data”' }).waitFor();
    expect(await page.locator('#in option:checked').textContent()).toBe('Estland');
    expect(await page.locator('.facets [aria-current]').textContent()).toBe('voorwaarden 0');
    const count = await promised(page, '.widen li:has-text("voorwaarden, overal")');
    await page.getByRole('link', { name: 'voorwaarden, overal' }).click();
    await headed(page, count);
    expect(new URL(page.url()).search).toBe('?q=data&type=Condition');
    await page.close();
  });

  it.each([
    ['/nl/search?q=data&in=XX', 'Een gevraagde plaats is hier niet bekend: XX.', ['alles, overal']],
    [
      '/en/search?q=data&in=EE,XX&type=Condition',
      'A place that was asked for is not known here: EE, XX.',
      ['conditions, everywhere', 'everything, everywhere'],
    ],
  ])('is told at %s that a place is not known, and how to go on', async (path, says, ways) => {
    const { page } = await open(path);
    await page.getByText(says).waitFor();
    const links = page.locator('.widen').getByRole('link');
    expect([await links.allTextContents(), await barriersTo(page)]).toEqual([ways, []]);
    await links.first().click();
    await page.getByLabel(/^(Plaats|Place)$/).waitFor();
    expect(new URL(page.url()).searchParams.get('in')).toBe(null);
    await page.close();
  });

  it('is not narrowed by what is no type, whatever it is called', async () => {
    const { page, wrong } = await open('/nl/search?q=data&type=toString');
    await page.locator('.facets [aria-current]', { hasText: 'alles' }).waitFor();
    expect(wrong).toEqual([]);
    await page.close();
  });

  it('may ask for several places at once', async () => {
    const { page } = await open('/en/search?q=data&in=EE,DK');
    await page.getByLabel('Place').waitFor();
    expect(await page.locator('#in option:checked').textContent()).toBe('Estonia, Denmark');
    await page.close();
  });
});

describe('a reader without a word to search for', () => {
  it.each([
    ['nl', 'Werkwijzen', 'Practice'],
    ['nl', 'Casussen', 'Case'],
    ['en', 'Places', 'Jurisdiction'],
    ['en', 'Conditions', 'Condition'],
    ['nl', 'Programma’s', 'Programme'],
    ['en', 'Policy areas', 'PolicyArea'],
    ['en', 'Lessons', 'Lesson'],
  ])('in %s finds as many %s as promised, in the order of their names', async (language, name, type) => {
    const { page, wrong, asked } = await open(`/${language}/search`);
    const link = page.getByRole('main').getByRole('link', { name: new RegExp(`^${name} `) });
    const count = Number(/\d+$/.exec((await link.textContent()) ?? '')?.[0]);
    await link.click();
    await page.getByRole('heading', { level: 1, name }).waitFor();
    await page
      .getByRole('heading', { level: 2, name: language === 'nl' ? /van A tot Z$/ : /from A to Z$/ })
      .waitFor();
    const names = await page.locator('.in-columns a').allTextContents();
    const { compare } = new Intl.Collator(language, { ignorePunctuation: true, numeric: true });
    expect(names).toEqual([...names].sort(compare));
    expect({ search: new URL(page.url()).search, names: names.length, title: await page.title() }).toEqual({
      search: `?type=${type}`,
      names: count,
      title: `${name} – Bouwtekening`,
    });
    // One request for each hundred, as lists come in pages.
    expect(asked.slice(1)).toEqual(Array(Math.ceil(Math.max(count, 1) / 100)).fill('ExplorerNames'));
    expect(wrong).toEqual([]);
    await page.close();
  });

  it.each([
    ['holds more than is shown', 250, 'From A to Z', ['1 of 250 shown']],
    ['holds one thing', 1, 'One name', []],
  ])('is told so where a list %s', async (_, totalCount, heading, says) => {
    const { page } = await open('/en/search?type=Condition');
    await page.locator('#names').waitFor();
    await page.route('**/graphql', async (route) => {
      const { data } = await (await route.fetch()).json();
      Object.assign(data.countries, { totalCount, nodes: data.countries.nodes.slice(0, 1) });
      for (const list of [data.regions, data.unions]) Object.assign(list, { totalCount: 0, nodes: [] });
      await route.fulfill({ json: { data } });
    });
    await page.getByRole('link', { name: 'Places' }).click();
    await page.getByRole('heading', { level: 2, name: heading, exact: true }).waitFor();
    expect(await page.locator('#names .lead-in').allTextContents()).toEqual(says);
    await page.close();
  });

  it('goes from list to list and to what one names, and back without asking again', async () => {
    const { page, asked } = await open('/nl/search?type=Condition');
    await page.getByRole('link', { name: 'Beleidsterreinen' }).click();
    await page.getByRole('heading', { level: 2, name: /^Alle \d+ van A tot Z$/ }).waitFor();
    await page.getByRole('link', { name: 'Sociale zekerheid en inkomensondersteuning' }).click();
    await page.getByRole('heading', { level: 1, name: 'Sociale zekerheid' }).waitFor();
    await page.goBack();
    await page.getByRole('heading', { level: 1, name: 'Beleidsterreinen' }).waitFor();
    await page.goBack();
    await page.getByRole('link', { name: 'Actuele gegevens gedurende het jaar' }).waitFor();
    expect(asked).toEqual(['ExplorerNames', 'ExplorerNames', 'ExplorerArea']);
    await page.close();
  });

  it('is shown what there is where a type has no list', async () => {
    const { page } = await open('/nl/search?type=Actor');
    await page.getByRole('heading', { name: 'Of kijk wat er is' }).waitFor();
    expect(await page.title()).toBe('Zoeken – Bouwtekening');
    await page.close();
  });

  it('searches from a list through everything', async () => {
    const { page } = await open('/nl/search?type=Condition');
    await page.getByRole('searchbox', { name: 'Zoekwoorden' }).fill('data');
    await page.keyboard.press('Enter');
    await page.locator('.facets [aria-current]', { hasText: 'alles' }).waitFor();
    expect(new URL(page.url()).search).toBe('?q=data');
    await page.close();
  });
});
