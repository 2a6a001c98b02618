import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { ImportService } from '#apps/intake';
import { ALL_SERVICES } from '../../../qorgan/src/services.js';
import { openLine, type Line } from '../../../../libs/testing/src/line.js';
import { foundingCasebook } from '../../../../test/founding-casebook.js';
import { ensureBuilt } from '../../../../test/rig/built.js';
import { openBrowser } from './browser.js';

const ROOT = fileURLToPath(new URL('../../../..', import.meta.url));

export const LANGUAGES = ['en', 'ru', 'kk'] as const;
export type Language = (typeof LANGUAGES)[number];

export interface Visit {
  readonly language?: Language;
  readonly scheme?: 'light' | 'dark';
  readonly role?: string;
  readonly width?: number;
}

/** All services, the shipped casebook, the built desk and a browser in front of it. */
export interface OpenDesk {
  readonly line: Line;
  /** Opens a page as somebody would who has chosen language, appearance and role before. */
  visit(path: string, as?: Visit): Promise<Visited>;
  close(): Promise<void>;
}

export interface Visited {
  readonly page: Page;
  /** What the browser complained of: errors of scripts, refusals of the page's policy. */
  readonly complaints: readonly string[];
  /** Every address that was asked for and is not of the desk itself. */
  readonly foreign: readonly string[];
}

/**
 * Opens the desk on a day of the founding chronology, with what was known by then.
 * @param day `YYYY-MM-DD`; the clocks run on from its noon
 */
export async function openDesk(day: string): Promise<OpenDesk> {
  await ensureBuilt();
  const [line, browser] = await Promise.all([
    openLine({
      services: ALL_SERVICES,
      startAt: `${day}T06:00:00Z`,
      deskDir: join(ROOT, 'dist', 'desk'),
    }),
    openBrowser(),
  ]);
  await line.app.get(ImportService).import(await foundingCasebook(), { knownBy: day });
  await line.settled();
  return {
    line,
    visit: (path, as = {}) => visit(browser, line.url, path, as),
    async close() {
      await browser.close();
      await line.close();
    },
  };
}

async function visit(browser: Browser, url: string, path: string, as: Visit): Promise<Visited> {
  const { language = 'en', scheme = 'light', role = 'caseworker', width = 1280 } = as;
  const options: BrowserContextOptions = {
    viewport: { width, height: 900 },
    colorScheme: scheme,
    reducedMotion: 'reduce',
    timezoneId: 'Asia/Almaty',
  };
  const context = await browser.newContext(options);
  const preferences = JSON.stringify(JSON.stringify({ language, scheme, role }));
  await context.addInitScript(`localStorage.setItem('qorgan.preferences', ${preferences})`);
  const page = await context.newPage();
  const complaints: string[] = [];
  const foreign: string[] = [];
  page.on('console', (message) => complaints.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('request', (request) => {
    if (!request.url().startsWith(url)) foreign.push(request.url());
  });
  await page.goto(`${url}${path}`);
  return { page, complaints, foreign };
}
