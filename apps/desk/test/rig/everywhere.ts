import type { Page } from 'playwright-core';
import { findingsOn } from './axe.js';

/**
 * What axe finds on a page, light and dark, wide and narrow, and what does not fit the window: by
 * where it was found, and empty when there is nothing.
 */
export async function findingsEverywhere(page: Page): Promise<Record<string, string[]>> {
  const found: Record<string, string[]> = {};
  for (const colorScheme of ['light', 'dark'] as const) {
    for (const width of [1280, 360]) {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 900 });
      await page.locator(`html[data-mantine-color-scheme="${colorScheme}"]`).waitFor();
      const findings = await findingsOn(page);
      const over = await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth');
      if (over > 0) findings.push(`${over} px do not fit`);
      if (findings.length > 0) found[`${colorScheme} ${width}`] = findings;
    }
  }
  return found;
}
