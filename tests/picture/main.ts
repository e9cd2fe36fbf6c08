import { join } from 'node:path';
import { openBrowser } from '../support/chromium';
import { freshHome } from '../support/engine-home';
import { ROOT } from '../support/fixture';
import { startService } from '../support/service';

/** Takes the picture of the explorer that the README shows: an answer on the real seeds. */
async function takePicture(): Promise<void> {
  const service = await startService(freshHome('picture'));
  const browser = await openBrowser();
  try {
    const page = await browser.newPage({ viewport: { width: 1000, height: 1000 }, colorScheme: 'light' });
    const question = encodeURIComponent('Who got unclaimed benefits to the people who are entitled to them?');
    await page.goto(`${service.address}/en/?q=${question}`);
    await page.getByRole('heading', { name: 'With evidence' }).waitFor();
    await page.evaluate('document.fonts.ready');
    await page.screenshot({ path: join(ROOT, 'web/explorer/picture.png') });
  } finally {
    await browser.close();
    await service.stop();
  }
}

void takePicture();
