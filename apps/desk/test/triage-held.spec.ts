import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import type { TimelineItem, TriageFile, TriageItem } from '#libs/contracts';
import { until } from '../../../libs/testing/src/until.js';
import { openDesk, type OpenDesk } from './rig/desk.js';
import type { Visited } from './rig/visits.js';
import { seenFocus, tabTo } from './rig/focus.js';

const API = '/api/intake/triage';
const ASKED = /\/api\/intake\/triage(\?|\/[0-9a-f-]{36}$)/;

let desk: OpenDesk;

beforeAll(async () => {
  desk = await openDesk('2014-08-20');
}, 120_000);
afterAll(() => desk?.close());

const waiting = async () => (await desk.line.get<TriageItem[]>(API)).body;
const decline = (id: string) => desk.line.post(`${API}/${id}/decline`, { reason: 'withdrawn' });

// Each test begins with nothing that waits.
beforeEach(async () => {
  for (const { case: id } of await waiting()) await decline(id);
  await desk.line.settled();
});

async function complaint(
  urgent: string[] = [],
  who: object = { unnamed: { value: 1, qualifier: 'exact' } },
): Promise<{ case: string; code: string }> {
  const { body } = await desk.line.post<{ case: string; code: string }>(API, {
    receivedOn: '2014-08-19',
    aggrieved: [who],
    alleged: ['torture'],
    urgent,
  });
  await desk.line.settled();
  return body;
}

const reads = ({ page }: Visited, code: string) =>
  page.getByRole('heading', { name: code }).waitFor();

it('what is read stays on the screen when a more urgent complaint comes in above it', async () => {
  const calm = await complaint();
  const visited = await desk.visit('/triage');
  const { page, say } = visited;
  await reads(visited, calm.code);
  const urgent = await complaint(['minor']);
  await page.locator('[data-complaint]').filter({ hasText: urgent.code }).waitFor();
  expect(await page.locator('[data-complaint]').first().innerText()).toContain(urgent.code);
  await page.keyboard.press('a');
  await page.getByText(say('triage.told.accepted', { code: calm.code })).waitFor();
  expect((await waiting()).map(({ code }) => code)).toEqual([urgent.code]);
});

it('a key that is held decides once, and the next complaint is left alone', async () => {
  await complaint();
  await complaint();
  const [first, second] = (await waiting()) as [TriageItem, TriageItem];
  const visited = await desk.visit('/triage');
  const { page, say } = visited;
  const sent: string[] = [];
  page.on('request', (request) => {
    if (request.method() === 'POST') sent.push(request.url());
  });
  await reads(visited, first.code);
  await page.keyboard.down('a');
  await reads(visited, second.code);
  await page.keyboard.down('a');
  await page.keyboard.up('a');
  await page.keyboard.press('d');
  await page.getByRole('dialog').waitFor();
  expect(sent).toHaveLength(1);
  expect(await page.getByText(say('triage.told.accepted', { code: first.code })).count()).toBe(1);
});

it('what accepting begins is told before, and again after it', async () => {
  const { case: id, code } = await complaint(['in-custody']);
  const visited = await desk.visit('/triage');
  const { page, say } = visited;
  await reads(visited, code);
  const before = page.getByRole('region', { name: say('triage.begins') });
  // The law starts nothing when a complaint is received: what begins is the desk's own patience.
  const silence = await before.getByRole('listitem').last().innerText();
  expect(silence).toContain('2014');
  await page.keyboard.press('a');
  const told = page.getByRole('status').filter({ hasText: code });
  await told.getByText(silence, { exact: false }).waitFor();
  await told.getByRole('link', { name: say('triage.open-case') }).click();
  await page.waitForURL(`**/cases/${id}`);
});

it('two who decide learn who was faster, in the dialog and when the complaint is gone', async () => {
  const { case: id, code } = await complaint();
  const visited = await desk.visit('/triage', { role: 'lead' });
  const { page, say } = visited;
  await reads(visited, code);
  await page.route(ASKED, (route) => route.abort());
  await desk.line.post(`${API}/${id}/accept`, undefined);
  await page.keyboard.press('d');
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(say('triage.reason')).selectOption('withdrawn');
  const act = dialog.getByRole('button', { name: say('triage.decline') });
  await act.click();
  await dialog.getByText(say('triage.fault.changed')).waitFor();
  await page.unroute(ASKED);
  await act.click();
  await page.getByText(say('triage.told.overtaken', { code })).waitFor();
  const { body } = await desk.line.get<TriageFile>(`${API}/${id}`);
  expect(body.state).toBe('accepted');
});

it('a merge that is refused says so where it was asked for; one that is done keeps why', async () => {
  const who = { name: 'Nobody Twice' };
  const [one, other] = [await complaint(['minor'], who), await complaint([], who)];
  const third = await complaint();
  await desk.line.post(`${API}/${third.case}/accept`, undefined);
  await desk.line.settled();
  const visited = await desk.visit('/triage');
  const { page, say } = visited;
  await reads(visited, one.code);
  await page.keyboard.press('m');
  const dialog = page.getByRole('dialog');
  const act = dialog.getByRole('button', { name: say('triage.merge') });
  await dialog.getByLabel(say('triage.merge-why')).fill('The same night, told twice.');
  await dialog.getByRole('radio', { name: other.code }).check();
  await decline(other.case);
  await act.click();
  await dialog.getByText(say('triage.fault.merge')).waitFor();
  await dialog.getByLabel(say('triage.merge-code')).fill(third.code);
  await dialog.getByRole('radio', { name: third.code }).check();
  await act.click();
  await page.getByText(say('triage.told.merged', { code: one.code })).waitFor();
  const path = `/api/intake/cases/${one.case}/timeline`;
  const { body } = await desk.line.get<TimelineItem[]>(path);
  expect(body.at(-1)).toMatchObject({
    type: 'complaint.merged',
    text: { note: 'The same night, told twice.' },
  });
});

it('a complaint is taken down by keys alone, through a line that breaks, and is one complaint', async () => {
  const { page, say } = await desk.visit('/cases');
  const keys: string[] = [];
  await page.route('**/api/intake/triage', async (route) => {
    keys.push(route.request().headers()['idempotency-key']!);
    // First it does not go out; then it does and the answer is lost; then all is well again.
    if (keys.length === 1) return route.abort();
    if (keys.length === 3) return route.continue();
    await route.fetch();
    return route.abort();
  });
  await page.locator('[data-case-row]').first().waitFor();
  await page.keyboard.press('Control+k');
  await until(async () => (await seenFocus(page)).tag === 'input');
  await page.keyboard.type(say('triage.take-down'));
  await page.keyboard.press('Enter');
  const form = page.getByRole('dialog', { name: say('triage.take-down') });
  await form.waitFor();
  await tabTo(page, say('triage.received'));
  await page.keyboard.type('2014-08-20');
  await tabTo(page, say('triage.words'));
  await page.keyboard.type('Told by telephone.');
  await tabTo(page, say('code.torture'), 'input');
  await page.keyboard.press('Space');
  await tabTo(page, say('triage.person', { n: 1 }));
  await page.keyboard.type('Nobody Knows');
  await tabTo(page, say('triage.submit'));
  for (const times of [1, 2]) {
    await page.keyboard.press('Enter');
    await until(() => keys.length === times);
    await form.getByText(say('failure.offline'), { exact: false }).waitFor();
    expect(await form.getByLabel(say('triage.words')).inputValue()).toBe('Told by telephone.');
    await tabTo(page, say('triage.submit'));
  }
  await page.keyboard.press('Enter');
  await form.waitFor({ state: 'detached' });
  await page.locator('[data-complaint]').waitFor();
  expect([keys.length, new Set(keys).size]).toEqual([3, 1]);
  const [taken, ...more] = await waiting();
  expect(more).toEqual([]);
  expect(page.url()).toMatch(/\/triage$/);
  await page.getByRole('heading', { name: taken!.code }).waitFor();
  await page.keyboard.press('a');
  await page.getByText(say('triage.told.accepted', { code: taken!.code })).waitFor();
});

it('a slip of the hand on Cancel or on Close loses nothing of a complaint that is taken down', async () => {
  const { page, say } = await desk.visit('/triage');
  const begin = () => page.getByRole('button', { name: say('triage.take-down') }).click();
  const form = page.getByRole('dialog', { name: say('triage.take-down') });
  const words = form.getByLabel(say('triage.words'), { exact: true });
  const question = form.getByText(say('record.leave'));
  await begin();
  await words.fill('Half a sentence');
  for (const name of ['triage.cancel', 'shell.close'] as const) {
    await form.getByRole('button', { name: say(name) }).click();
    await question.waitFor();
    // The safe way has the focus.
    await page.keyboard.press('Enter');
    await question.waitFor({ state: 'detached' });
    expect(await words.inputValue()).toBe('Half a sentence');
  }
  await form.getByRole('button', { name: say('triage.cancel') }).click();
  await form.getByRole('button', { name: say('record.leave-go') }).click();
  await form.waitFor({ state: 'detached' });

  await begin();
  await words.fill('Another');
  expect(await question.count()).toBe(0);
});
