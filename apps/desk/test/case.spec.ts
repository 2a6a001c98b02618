import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CaseFile, Preview, ShownPerson, TimelineItem } from '#libs/contracts';
import { openDesk, type OpenDesk } from './rig/desk.js';
import { LANGUAGES, type Say } from './rig/words.js';
import type { Page } from 'playwright-core';

let desk: OpenDesk;
let file: CaseFile;

beforeAll(async () => {
  desk = await openDesk('2014-08-20');
  file = await desk.caseWith('un.decision', 'criminal-case.opened');
}, 120_000);
afterAll(() => desk?.close());

const timeline = async (): Promise<TimelineItem[]> =>
  (await desk.line.get<TimelineItem[]>(`/api/intake/cases/${file.case}/timeline?limit=500`)).body;

/** Writes an entry down in the dialog, up to the preview of what it does. */
async function writeDown(page: Page, say: Say, date: string): Promise<void> {
  await page.getByRole('heading', { name: file.code }).waitFor();
  await page.keyboard.press('r');
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(say('record.what'), { exact: true }).selectOption('un.state-reply');
  await dialog.getByLabel(say('record.date'), { exact: true }).fill(date);
}

describe.each(LANGUAGES)('a case in %s', (language) => {
  it('tells what happened by its date as it is known, and draws the silence', async () => {
    const { page, say, complaints } = await desk.visit(`/cases/${file.case}`, { language });
    await page.getByRole('heading', { name: say('entry.un.decision') }).waitFor();
    const decision = page.locator('li', { hasText: say('entry.un.decision') });
    expect(await decision.locator('time').getAttribute('datetime')).toBe('2014-05');
    expect(await decision.innerText()).toContain(say('code.violation'));
    await page.locator('li', { hasText: say('timeline.silence', { days: '60', n: 60 }) }).waitFor();
    expect(complaints).toEqual([]);
  });

  it('previews an entry before it is saved, and saves exactly that', async () => {
    const { page, say, complaints } = await desk.visit(`/cases/${file.case}`, { language });
    const before = await timeline();
    await writeDown(page, say, '2014-08-18');
    const dialog = page.getByRole('dialog');
    const expected = await desk.line.post<Preview>(
      `/api/un-decisions/cases/${file.case}/entries?preview=true`,
      { type: 'un.state-reply', date: '2014-08-18' },
    );
    for (const { name } of expected.body.stops) await dialog.getByText(name[language]).waitFor();
    await dialog.getByLabel(say('field.note')).fill('as the ministry wrote');
    expect(await timeline()).toHaveLength(before.length);

    await dialog.getByRole('button', { name: say('record.save') }).click();
    await page.getByText(say('record.saved')).waitFor();
    await page.getByText('as the ministry wrote').first().waitFor();
    const [saved] = (await timeline()).slice(before.length);
    expect(saved).toMatchObject({ type: 'un.state-reply', on: '2014-08-18' });
    expect(saved!.text).toEqual({ note: 'as the ministry wrote' });
    expect(complaints).toEqual([]);
  });

  it('shows both versions when somebody was faster, and lets the writer decide', async () => {
    const { page, say } = await desk.visit(`/cases/${file.case}`, { language });
    await writeDown(page, say, '2014-08-19');
    const dialog = page.getByRole('dialog');
    const save = dialog.getByRole('button', { name: say('record.save') });
    await save.and(page.locator(':enabled')).waitFor();
    const faster = { type: 'investigation.ongoing', date: '2014-08-20' };
    const { status } = await desk.line.post(`/api/follow-up/cases/${file.case}/entries`, faster);
    expect(status).toBe(201);
    await desk.line.settled();
    const before = (await timeline()).length;

    await save.click();
    await dialog.getByText(say('record.conflict')).waitFor();
    await dialog.getByText(say('entry.investigation.ongoing')).first().waitFor();
    await dialog.getByText(say('entry.un.state-reply')).waitFor();
    expect(await timeline()).toHaveLength(before);

    await dialog.getByRole('button', { name: say('record.conflict-send') }).click();
    await page.getByText(say('record.saved')).waitFor();
    const types = (await timeline()).slice(before).map(({ type }) => type);
    expect(types[0]).toBe('un.state-reply');
    await desk.line.settled();
  });

  it('shows of the other version what is new in it, though the timeline came late', async () => {
    const { page, say } = await desk.visit('/cases', { language });
    let come = (): void => undefined;
    const late = new Promise<void>((resolve) => (come = resolve));
    await page.route('**/timeline?**', (route) => late.then(() => route.continue()));
    await page.getByRole('link', { name: file.code }).click();
    await writeDown(page, say, '2014-08-19');
    const dialog = page.getByRole('dialog');
    const save = dialog.getByRole('button', { name: say('record.save') });
    await save.and(page.locator(':enabled')).waitFor();
    const faster = { type: 'investigation.ongoing', date: '2014-08-20' };
    await desk.line.post(`/api/follow-up/cases/${file.case}/entries`, faster);
    come();
    await save.click();
    const theirs = dialog.locator('section').last();
    await theirs.getByText(say('entry.investigation.ongoing')).waitFor();
    expect(await theirs.getByText(say('entry.un.decision')).count()).toBe(0);
    await desk.line.settled();
  });

  it('shows who its people are only when asked, notes it, and hides them again', async () => {
    const path = `/cases/${file.case}?tab=people`;
    const { page, say } = await desk.visit(path, { language });
    await page.getByRole('button', { name: say('people.show') }).waitFor();
    const noted = async () =>
      (await timeline()).filter(({ type }) => type === 'identity.shown').length;
    const before = await noted();
    const known = await desk.line.get<ShownPerson[]>(`/api/intake/cases/${file.case}/persons`);
    const [{ person } = { person: { name: '' } }] = known.body;
    expect(person.name).not.toBe('');
    expect(await page.content()).not.toContain(person.name);

    await page.getByRole('button', { name: say('people.show') }).click();
    await page.getByText(person.name).waitFor();
    expect(await noted()).toBe(before + 2);
    expect(await page.title()).toBe(`${file.code} · Qorgan`);

    await page.evaluate("dispatchEvent(new Event('blur'))");
    await page.getByText(person.name).waitFor({ state: 'detached' });
    expect(await page.content()).not.toContain(person.name);
  });
});

describe('a role that reads and does not record', () => {
  it('is told so, and cannot see who people are', async () => {
    const as = { role: 'supervisor' } as const;
    const { page, say } = await desk.visit(`/cases/${file.case}?tab=people`, as);
    await page.getByText(say('case.record-forbidden')).waitFor();
    await page.getByText(say('people.forbidden')).waitFor();
    expect(await page.getByRole('button', { name: say('people.show') }).count()).toBe(0);
  });
});
