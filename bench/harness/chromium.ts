import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';
import type { Workbench } from './workbench.js';

/** Debian's Chromium; QORGAN_TEST_CHROMIUM names another one. */
const CHROMIUM = process.env['QORGAN_TEST_CHROMIUM'] ?? '/usr/bin/chromium';

/** A browser until the end of the row; undefined where none is installed. */
export async function openChromium(bench: Workbench): Promise<Browser | undefined> {
  if (!existsSync(CHROMIUM)) return undefined;
  const browser = await chromium.launch({
    executablePath: CHROMIUM,
    args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'],
  });
  bench.defer(() => browser.close());
  return browser;
}
