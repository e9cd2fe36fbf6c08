import { open, sheetsOf } from './opened';

describe('a page without a memo', () => {
  // The longest of each kind.
  it.each([
    ['the map of practices', '/nl/map'],
    ['the map of places', '/en/map?by=place'],
    ['a comparison', '/nl/compare?things=EE,DK'],
    ['a comparison on one barrier', '/nl/compare?things=EE,DK&barrier=short-political-horizon'],
    ['a condition', '/nl/condition/evaluation-designed-beforehand'],
    ['a programme', '/en/programme/innovating-government'],
    ['an area of policy', '/nl/area/social-protection'],
    ['a place', '/nl/place/GB'],
    ['an actor', '/nl/actor/werk-aan-uitvoering'],
    ['a lesson', '/en/lesson/design-anew-instead-of-repairing'],
    ['a source', '/nl/source/innovating-government-2023'],
  ])('prints %s on at most three sheets, without what is pressed', async (_, path) => {
    const { page, wrong } = await open(path);
    await page
      .locator('.matrix tbody tr:nth-child(21), .comparison:not(.tallies), .entity')
      .first()
      .waitFor();
    await page.emulateMedia({ media: 'print' });
    const sheets = await sheetsOf(page);
    const pressed = page.locator('nav, button, .button, input').locator('visible=true');
    expect({
      sheets: sheets >= 1 && sheets <= 3 ? 'one to three' : sheets,
      pressed: await pressed.count(),
      wrong,
    }).toEqual({ sheets: 'one to three', pressed: 0, wrong: [] });
    await page.close();
  });

  it('says on paper what the letters of the map mean, and where evidence is missing', async () => {
    const { page } = await open('/nl/map');
    await page.locator('.matrix').waitFor();
    await page.emulateMedia({ media: 'print' });
    const main = page.getByRole('main');
    for (const said of ['Wat de letters betekenen', 'Waar bewijs ontbreekt'])
      await main.getByRole('heading', { name: said }).locator('visible=true').waitFor();
    await page.close();
  });
});
