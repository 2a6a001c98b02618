import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';

const SOURCE = readFileSync(new URL('in-page/layout.js', import.meta.url), 'utf8');

/** Something that a page says, and where. */
export interface Said {
  readonly text: string;
  readonly at: string;
}

async function prepare(page: Page): Promise<void> {
  if (!(await page.evaluate("'layout' in window"))) await page.evaluate(SOURCE);
}

/** Texts that are cut off, lie over another, or leave their box or the window, each with where. */
export async function layoutFaults(page: Page): Promise<string[]> {
  await prepare(page);
  await page.evaluate('document.fonts.ready.then(() => undefined)');
  return page.evaluate('layout.faults()');
}

/** All that a page says, names for those who hear it included. */
export async function saidOn(page: Page): Promise<Said[]> {
  await prepare(page);
  return page.evaluate('layout.said()');
}
