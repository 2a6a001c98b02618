import { chromium, type Browser } from 'playwright-core';
import { CHROMIUM } from './chromium.js';

/** Starts the browser: nothing of it asks anything of the internet. */
export const openBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath: CHROMIUM,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
