import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { onTestFinished } from 'vitest';
import { ImportService } from '#apps/intake';
import type { CaseFile, TimelineItem } from '#libs/contracts';
import { ReminderScheduler } from '../../../follow-up/src/reminders/reminder.scheduler.js';
import { ALL_SERVICES } from '../../../qorgan/src/services.js';
import { openLine, type Line } from '../../../../libs/testing/src/line.js';
import { foundingCasebook } from '../../../../test/founding-casebook.js';
import { ensureBuilt } from '../../../../test/rig/built.js';
import { openBrowser } from './browser.js';
import { sayIn, wordsOf, type Language, type Say } from './words.js';

const BUILT = fileURLToPath(new URL('../../../../dist/desk', import.meta.url));

export interface Visit {
  readonly language?: Language;
  readonly scheme?: 'auto' | 'light' | 'dark';
  readonly role?: string;
  readonly width?: number;
  readonly density?: 'comfortable' | 'compact';
  /** With a finger instead of a mouse. */
  readonly byTouch?: boolean;
  readonly height?: number;
  /** Unless said, less motion is asked for: what moves cannot be looked at. */
  readonly motion?: 'reduce' | 'no-preference';
  /** Words for the desk to say instead of its English ones. */
  readonly words?: Readonly<Record<string, string>>;
}

/** All services, the shipped casebook, the built desk and a browser in front of it. */
export interface OpenDesk {
  readonly line: Line;
  /**
   * Opens a page as somebody would who has chosen language, appearance and role before. It is closed
   * with the test.
   */
  visit(path: string, as?: Visit): Promise<Visited>;
  /** The same for several tests: it is closed with the browser. */
  stay(path: string, as?: Visit): Promise<Visited>;
  /** The case in which entries of all these types were recorded, and the fewest others. */
  caseWith(...types: string[]): Promise<CaseFile>;
  close(): Promise<void>;
}

export interface Visited {
  readonly page: Page;
  readonly say: Say;
  /** What the browser complained of: errors of scripts, refusals of the page's policy. */
  readonly complaints: readonly string[];
  /** Every address that was asked for and is not of the desk itself. */
  readonly foreign: readonly string[];
  /** Begins both lists anew. */
  readonly forget: () => void;
}

/**
 * Opens the desk on a day of the founding chronology, with what was known by then, or with nothing.
 * @param day `YYYY-MM-DD`; the clocks stand at its noon, and a minute
 */
export async function openDesk(day: string, { isEmpty = false } = {}): Promise<OpenDesk> {
  await ensureBuilt();
  const [line, browser] = await Promise.all([
    openLine({ services: ALL_SERVICES, startAt: `${day}T06:00:00Z`, deskDir: BUILT }),
    openBrowser(),
  ]);
  if (!isEmpty) {
    await line.app.get(ImportService).import(await foundingCasebook(), { knownBy: day });
  }
  await line.settled();
  // Else each page would be told of the import as of news: on a clock that stands it stays new.
  await line.clock!.advance(60_000);
  // What the day itself brings comes now, and not while somebody looks.
  const scheduler = line.app.get(ReminderScheduler);
  while ((await scheduler.tick()) > 0);
  await line.settled();
  return {
    line,
    visit: async (path, as = {}) => {
      const visited = await visit(browser, line.url, path, as);
      // A page that stays open listens to news, and asks again for all that is on it.
      onTestFinished(() => visited.page.context().close());
      return visited;
    },
    stay: (path, as = {}) => visit(browser, line.url, path, as),
    caseWith: (...types) => caseWith(line, types),
    async close() {
      await browser.close();
      await line.close();
    },
  };
}

async function visit(browser: Browser, url: string, path: string, as: Visit): Promise<Visited> {
  const {
    language = 'en',
    scheme = 'auto',
    role = 'caseworker',
    width = 1280,
    byTouch = false,
  } = as;
  const context = await browser.newContext({
    viewport: { width, height: as.height ?? 900 },
    reducedMotion: as.motion ?? 'reduce',
    timezoneId: 'Asia/Almaty',
    hasTouch: byTouch,
    isMobile: byTouch,
  });
  const preferences = JSON.stringify(
    JSON.stringify({ language, scheme, role, density: as.density }),
  );
  await context.addInitScript(
    `localStorage.getItem('qorgan.preferences') ??
       localStorage.setItem('qorgan.preferences', ${preferences})`,
  );
  if (as.words) await speakInstead(context, as.words);
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  const complaints: string[] = [];
  const foreign: string[] = [];
  page.on('console', (message) => complaints.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('request', (request) => {
    if (!request.url().startsWith(url)) foreign.push(request.url());
  });
  await page.goto(`${url}${path}`);
  const say = as.words ? sayIn('en', as.words) : wordsOf(language);
  const forget = (): void => {
    complaints.length = 0;
    foreign.length = 0;
  };
  return { page, say, complaints, foreign, forget };
}

/** Other words go to the browser in the place of the file of the English ones. */
async function speakInstead(context: BrowserContext, words: Visit['words']): Promise<void> {
  await context.route(/\/assets\/en-[^/]+\.js$/, (route) =>
    route.fulfill({
      contentType: 'text/javascript',
      body: `export default ${JSON.stringify(words)}`,
    }),
  );
}

async function caseWith(line: Line, types: readonly string[]): Promise<CaseFile> {
  const { body: files } = await line.get<CaseFile[]>('/api/intake/cases?limit=200');
  const timelines = await Promise.all(
    files.map(async (file) => {
      const path = `/api/intake/cases/${file.case}/timeline`;
      return { file, items: (await line.get<TimelineItem[]>(path)).body };
    }),
  );
  const [found] = timelines
    .filter(({ items }) => types.every((type) => items.some((item) => item.type === type)))
    .toSorted((a, b) => a.items.length - b.items.length);
  if (!found) throw new Error(`no case of that day has ${types.join(' and ')}`);
  return found.file;
}
