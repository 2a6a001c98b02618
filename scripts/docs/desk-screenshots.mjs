// Takes the pictures of docs/desk/ on a desk of its own: a temporary folder, the casebook that Qorgan
// comes with, a simulated day. Not part of docs:check, because a picture differs by machine.
import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { setTimeout as pause } from 'node:timers/promises';
import { chromium } from 'playwright-core';
import { casebooksBesideCode, ImportService, readCasebookFile } from '#apps/intake';
import { Store } from '#libs/case-store';
import { NOTICE_KINDS } from '#libs/contracts';
import {
  deskBesideCode,
  migrateAll,
  openSurroundings,
  readConfig,
  SimulatedClock,
  startServices,
} from '#libs/platform';
import { ReminderScheduler } from '../../dist/apps/follow-up/src/reminders/reminder.scheduler.js';
import { ALL_SERVICES } from '../../dist/apps/qorgan/src/services.js';
import { SCREENS } from './desk-screens.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const folder = join(root, 'docs', 'desk');
const DAY_MS = 86_400_000;
const LARGEST = 150_000;
/** Days that pass before the pictures, so that reminders have come. */
const DAYS = 12;
const LAST_DAY = '2014-08-20';

const home = mkdtempSync(join(tmpdir(), 'qorgan-pictures-'));
// Started as root the database runs as another user, who must be able to enter.
chmodSync(home, 0o711);
const around = await openSurroundings(
  readConfig({
    QORGAN_DATA_DIR: join(home, 'data'),
    QORGAN_ROOT_KEY: randomBytes(32).toString('hex'),
    QORGAN_LOG_LEVEL: 'warn',
    QORGAN_PORT: '0',
  }),
);
const clock = new SimulatedClock(Date.parse(`${LAST_DAY}T06:00:00Z`) - DAYS * DAY_MS);
let app;
let browser;
try {
  await migrateAll(around);
  const desk = await startServices(ALL_SERVICES, { ...around, clock, deskDir: deskBesideCode() });
  app = desk.app;
  browser = await chromium.launch({
    executablePath: process.env.QORGAN_TEST_CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
  mkdirSync(folder, { recursive: true });
  await take(
    SCREENS.filter(({ isEmpty }) => isEmpty),
    desk.address.url,
  );
  await letDaysPass();
  await letComplaintsCome(desk.address.url);
  await take(
    SCREENS.filter(({ isEmpty }) => !isEmpty),
    desk.address.url,
  );
  writeFileSync(join(folder, 'README.md'), page());
} finally {
  await browser?.close();
  await app?.close();
  await around.close();
  rmSync(home, { recursive: true, force: true });
}

/** Two of one invented person, so that triage has something to find. */
async function letComplaintsCome(url) {
  const complaint = {
    receivedOn: '2014-08-19',
    aggrieved: [{ name: 'Sample Person' }],
    alleged: ['torture'],
    narrative: 'Told in words.',
  };
  const sent = [
    { urgent: ['in-custody', 'medical'], channel: 'phone', agreedTo: ['casework'] },
    { channel: 'mail' },
  ];
  for (const more of sent) {
    await fetch(`${url}/api/intake/triage`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ ...complaint, ...more }),
    });
  }
}

async function letDaysPass() {
  const read = await readCasebookFile(join(casebooksBesideCode(), 'kz-2013-2014.yaml'));
  const scheduler = app.get(ReminderScheduler);
  for (let day = 0; day <= DAYS; day += 1) {
    const knownBy = new Date(clock.now()).toISOString().slice(0, 10);
    await app.get(ImportService).import(read.casebook, { knownBy });
    while ((await scheduler.tick()) > 0);
    await everybodyTold();
    if (day < DAYS) await clock.advance(DAY_MS);
  }
}

/** Items have the date on which they were put: all of a day must be there before the next begins. */
async function everybodyTold() {
  const text = `SELECT FROM qorgan.journal j LEFT JOIN qorgan.inbox i
                    ON i.event_id = j.id AND i.consumer = 'notifications'
                 WHERE j.type = ANY($1) AND i.event_id IS NULL LIMIT 1`;
  const statement = { name: 'pictures.untold', text };
  while ((await app.get(Store).run(statement, [NOTICE_KINDS])).length > 0) await pause(20);
}

async function take(screens, url) {
  for (const { name, path, role = 'caseworker', height = 720, reach } of screens) {
    const context = await browser.newContext({
      viewport: { width: 1280, height },
      colorScheme: 'light',
      reducedMotion: 'reduce',
      timezoneId: 'Asia/Almaty',
    });
    const preferences = JSON.stringify({ language: 'en', scheme: 'light', role });
    await context.addInitScript(
      `localStorage.setItem('qorgan.preferences', ${JSON.stringify(preferences)})`,
    );
    const shown = await context.newPage();
    await shown.goto(`${url}${path}`);
    await reach(shown);
    await shown.evaluate(() => document.fonts.ready);
    const file = join(folder, `${name}.png`);
    await shown.screenshot({ path: file });
    const { size } = statSync(file);
    if (size > LARGEST) throw new Error(`${name}.png is ${size} bytes; ${LARGEST} are allowed.`);
    console.log(`Wrote docs/desk/${name}.png, ${Math.round(size / 1000)} kB.`);
    await context.close();
  }
}

function page() {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const commit = spawnSync('git', ['log', '-1', '--format=%cs'], { cwd: root, encoding: 'utf8' });
  const shown = SCREENS.map(
    ({ name, title, says }) => `## ${title}\n\n${says}\n\n![${title}: ${says}](${name}.png)\n`,
  );
  return (
    `# The desk in pictures\n\nMade by \`npm run docs:desk\` with the public chronology that Qorgan comes with, as of ` +
    `${LAST_DAY} (version ${version}, ${commit.stdout.trim()}). English, light, 1280 wide; the desk also ` +
    `speaks Russian and Kazakh, has a dark appearance, and works on a telephone.\n\n${shown.join('\n')}`
  );
}
