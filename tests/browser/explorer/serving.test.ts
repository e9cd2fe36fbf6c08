import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { hashOf } from '../../../web/shared-link';
import { open, service } from './opened';

/** Passes on what is asked below a path, as a proxy does that many services share. */
async function proxyBelow(prefix: string): Promise<{ address: string; close: () => void }> {
  const { hostname, port } = new URL(service.address);
  const proxy = createServer((incoming, outgoing) => {
    const path = (incoming.url ?? '').slice(prefix.length);
    const headers = { ...incoming.headers, host: `${hostname}:${port}` };
    const passed = request({ hostname, port, path, method: incoming.method, headers }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(outgoing);
    });
    incoming.pipe(passed);
  });
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  const close = () => {
    proxy.closeAllConnections();
    proxy.close();
  };
  return { address: `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`, close };
}

describe('the explorer', () => {
  it('passes on what the playground shared while it stood here', async () => {
    const shared = hashOf({ query: '{ revision { number } }', variables: '' });
    const { page } = await open(`/${shared}`);
    await page.waitForURL(`${service.address}/playground/${shared}`);
    await page.locator('.graphiql-query-editor').waitFor();
    await page.close();
  });

  it('works below a path that a proxy puts in front', async () => {
    const { address, close } = await proxyBelow('/beeld');
    const { page, wrong } = await open('/beeld/nl/practice/automatic-granting', { address });
    await page.getByRole('link', { name: 'Niet-gebruik' }).first().click();
    await page.getByRole('heading', { level: 1, name: 'Niet-gebruik' }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/beeld/nl/barrier/non-take-up');
    await page.getByRole('link', { name: 'English' }).click();
    await page.getByRole('heading', { level: 1, name: 'Non-take-up' }).waitFor();
    expect(wrong).toEqual([]);
    await page.close();
    close();
  });

  it('loads at most 200 kB of script before the first answer', async () => {
    const { page, scripts } = await open(`/nl/?q=niet-gebruik`);
    await page.getByRole('heading', { name: 'Met bewijs' }).waitFor();
    const sizes = await Promise.all(
      scripts.map(async (url) => gzipSync(await (await fetch(url)).text()).length),
    );
    const bytes = sizes.reduce((sum, size) => sum + size, 0);
    process.stdout.write(`Script before the first answer: ${(bytes / 1000).toFixed(1)} kB of 200 (gzip)\n`);
    expect(bytes).toBeLessThanOrEqual(200_000);
    await page.close();
  });
});
