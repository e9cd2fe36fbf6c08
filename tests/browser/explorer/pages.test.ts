import { barriersTo, LANGUAGES, open, QUESTION } from './opened';
import { PAGES } from './pages';

describe.each(LANGUAGES)('the explorer in %s', (language) => {
  it.each(Object.entries(PAGES))(
    'shows %s with one request, to everybody, without an error, on any width',
    async (_, expected) => {
      const { page, wrong, asked } = await open(
        `/${language}/${expected.path.replace('$QUESTION', encodeURIComponent(QUESTION[language]))}`,
        // Colours of both kinds are looked at, in one language each.
        { colorScheme: language === 'nl' ? 'light' : 'dark' },
      );
      const { title, says } = expected[language];
      const main = page.getByRole('main');
      for (const sentence of says) await main.getByText(sentence).first().waitFor({ state: 'attached' });
      const barriers = await barriersTo(page);
      // As narrow as a wide window is at 400 %.
      await page.setViewportSize({ width: 320, height: 640 });
      const heading = await page.getByRole('heading', { level: 1 }).textContent();
      expect({
        asked,
        title: await page.title(),
        language: await page.locator('html').getAttribute('lang'),
        barriers,
        width: await page.evaluate('document.documentElement.scrollWidth'),
        wrong,
      }).toEqual({
        asked: [expected.operation],
        title: title || `${heading} – Bouwtekening`,
        language,
        barriers: [],
        width: 320,
        wrong: [],
      });
      await page.close();
    },
  );
});
