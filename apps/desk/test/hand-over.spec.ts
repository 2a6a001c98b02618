import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CaseOwner, ListedClock, Today } from '#libs/contracts';
import { localMember } from '#libs/platform';
import { until } from '../../../libs/testing/src/until.js';
import { openDesk, type OpenDesk } from './rig/desk.js';
import type { Visited } from './rig/visits.js';
import { seenFocus, tabTo } from './rig/focus.js';
import { LANGUAGES } from './rig/words.js';

let desk: OpenDesk;
const [caseworker, lawyer] = [localMember('caseworker'), localMember('lawyer')];

beforeAll(async () => {
  desk = await openDesk('2014-08-20');
}, 120_000);
afterAll(() => desk?.close());

const overdue = async (): Promise<ListedClock[]> =>
  (await desk.line.get<Today>('/api/follow-up/today')).body.overdue;
const ownerOf = async (id: string): Promise<CaseOwner> =>
  (await desk.line.get<CaseOwner>(`/api/follow-up/cases/${id}/owner`)).body;

const assign = (cases: string[], to: string) =>
  desk.line.post('/api/follow-up/owners/assign', { cases, to }, { 'qorgan-role': 'lead' });

/** Shows more of the first clock of a case. */
async function point({ page, say }: Visited, id: string) {
  await page
    .locator('li[data-clock]', { has: page.locator(`a[href="/cases/${id}"]`) })
    .first()
    .hover();
  return page.getByRole('complementary', { name: say('today.preview') });
}

describe.each(LANGUAGES)('in %s', (language) => {
  it('cases are offered by keys, with words, and are the other’s when they accept', async () => {
    const [first, second] = await overdue();
    const ids = [...new Set([first!.case, second!.case])];
    // What another language has offered before is void once somebody else has had the case.
    for (const to of [localMember('lead').id, caseworker.id]) await assign(ids, to);
    const visited = await desk.visit('/', { language });
    const { page, say } = visited;
    await page.locator('[data-clock-row]').first().waitFor();
    for (const key of ['j', 'x', 'j', 'x', 'h']) await page.keyboard.press(key);
    const dialog = page.getByRole('dialog', { name: say('hand-over.title') });
    await dialog.getByRole('option', { name: say('role.lawyer') }).waitFor({ state: 'attached' });
    await dialog.getByLabel(say('hand-over.to')).selectOption(lawyer.id);
    await dialog.getByLabel(say('hand-over.note')).fill('Made-up words of an offer');
    await dialog.getByRole('button', { name: say('hand-over.send') }).click();
    await page.getByText(say('today.done.offered', { count: ids.length })).waitFor();
    const offered = await ownerOf(ids[0]!);
    expect(offered).toMatchObject({ owner: caseworker, offered: { to: lawyer } });
    // Who offered may take it back; nobody else is asked.
    const mine = await point(visited, ids[0]!);
    await mine.getByText(say('around.offered', { role: say('role.lawyer') })).waitFor();
    expect(await mine.getByRole('button', { name: say('hand-over.accept') }).count()).toBe(0);
    await mine.getByRole('button', { name: say('hand-over.take-back') }).waitFor();
    await page.close();

    const other = await desk.visit('/', { language, role: 'lawyer' });
    const preview = await point(other, ids[0]!);
    await preview.getByText('Made-up words of an offer').waitFor();
    await preview.getByRole('button', { name: say('hand-over.accept') }).click();
    await other.page
      .getByText(say('today.owner', { role: say('role.lawyer') }))
      .first()
      .waitFor();
    expect(await ownerOf(ids[0]!)).toMatchObject({ owner: lawyer, offered: null });
    await other.page.getByRole('switch', { name: say('today.mine') }).click();
    const own = (
      await desk.line.get<Today>('/api/follow-up/today?whose=mine', {
        'qorgan-role': 'lawyer',
      })
    ).body;
    await other.page.getByText(say('today.summary', counts(own)), { exact: false }).waitFor();
    expect(other.complaints).toEqual([]);
  });
});

describe.each(LANGUAGES)('on the page of a case in %s', (language) => {
  it('whoever has it hands it over by keys, and the other accepts by keys', async () => {
    const [first] = await overdue();
    for (const to of [lawyer.id, caseworker.id]) await assign([first!.case], to);
    const mine = await desk.visit(`/cases/${first!.case}`, { language });
    const { page, say } = mine;
    const owner = page.getByRole('region', { name: say('around.owner') });
    await owner.getByText(say('role.caseworker')).waitFor();
    const dialog = page.getByRole('dialog', { name: say('hand-over.title') });
    await tabTo(page, say('hand-over.title'));
    await page.keyboard.press('Enter');
    await dialog.getByRole('option').nth(1).waitFor({ state: 'attached' });
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await until(async () => (await seenFocus(page)).text.startsWith(say('hand-over.title')));
    await page.keyboard.press('h');
    await dialog.getByRole('option', { name: say('role.lawyer') }).waitFor({ state: 'attached' });
    await until(async () => (await seenFocus(page)).tag === 'select');
    const to = dialog.getByLabel(say('hand-over.to'));
    await until(async () => {
      await page.keyboard.press('ArrowDown');
      return (await to.inputValue()) === lawyer.id;
    });
    await tabTo(page, say('hand-over.note'));
    await page.keyboard.type('Made-up words beside a case');
    await tabTo(page, say('hand-over.send'));
    await page.keyboard.press('Enter');
    await owner.getByText(say('around.offered', { role: say('role.lawyer') })).waitFor();
    await dialog.waitFor({ state: 'detached' });
    // The button that was pressed is gone; the focus is where the offer stands.
    await until(async () => (await seenFocus(page)).text === say('around.owner'));
    await page.close();

    const other = await desk.visit(`/cases/${first!.case}`, { language, role: 'lawyer' });
    const offer = other.page.getByRole('region', { name: say('around.owner') });
    await offer.getByText('Made-up words beside a case').waitFor();
    await tabTo(other.page, say('hand-over.accept'));
    await other.page.keyboard.press('Enter');
    await offer.getByRole('button', { name: say('hand-over.title') }).waitFor();
    await until(async () => (await seenFocus(other.page)).text === say('around.owner'));
    expect(await ownerOf(first!.case)).toMatchObject({ owner: lawyer, offered: null });
    expect([...mine.complaints, ...other.complaints]).toEqual([]);
  });
});

it('whom a case is offered to may decline on its page; others only read who has it', async () => {
  const [first] = await overdue();
  for (const to of [lawyer.id, caseworker.id]) await assign([first!.case], to);
  await desk.line.post('/api/follow-up/owners/offer', { cases: [first!.case], to: lawyer.id });
  const lead = await desk.visit(`/cases/${first!.case}`, { role: 'lead' });
  const read = lead.page.getByRole('region', { name: lead.say('around.owner') });
  await read.getByText(lead.say('around.offered', { role: lead.say('role.lawyer') })).waitFor();
  expect(await read.getByRole('button').count()).toBe(0);
  await lead.page.close();
  const { page, say } = await desk.visit(`/cases/${first!.case}`, { role: 'lawyer' });
  const offer = page.getByRole('region', { name: say('around.owner') });
  await offer.getByRole('button', { name: say('hand-over.decline') }).click();
  await offer.getByText(say('around.offered', { role: say('role.lawyer') })).waitFor({
    state: 'detached',
  });
  expect(await offer.getByRole('button').count()).toBe(0);
  expect(await ownerOf(first!.case)).toMatchObject({ owner: caseworker, offered: null });
});

it('what somebody else has is left, and said by its code', async () => {
  const [first] = await overdue();
  await assign([first!.case], localMember('lead').id);
  const { page, say } = await desk.visit('/');
  await page.locator('[data-clock-row]').first().waitFor();
  await page.keyboard.press('j');
  await page.keyboard.press('h');
  const dialog = page.getByRole('dialog', { name: say('hand-over.title') });
  await dialog.getByRole('option', { name: say('role.lawyer') }).waitFor({ state: 'attached' });
  await dialog.getByLabel(say('hand-over.to')).selectOption(lawyer.id);
  await dialog.getByRole('button', { name: say('hand-over.send') }).click();
  await page.getByText(`${first!.code!} (${say('left.owner.not-yours')})`).waitFor();
});

const counts = ({ overdue: missed, today, soon }: Today) => ({
  overdue: missed.length,
  today: today.length,
  soon: soon.length,
});
