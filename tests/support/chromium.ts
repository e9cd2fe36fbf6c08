import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';

/** A headless Chromium: the one of CHROMIUM_PATH, else the one that comes from npm, unpacked into a folder of its own. */
export async function openBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? (await unpackChromium()),
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'],
  });
}

async function unpackChromium(): Promise<string> {
  // The package reuses whatever lies in TMPDIR under its name, so it gets a TMPDIR that nobody else writes to.
  process.env.TMPDIR = mkdtempSync(join(tmpdir(), 'chromium-'));
  const { default: packaged } = await import('@sparticuz/chromium');
  return packaged.executablePath();
}
