import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CaseFile, TimelineItem } from '#libs/contracts';
import { openDesk, type OpenDesk } from './rig/desk.js';
import type { Visited } from './rig/visits.js';
import { findingsEverywhere } from './rig/everywhere.js';
import { LANGUAGES, type Language } from './rig/words.js';

const PATH = '/triage';
/** The same person in each language's own spelling; nobody's name. */
const NAMES: Readonly<Record<Language, readonly [string, string]>> = {
  en: ['Sabit Yergozha', 'Сабит Ергожа'],
  ru: ['Бекзат Юлдашбай', 'Bekzat Yuldashbay'],
  kk: ['Ерғазы Тұрлыхан', 'Yergazy Turlykhan'],
};

let desk: OpenDesk;

beforeAll(async () => {
  desk = await openDesk('2014-08-20');
}, 120_000);
afterAll(() => desk?.close());

async function complaint(name: string, more: object = {}): Promise<string> {
  const { body, status } = await desk.line.post<{ case: string; code: string }>(
    '/api/intake/triage',
    {
      receivedOn: '2014-08-19',
      aggrieved: [{ name }],
      alleged: ['torture'],
      narrative: 'Told in words.',
      urgent: ['in-custody'],
      ...more,
    },
  );
  expect(status).toBe(201);
  await desk.line.settled();
  return body.code;
}

const types = async (code: string): Promise<string[]> => {
  const path = '/api/intake/cases/search';
  const { body: files } = await desk.line.post<CaseFile[]>(path, { code });
  const timeline = `/api/intake/cases/${files[0]!.case}/timeline`;
  return (await desk.line.get<TimelineItem[]>(timeline)).body.map(({ type }) => type);
};

const choose = async ({ page }: Visited, code: string): Promise<void> => {
  await page.getByRole('button', { name: code }).click();
  await page.getByRole('heading', { name: code }).waitFor();
};

describe.each(LANGUAGES)('triage in %s', (language) => {
  it('takes a complaint down, lets it wait, and makes a case of it by one key', async () => {
    const visited = await desk.visit(PATH, { language });
    const { page, say, complaints, foreign } = visited;
    await page.getByRole('button', { name: say('triage.take-down') }).click();
    const form = page.getByRole('dialog');
    await form.getByRole('button', { name: say('triage.submit') }).click();
    await form.getByText(say('triage.fault.alleged')).waitFor();
    await form.getByLabel(say('triage.received'), { exact: true }).fill('2014-08');
    await form.getByLabel(say('triage.words'), { exact: true }).fill('He was beaten.');
    await form.getByLabel(say('triage.urgent.medical')).check();
    await form.getByLabel(say('code.torture'), { exact: true }).check();
    await form.getByLabel(say('triage.person', { n: 1 })).fill(NAMES[language][0]);
    await form.getByRole('button', { name: say('triage.submit') }).dblclick();
    await form.waitFor({ state: 'detached' });
    const row = page.locator('[data-complaint]').first();
    await row.waitFor();
    expect(await page.locator('[data-complaint]').count()).toBe(1);
    expect(await row.innerText()).toContain(say('triage.urgent.medical'));
    expect(await row.innerText()).toContain(say('triage.no-consent'));
    const code = (await row.locator('.code').innerText()).trim();
    expect(await page.getByText('He was beaten.').count()).toBe(0);
    await page.getByRole('button', { name: say('triage.show-words') }).click();
    await page.getByText('He was beaten.').waitFor();
    await page.getByText(say('triage.begins')).waitFor();
    await page.keyboard.press('a');
    await page.getByText(say('triage.told.accepted', { code })).waitFor();
    await page.getByText(say('triage.empty')).waitFor();
    await desk.line.settled();
    expect(await types(code)).toContain('complaint.registered');
    expect(JSON.stringify([page.url(), await page.title()])).not.toContain(
      NAMES[language][0].split(' ')[0],
    );
    expect(complaints).toEqual([]);
    expect(foreign).toEqual([]);
  });

  it('declines with a reason, and takes it back', async () => {
    const code = await complaint('Nobody At All');
    const visited = await desk.visit(PATH, { language });
    const { page, say } = visited;
    await choose(visited, code);
    await page.keyboard.press('d');
    const dialog = page.getByRole('dialog');
    const decline = dialog.getByRole('button', { name: say('triage.decline') });
    await decline.click();
    await dialog.getByText(say('triage.reason-missing')).waitFor();
    await dialog.getByLabel(say('triage.reason')).selectOption('other');
    await decline.click();
    await dialog.getByText(say('triage.note-missing')).waitFor();
    await dialog.getByLabel(say('triage.note')).fill('Told to the wrong people.');
    await decline.click();
    await page.getByText(say('triage.told.declined', { code })).waitFor();
    await page.getByLabel(say('triage.with-declined')).check();
    await choose(visited, code);
    await page.getByRole('button', { name: say('triage.reopen') }).click();
    await page.getByText(say('triage.told.waiting', { code })).waitFor();
    await page.getByLabel(say('triage.with-declined')).uncheck();
    await choose(visited, code);
    await page.keyboard.press('a');
    await page.getByText(say('triage.told.accepted', { code })).waitFor();
  });

  it('merges a complaint into the case of the same name in another spelling', async () => {
    const [first, second] = NAMES[language];
    const code = await complaint(second);
    const visited = await desk.visit(PATH, { language });
    const { page, say } = visited;
    await choose(visited, code);
    const alike = page.getByRole('region', { name: say('triage.duplicates') });
    await alike.getByText(say('triage.match.name')).first().waitFor();
    const into = (await alike.locator('.code').first().innerText()).trim();
    await page.keyboard.press('m');
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: say('triage.merge') }).click();
    await page.getByText(say('triage.told.merged', { code })).waitFor();
    await desk.line.settled();
    expect((await types(into)).filter((type) => type === 'complaint.joined')).toHaveLength(1);
    expect(await page.content()).not.toContain(first.split(' ')[1]);
  });

  it('has no finding of axe, with one complaint chosen and with its dialogs', async () => {
    const code = await complaint('Nobody Else', { urgent: ['minor'], agreedTo: ['casework'] });
    const visited = await desk.visit(PATH, { language });
    const { page, say } = visited;
    await choose(visited, code);
    expect(await findingsEverywhere(page)).toEqual({});
    await page.getByRole('button', { name: say('triage.decline') }).click();
    await page.getByLabel(say('triage.reason')).waitFor();
    expect(await findingsEverywhere(page)).toEqual({});
    await page
      .getByRole('dialog')
      .getByRole('button', { name: say('triage.cancel') })
      .click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: say('triage.take-down') }).click();
    await page.getByLabel(say('triage.received'), { exact: true }).waitFor();
    expect(await findingsEverywhere(page)).toEqual({});
    await page
      .getByRole('dialog')
      .getByRole('button', { name: say('triage.cancel') })
      .click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.keyboard.press('a');
    await page.getByText(say('triage.told.accepted', { code })).waitFor();
  });
});
