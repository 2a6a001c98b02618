import { fileURLToPath } from 'node:url';
import { ImportService } from '#apps/intake';
import type { CaseFile, TimelineItem } from '#libs/contracts';
import { ReminderScheduler } from '../../../follow-up/src/reminders/reminder.scheduler.js';
import { ALL_SERVICES } from '../../../qorgan/src/services.js';
import { openLine, type Line } from '../../../../libs/testing/src/line.js';
import { foundingCasebook } from '../../../../test/founding-casebook.js';
import { ensureBuilt } from '../../../../test/rig/built.js';
import { openBrowser } from './browser.js';
import { Visits, type Visit, type Visited } from './visits.js';

const BUILT = fileURLToPath(new URL('../../../../dist/desk', import.meta.url));

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
  const visits = new Visits(browser, line.url);
  return {
    line,
    visit: (path, as = {}) => visits.visit(path, as),
    stay: (path, as = {}) => visits.stay(path, as),
    caseWith: (...types) => caseWith(line, types),
    async close() {
      await browser.close();
      await line.close();
    },
  };
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
