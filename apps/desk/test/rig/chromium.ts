import { existsSync } from 'node:fs';

/** Debian's Chromium; QORGAN_TEST_CHROMIUM names another one. */
export const CHROMIUM = process.env['QORGAN_TEST_CHROMIUM'] ?? '/usr/bin/chromium';

/**
 * The specs that need a browser, for vitest to leave out where there is none: which is said, so that
 * nobody takes a run without them for a run with them.
 */
export function specsWithoutBrowser(): string[] {
  if (existsSync(CHROMIUM)) return [];
  process.stderr.write(
    `\n*** NO BROWSER: ${CHROMIUM} is not here, so the desk is NOT tested in one. ***\n` +
      '*** On Debian: apt-get install chromium. Elsewhere name it by QORGAN_TEST_CHROMIUM. ***\n\n',
  );
  return ['apps/desk/test/**'];
}
