import type { Page } from 'playwright-core';
import { open } from './opened';

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

  it('may ask for several places at once', async () => {
    const { page } = await open('/en/search?q=data&in=EE,DK');
    await page.getByLabel('Place').waitFor();
    expect(await page.locator('#in option:checked').textContent()).toBe('Estonia, Denmark');
    await page.close();
  });
});
