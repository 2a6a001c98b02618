import { chromium, type Browser } from 'playwright-core';
import { CHROMIUM } from './chromium.js';

/**
 * Starts the browser: nothing of it asks anything of the internet. All pages share a process, for all
 * of them are of one desk, and what one has compiled the others need not compile again.
 */
export const openBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath: CHROMIUM,
    args: [
      '--no-sandbox',
      '--renderer-process-limit=1',
      '--disable-site-isolation-trials',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
