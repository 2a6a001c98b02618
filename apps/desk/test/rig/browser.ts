import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

/** Debian's Chromium; QORGAN_TEST_CHROMIUM names another one. */
const CHROMIUM = process.env['QORGAN_TEST_CHROMIUM'] ?? '/usr/bin/chromium';

/** Whether this machine can run the specs of the desk. Where it cannot, that is said loudly. */
export const hasBrowser = existsSync(CHROMIUM);

if (!hasBrowser) {
  process.stderr.write(
    `\n*** NO BROWSER: ${CHROMIUM} is not here, so the desk was NOT tested in one. ***\n` +
      '*** On Debian: apt-get install chromium; elsewhere name one by QORGAN_TEST_CHROMIUM. ***\n\n',
  );
}

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
