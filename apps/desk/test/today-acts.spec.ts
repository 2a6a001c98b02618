import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { AroundClock, BulkAnswer, ListedClock, Today } from '#libs/contracts';
import { addDays } from '#libs/domain';
import { openDesk, type OpenDesk } from './rig/desk.js';
import type { Visited } from './rig/visits.js';
import { LANGUAGES } from './rig/words.js';

let desk: OpenDesk;

beforeAll(async () => {
  desk = await openDesk('2014-08-20');
  await printNearDay();
}, 120_000);
afterAll(() => desk?.close());

const today = async (): Promise<Today> => (await desk.line.get<Today>('/api/follow-up/today')).body;
const around = async ({ deadline }: ListedClock): Promise<AroundClock> =>
  (await desk.line.get<AroundClock>(`/api/follow-up/deadlines/${deadline}/around`)).body;
const asideOf = async (): Promise<string[]> =>
  (await today()).snoozed.map(({ deadline }) => deadline);

/** Nothing is put aside when a spec begins. */
beforeEach(async () => {
  const deadlines = await asideOf();
  if (deadlines.length > 0) await desk.line.post('/api/follow-up/snoozes/wake', { deadlines });
});

/** A body has printed a day in its letter: a clock far away is due in a week. */
async function printNearDay(): Promise<void> {
  const [clock] = (await today()).waiting;
  const { rule, anchor } = clock!;
  const body = { type: 'term.printed', date: '2014-08-19', rule, counted_from: anchor };
  const path = `/api/follow-up/cases/${clock!.case}/entries`;
  const { status } = await desk.line.post(path, { ...body, until: '2014-08-27' });
  expect(status).toBe(201);
  await desk.line.settled();
}

/** The clock of the list that cannot wait longest, and the day until which it can. */
async function bounded(): Promise<{ clock: ListedClock; last: string }> {
  for (const clock of (await today()).soon) {
    const { snoozeUntil, snoozeBound } = await around(clock);
    if (snoozeUntil !== null && snoozeBound !== 'own-limit') return { clock, last: snoozeUntil };
  }
  throw new Error('no clock of that day is bound by a last day');
}

const row = ({ page }: Visited, clock: ListedClock) =>
  page.locator('li[data-clock]', {
    has: page.locator(`a[href="/cases/${clock.case}"]`),
    hasText: clock.name.en,
  });

describe.each(LANGUAGES)('putting aside in %s', (language) => {
  it('takes a clock out of its part by keys alone, never past a last day, and gives it back', async () => {
    const { clock, last } = await bounded();
    const visited = await desk.visit('/', { language });
    const { page, say, complaints } = visited;
    const all = page.locator('[data-clock-row]');
    await all.first().waitFor();
    const { overdue, today: now, soon } = await today();
    const at = [...overdue, ...now, ...soon].findIndex(
      ({ deadline }) => deadline === clock.deadline,
    );
    expect(at).not.toBe(-1);
    for (let n = 0; n <= at; n += 1) await page.keyboard.press('j');
    await page.keyboard.press('s');
    const dialog = page.getByRole('dialog', { name: say('snooze.title') });
    const until = dialog.getByLabel(say('snooze.until'));
    await until.waitFor();
    expect(await until.getAttribute('max')).toBe(last);

    const save = dialog.getByRole('button', { name: say('snooze.save') });
    await until.fill(addDays(last, 1));
    await dialog.getByText(say('snooze.too-late')).waitFor();
    expect(await save.isDisabled()).toBe(true);
    const { body: refused } = await desk.line.post<BulkAnswer>('/api/follow-up/snoozes', {
      deadlines: [clock.deadline],
      until: addDays(last, 1),
      reason: 'agreed-day',
    });
    expect(refused).toEqual({
      done: [],
      left: [{ id: clock.deadline, why: 'clock.past-a-last-day' }],
    });

    await until.fill(last);
    await page.keyboard.press('Enter');
    await dialog.waitFor({ state: 'hidden' });
    const aside = page.locator('details', {
      has: page.getByRole('heading', { name: say('today.group.snoozed') }),
    });
    await aside.waitFor();
    expect(await asideOf()).toEqual([clock.deadline]);
    await page.getByRole('button', { name: say('today.undo') }).waitFor();
    // The row is gone, and its place is kept: one goes on with the next.
    await page.keyboard.press('j');
    await page.locator('[data-clock-row]:focus').waitFor();
    await page.keyboard.press('u');
    await aside.waitFor({ state: 'detached' });
    expect(await asideOf()).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it('tells until when and why, and takes back from its own part', async () => {
    const clock = (await today()).soon[0]!;
    await desk.line.post('/api/follow-up/snoozes', {
      deadlines: [clock.deadline],
      until: '2014-08-22',
      reason: 'waiting-for-document',
    });
    const visited = await desk.visit('/', { language, width: 360 });
    const { page, say } = visited;
    await page.getByRole('heading', { name: say('today.group.snoozed') }).click();
    const reason = page.locator('li', {
      hasText: say('snooze.reason.waiting-for-document'),
    });
    await reason.waitFor();
    await page.getByRole('button', { name: say('today.act.take-back') }).click();
    await reason.waitFor({ state: 'detached' });
    await page.getByText(say('today.done.taken-back', { count: 1 })).waitFor();
    expect(await asideOf()).toEqual([]);
  });

  it('does the same to many, and says what was left and why', async () => {
    const { overdue } = await today();
    const visited = await desk.visit('/', { language });
    const { page, say } = visited;
    await page.locator('[data-clock-row]').first().waitFor();
    await page.keyboard.press('j');
    await page.keyboard.press('x');
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    await page.keyboard.press('Shift+X');
    const bar = page.getByRole('toolbar', { name: say('today.bar') });
    await bar.getByText(say('today.selected', { count: 3 })).waitFor();
    expect(await page.locator('li input:checked').count()).toBe(3);
    await page.keyboard.press('s');
    const dialog = page.getByRole('dialog', { name: say('snooze.title') });
    await dialog.getByText(say('snooze.bound.many')).waitFor();
    // One of the three is ended by somebody else, meanwhile.
    const path = '**/api/follow-up/snoozes';
    const [first, second, third] = overdue;
    await page.route(path, (route) =>
      route.fulfill({
        json: {
          done: [first!.deadline, second!.deadline],
          left: [{ id: third!.deadline, why: 'clock.ended' }],
        },
      }),
    );
    await dialog.getByRole('button', { name: say('snooze.save') }).click();
    const told = page.getByText(say('today.left'));
    await told.waitFor();
    expect(await told.innerText()).toContain(`${third!.code} (${say('left.clock.ended')})`);
    expect(await page.locator('li input:checked').count()).toBe(0);
    await bar.waitFor({ state: 'hidden' });
  });
});

describe.each(LANGUAGES)('beside a clock in %s', (language) => {
  it('stands who is told next, what happened last, and how long it may wait', async () => {
    const clock = (await today()).soon[0]!;
    const { ladder, lastEvents, snoozeUntil } = await around(clock);
    const visited = await desk.visit('/', { language });
    const { page, say } = visited;
    await row(visited, { ...clock, name: { ...clock.name, en: clock.name[language] } })
      .first()
      .hover();
    const preview = page.getByRole('complementary', { name: say('today.preview') });
    const next = preview.locator('section', { hasText: say('around.next') });
    await next
      .getByText(say(`role.${ladder[0]!.to as 'lead'}`))
      .first()
      .waitFor();
    const last = preview.locator('section', { hasText: say('around.last') });
    expect(await last.getByRole('listitem').count()).toBe(lastEvents.length);
    expect(await last.locator('time').first().getAttribute('datetime')).toBe(lastEvents[0]!.on);
    expect(snoozeUntil).not.toBeNull();
    await preview.getByText(say('around.nobody')).waitFor();
  });

  it('begins the record of what would stop it, by the button of its row and by a key', async () => {
    const { overdue } = await today();
    const clock = overdue.find(({ rule }) => rule === 'un.cat.art22.followup.state') ?? overdue[0]!;
    const { page, say } = await desk.visit('/', { language });
    const name = `${say('today.act.record')} ${clock.code!}`;
    const button = page.getByRole('button', { name, exact: true }).first();
    await button.click();
    const dialog = page.getByRole('dialog', { name: say('record.title') });
    const what = dialog.getByLabel(say('record.what'), { exact: true });
    await what.waitFor();
    const group = what.locator('optgroup').first();
    expect(await group.getAttribute('label')).toBe(say('record.group.stops'));
    expect(await dialog.innerText()).toContain(clock.code);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    await button.and(page.locator(':focus')).waitFor();
    await page.keyboard.press('r');
    await what.waitFor();
  });

  it('stands within its row where there is no room beside the list', async () => {
    const { overdue } = await today();
    const { page, say } = await desk.visit('/', { language, width: 360 });
    const more = page.getByRole('button', { name: `${say('today.more')} ${overdue[0]!.code!}` });
    await more.first().click();
    await page.getByRole('heading', { name: say('around.next') }).waitFor();
    await page.getByRole('heading', { name: say('clock.why') }).waitFor();
    await more.first().click();
    await page.getByRole('heading', { name: say('around.next') }).waitFor({ state: 'detached' });
  });
});

it('only my cases: kept for the next visit, and says so when they are quiet', async () => {
  const { page, say } = await desk.visit('/', { role: 'lawyer' });
  const rows = page.locator('[data-clock-row]');
  await rows.first().waitFor();
  await page.getByRole('switch', { name: say('today.mine') }).click();
  await page.getByText(say('today.empty-mine')).waitFor();
  await page.reload();
  await page.getByText(say('today.empty-mine')).waitFor();
  await page.getByRole('switch', { name: say('today.mine') }).click();
  await rows.first().waitFor();
});

it('who may do nothing of it is offered nothing of it', async () => {
  const { page, say } = await desk.visit('/', { role: 'supervisor' });
  await page.locator('[data-clock-row]').first().waitFor();
  await page.keyboard.press('j');
  await page.keyboard.press('s');
  await page.getByRole('heading', { name: say('around.next') }).waitFor();
  expect(await page.getByRole('dialog').count()).toBe(0);
  expect(await page.locator('li input').count()).toBe(0);
  expect(await page.getByText(say('today.act.record')).count()).toBe(0);
});
