import type { Browser, Page } from 'playwright-core';
import { deskBesideCode, startServices } from '#libs/platform';
import { ALL_SERVICES } from '../../apps/qorgan/src/services.js';
import { makeUp } from '../data/made-up-cases.js';
import { openChromium } from '../harness/chromium.js';
import { alternate, compared, median, type Figure, type Row } from '../harness/figure.js';
import type { Workbench } from '../harness/workbench.js';

const CASES = 10_000;
/** How far down the list is read, and how fast: 200 px a frame are 12,000 a second. */
const ROWS = 5_000;
const STEP_PX = 200;
/** A frame that takes longer is seen as a jerk. */
const JERK_MS = 50;
/** After so many frames at its end a list that does not go on has an end that it should not have. */
const STANDING = 600;

export const desk: Row = {
  name: 'desk',
  title: 'the desk in a browser: first useful paint, and a long list scrolled',
  async run(bench: Workbench): Promise<Figure[]> {
    const browser = await openChromium(bench);
    if (!browser) return [];
    const [full, empty] = [await openDesk(bench, CASES), await openDesk(bench, 0)];
    return [
      ...(await paint(bench, browser, { full, empty })),
      ...(await scroll(bench, browser, full, bench.quick ? 1_000 : ROWS)),
    ];
  },
};

async function openDesk(bench: Workbench, cases: number): Promise<string> {
  const databases = await bench.databases();
  if (cases > 0) {
    const pool = bench.pool(databases.databaseUrl, 1);
    await makeUp(pool, { cases, reminders: 'to-come', whole: true }, bench.progress.of('cases'));
  }
  const around = { ...bench.around(databases), deskDir: deskBesideCode() };
  const { app, address } = await startServices(ALL_SERVICES, around);
  bench.defer(() => app.close());
  return address.url;
}

/** What one came for: clocks to be read, clocks that answer, or how to begin on an empty desk. */
const ANSWERS = '[data-clock-row], [data-first-step]';
const READ = `[data-first-sight], ${ANSWERS}`;

/** Keeps when what one came for was on the screen: to be read, and then to be acted on. */
const WATCH = `
  const shows = (wanted) => new Promise((drawn) => {
    const watched = new MutationObserver(() => {
      if (!document.querySelector(wanted)) return;
      watched.disconnect();
      requestAnimationFrame(() => setTimeout(() => drawn(performance.now())));
    });
    watched.observe(document, { childList: true, subtree: true });
  });
  globalThis.painted = Promise.all([shows('${READ}'), shows('${ANSWERS}')]);`;

interface Painted {
  readonly read: number;
  readonly answers: number;
}

async function paint(
  bench: Workbench,
  browser: Browser,
  urls: Readonly<Record<'full' | 'empty', string>>,
): Promise<Figure[]> {
  const full: Painted[] = [];
  const empty: Painted[] = [];
  const painted = async (url: string, into?: Painted[]): Promise<number> => {
    const { page, close } = await openPage(browser);
    await page.addInitScript(WATCH);
    await page.goto(url);
    const [read, answers] = await page.evaluate<[number, number]>('painted');
    await close();
    into?.push({ read, answers });
    return read;
  };
  // The first page of each is that of a server which has not served any.
  await Promise.all([painted(urls.full), painted(urls.empty)]);
  await alternate(
    3 * bench.rounds,
    { full: () => painted(urls.full, full), empty: () => painted(urls.empty, empty) },
    bench.progress.of('painting'),
  );
  const figure = (what: string, of: keyof Painted, about: Partial<Figure>): Figure =>
    compared(
      { what: `${what} at ${CASES} cases`, unit: 'ms', ...about },
      full.map((each) => each[of]),
      { name: 'empty desk', rounds: empty.map((each) => each[of]) },
    );
  return [
    figure('first useful paint of Today', 'read', { goal: { of: 'ours', atMost: 1_000 } }),
    figure('until Today can be acted on', 'answers', {
      note: 'with the debugger that measures, which takes its share',
    }),
  ];
}

interface Scrolled {
  readonly frames: number;
  readonly jerks: number;
  readonly longest: number;
  readonly drawn: number;
}

/** How many of so many frames take too long, in percent, while nothing moves: what the machine does. */
const resting = (frames: number): string => `new Promise((done) => {
  let [left, jerks, last] = [${frames}, 0, performance.now()];
  const frame = (now) => {
    jerks += now - last > ${JERK_MS};
    last = now;
    left -= 1;
    return left === 0 ? done((100 * jerks) / ${frames}) : requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
})`;

/** Scrolls a list down, frame by frame, until a row is drawn, and tells how long the frames took. */
const scrolling = (rows: number): string => `new Promise((done, failed) => {
  let standing = 0;
  const told = { frames: 0, jerks: 0, longest: 0, drawn: 0 };
  let last = performance.now();
  const frame = (now) => {
    told.frames += 1;
    told.jerks += now - last > ${JERK_MS};
    told.longest = Math.max(told.longest, now - last);
    const drawn = document.querySelectorAll('tbody tr[data-index]');
    told.drawn = Math.max(told.drawn, drawn.length);
    last = now;
    if (Number(drawn[drawn.length - 1]?.dataset.index) >= ${rows} - 1) return done(told);
    const before = scrollY;
    scrollBy(0, ${STEP_PX});
    standing = scrollY === before ? standing + 1 : 0;
    if (standing > ${STANDING}) return failed(new Error('the list does not grow any more'));
    requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
})`;

async function scroll(
  bench: Workbench,
  browser: Browser,
  url: string,
  rows: number,
): Promise<Figure[]> {
  const rounds: Scrolled[] = [];
  const still: number[] = [];
  for (let round = 1; round <= bench.rounds; round += 1) {
    bench.progress.step(`scrolling ${round}/${bench.rounds}`);
    const { page, close } = await openPage(browser);
    await page.goto(`${url}/cases`);
    await page.locator('tbody tr[data-index]').first().waitFor();
    still.push(await page.evaluate<number>(resting(300)));
    rounds.push(await page.evaluate<Scrolled>(scrolling(rows)));
    await close();
  }
  const of = (each: (round: Scrolled) => number): number[] => rounds.map(each);
  const ourRounds = of(({ jerks, frames }) => (100 * jerks) / frames);
  const drawn = of((round) => round.drawn);
  const longest = median(of((round) => round.longest)).toFixed(0);
  return [
    {
      what: `frames over ${JERK_MS} ms in scrolling ${rows} rows`,
      unit: '%',
      ours: median(ourRounds),
      ourRounds,
      peer: { name: 'standing still', value: median(still), rounds: still },
      goal: { of: 'ours', atMost: 1 },
      note: `of ${median(of(({ frames }) => frames))} frames; the longest took ${longest} ms`,
    },
    { what: 'rows drawn at most', unit: 'rows', ours: Math.max(...drawn), ourRounds: drawn },
  ];
}

/** A page of a browser that has kept nothing. */
async function openPage(
  browser: Browser,
): Promise<{ readonly page: Page; readonly close: () => Promise<void> }> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  return { page: await context.newPage(), close: () => context.close() };
}
