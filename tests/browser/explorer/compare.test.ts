import { barriersTo, open } from './opened';

describe('a comparison that cannot be made as it was asked', () => {
  /** What a page says, what stands chosen in its form, and what it asked. */
  const readAt = async (path: string) => {
    const { page, asked, wrong } = await open(path);
    await page.locator('form').waitFor();
    const read = {
      title: (await page.title()).replace(' – Bouwtekening', ''),
      says: await page.locator('.remark').allTextContents(),
      chosen: (await page.locator('.chosen').allTextContents()).map((name) => name.replace('×', '')),
      asked,
    };
    expect([await barriersTo(page), wrong]).toEqual([[], []]);
    await page.close();
    return read;
  };

  it.each([
    [
      'an id that is not known',
      '/nl/compare?things=EE,XX',
      {
        title: 'Naast elkaar: Estland',
        says: ['Hier niet bekend: “XX”. Typ hieronder de naam van wat u bedoelt.'],
        chosen: ['Estland'],
        asked: ['ExplorerCompare', 'ExplorerCompared'],
      },
    ],
    [
      'a single id that is not known',
      '/en/compare?things=XX',
      {
        title: 'Side by side',
        says: ['Not known here: “XX”. Type the name of what you mean below.'],
        chosen: [],
        asked: ['ExplorerCompared'],
      },
    ],
    [
      'things of different kinds',
      '/nl/compare?things=EE,automatic-granting',
      {
        title: 'Naast elkaar: Estland',
        says: [
          'Weggelaten, want van een andere soort: “Automatische toekenning”. Vergelijk werkwijzen met werkwijzen, casussen met casussen en plaatsen met plaatsen.',
        ],
        chosen: ['Estland'],
        asked: ['ExplorerCompare', 'ExplorerCompared'],
      },
    ],
    [
      'what is no practice, case or place',
      '/en/compare?things=privacy-friction,DK',
      {
        title: 'Side by side: Denmark',
        says: [
          'No practice, case or place, so it cannot be compared: “Privacy friction”. Type the name of something else below.',
        ],
        chosen: ['Denmark'],
        asked: ['ExplorerCompare', 'ExplorerCompared'],
      },
    ],
    [
      'one thing only',
      '/nl/compare?things=EE',
      {
        title: 'Naast elkaar: Estland',
        says: [],
        chosen: ['Estland'],
        asked: ['ExplorerCompared'],
      },
    ],
    [
      'the same thing twice',
      '/nl/compare?things=EE,EE',
      {
        title: 'Naast elkaar: Estland',
        says: ['Wat twee keer is gevraagd, staat er één keer.'],
        chosen: ['Estland'],
        asked: ['ExplorerCompared'],
      },
    ],
    [
      'five things',
      '/nl/compare?things=EE,DK,FI,SE,NO',
      {
        title: 'Estland – Denemarken – Finland – Zweden',
        says: ['Gevraagd zijn 5; alleen de eerste vier staan naast elkaar.'],
        chosen: ['Estland', 'Denemarken', 'Finland', 'Zweden'],
        asked: ['ExplorerCompare'],
      },
    ],
    [
      'a barrier that is not known',
      '/nl/compare?things=EE,DK&barrier=nergens',
      {
        title: 'Estland – Denemarken',
        says: [
          'Het knelpunt “nergens” is hier niet bekend, dus telt alles mee. Kies bij de vergelijking een ander knelpunt.',
        ],
        chosen: ['Estland', 'Denemarken'],
        asked: ['ExplorerCompare', 'ExplorerCompared', 'ExplorerCompare'],
      },
    ],
    [
      'a barrier that is not known, beside one thing',
      '/en/compare?things=EE&barrier=nowhere',
      {
        title: 'Side by side: Estonia',
        says: ['The barrier “nowhere” is not known here.'],
        chosen: ['Estonia'],
        asked: ['ExplorerCompared'],
      },
    ],
    [
      'an id that is not known beside two that are',
      '/en/compare?things=EE,XX,DK&barrier=short-political-horizon',
      {
        title: 'Estonia – Denmark: Short political horizon',
        says: ['Not known here: “XX”. Type the name of what you mean below.'],
        chosen: ['Estonia', 'Denmark'],
        asked: ['ExplorerCompare', 'ExplorerCompared', 'ExplorerCompare'],
      },
    ],
  ])('tells of %s, with what is known chosen already', async (_, path, expected) => {
    expect(await readAt(path)).toEqual(expected);
  });

  it('is one by typing the name of what was meant', async () => {
    const { page } = await open('/en/compare?things=EE,XX');
    await page.getByLabel('Compare with').fill('Denm');
    await page.getByRole('option', { name: /^Denmark/ }).click();
    await page.getByRole('columnheader', { name: 'Denmark' }).first().waitFor();
    expect(new URL(page.url()).search).toBe('?things=EE,DK');
    expect(await page.locator('.remark').count()).toBe(0);
    await page.close();
  });
});

describe('a count in a comparison', () => {
  /** Follows the first count in a row of a comparison, and waits for what is said there. */
  const follow = async (path: string, row: string, says: string) => {
    const { page } = await open(path);
    const header = page.getByRole('rowheader', { name: row, exact: true });
    await page.getByRole('row').filter({ has: header }).getByRole('cell').getByRole('link').first().click();
    await page.getByRole('main').getByText(says).locator('visible=true').first().waitFor();
    const { pathname, searchParams, hash } = new URL(page.url());
    const top = await page.evaluate(
      'document.querySelector(location.hash || "main").getBoundingClientRect().top',
    );
    await page.close();
    return { at: `${pathname}${hash}`, asked: Object.fromEntries(searchParams), isSeen: Number(top) < 900 };
  };

  it.each([
    [
      'of cases of a place to these',
      '/nl/compare?things=EE,DK',
      'Casussen',
      'Koplopers in de digitale loketfunctie',
      { at: '/nl/place/EE#cases', asked: {} },
    ],
    [
      'of claims about a practice in a place to where they are told',
      '/nl/compare?things=EE,DK',
      'Proactieve dienstverlening',
      'vanaf november 2019',
      { at: '/nl/practice/proactive-service#in-EE', asked: {} },
    ],
    [
      'that is narrowed to a barrier to an answer about that place',
      '/nl/compare?things=EE,DK&barrier=short-political-horizon',
      'Toepassingen',
      'Met bewijs',
      { at: '/nl/', asked: { q: 'Korte politieke horizon', in: 'EE' } },
    ],
    [
      'of what was done at home to its place, as no answer is about that',
      '/nl/compare?things=NL,DK&barrier=non-take-up',
      'Casussen',
      'Nederland: toekennen zonder aanvraag en mensen benaderen',
      { at: '/nl/place/NL#cases', asked: {} },
    ],
    [
      'that is a state of evidence to what it rests on',
      '/en/compare?things=EE,DK',
      'Rule stacking',
      'With evidence',
      { at: '/en/', asked: { q: 'Rule stacking', in: 'DK' } },
    ],
    [
      'of claims about a case to these, unfolded',
      '/en/compare?things=flanders-automatic-entitlements,poverty-stoplight-life-map',
      'Claims',
      'established by',
      { at: '/en/case/flanders-automatic-entitlements#claims', asked: {} },
    ],
    [
      'of adoptions in a case to these',
      '/en/compare?things=flanders-automatic-entitlements,poverty-stoplight-life-map',
      'Adoptions',
      'Automatic granting',
      { at: '/en/case/flanders-automatic-entitlements#adopted', asked: {} },
    ],
    [
      'of claims about a practice in a case to how it was adopted there',
      '/en/compare?things=flanders-automatic-entitlements,poverty-stoplight-life-map',
      'Automatic granting',
      'What was adopted',
      { at: '/en/case/flanders-automatic-entitlements#adopted', asked: {} },
    ],
    [
      'of claims about adoptions in a case that ended to these',
      '/en/compare?things=flanders-automatic-entitlements,poverty-stoplight-life-map',
      'ended',
      'What was adopted',
      { at: '/en/case/flanders-automatic-entitlements#adopted', asked: {} },
    ],
    [
      'of claims about a practice where it was to these',
      '/en/compare?things=automatic-granting,proactive-service',
      'Portugal',
      'from July 2016',
      { at: '/en/practice/automatic-granting#in-PT', asked: {} },
    ],
  ])('leads %s', async (_, path, row, says, expected) => {
    expect(await follow(path, row, says)).toEqual({ ...expected, isSeen: true });
  });

  it.each([
    ['/nl/compare?things=EE,DK', ['Koplopers in de digitale loketfunctie']],
    ['/nl/compare?things=EE,DK&barrier=short-political-horizon', []],
    ['/nl/compare?things=automatic-granting,proactive-service', []],
  ])('at %s is said to hold cases of several places where it does', async (path, cases) => {
    const { page } = await open(path);
    await page.getByRole('rowheader', { name: 'Casussen' }).waitFor();
    const note = page.locator('.lead-in', { hasText: 'telt bij elk daarvan mee' });
    expect(await note.getByRole('link').allTextContents()).toEqual(cases);
    await page.close();
  });
});
