import type { Page } from 'playwright-core';
import { open, QUESTION } from './opened';

describe('somebody who reads the pages for the first time', () => {
  /** Opens the first page and follows links by their names, as far as they are. */
  const follow = async (...links: (string | RegExp)[]): Promise<Page> => {
    const { page } = await open('/nl/');
    for (const name of links) await page.getByRole('link', { name }).first().click();
    return page;
  };
  const saysAll = async (page: Page, ...said: (string | RegExp)[]) => {
    for (const text of said)
      await page.getByRole('main').getByText(text).locator('visible=true').first().waitFor();
    await page.close();
  };

  it('finds by three clicks which countries granted benefits automatically, and what was measured by whom', async () => {
    const page = await follow(QUESTION.nl, 'Automatische toekenning');
    await page
      .getByText(/^Gemeten effecten/)
      .first()
      .click();
    await saysAll(page, 'Massachusetts', 'Portugal', /vastgesteld door/, /voor en na/);
  });

  /** Asks by five clicks for what Estonia and Denmark did about short political horizons. */
  const askOfTwo = async (): Promise<Page> => {
    const page = await follow('Bewijskaart', 'Plaatsen', /: Estland, Korte politieke horizon$/);
    await page.getByLabel('Alleen wat gedaan is in').selectOption({ label: 'Denemarken' });
    await page.getByRole('button', { name: 'Vraag', exact: true }).click();
    await page.waitForURL(/in=EE(%2C|,)DK/);
    return page;
  };

  it('finds by five clicks what Estonia and Denmark did about short political horizons', async () => {
    await saysAll(await askOfTwo(), 'Met bewijs', /^Denemarken/, /^Estland/);
  });

  it('sees by one click more how the two compare on these', async () => {
    const page = await askOfTwo();
    await page.getByRole('link', { name: 'Vergelijk deze plaatsen op: Korte politieke horizon' }).click();
    await page.getByRole('columnheader', { name: 'Denemarken' }).first().waitFor();
    expect(await page.title()).toBe('Estland – Denemarken: Korte politieke horizon – Bouwtekening');
    await saysAll(page, 'ondersteund', 'niet getoetst', 'Geoormerkt geld');
  });

  it('finds by one click which barriers have no practice with measured support', async () => {
    await saysAll(
      await follow('Bewijskaart'),
      /^Geen ondersteunde werkwijze met een meting \(\d+\)$/,
      /^Ten minste één ondersteunde werkwijze met een meting \(\d+\)$/,
    );
  });

  it('finds by one click how many practices against privacy friction have their conditions met, by two which', async () => {
    const page = await follow('Privacyfrictie');
    await page.getByRole('link', { name: /^alles geldt 0$/ }).waitFor();
    await page.getByRole('link', { name: /^iets is onbekend 2$/ }).click();
    await page.waitForURL(/conditions=unknown$/);
    expect(await page.locator('.ranked h3').first().textContent()).toContain('Toestemmingsregels');
    await saysAll(
      page,
      'Voorwaarden in Nederland, van wat bewijs heeft:',
      'onbekend',
      'Privacyregels en geld in één pakket geregeld',
    );
  });

  it('finds by two clicks what happened to the Flemish supervisory commission after 2018, and who says so', async () => {
    const page = await follow(/^Wat gebeurde er in Vlaanderen/, /^Vlaamse Toezichtcommissie/);
    await saysAll(page, /sinds juni 2018 geen voorafgaande machtiging meer/, /vastgesteld door/);
  });
});
