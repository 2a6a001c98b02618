import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ExplainedClock, RuleSummary } from '#libs/contracts';
import { openDesk, type OpenDesk } from './rig/desk.js';
import type { Visited } from './rig/visits.js';
import { findingsEverywhere } from './rig/everywhere.js';
import { LANGUAGES, wordsOf, type Say } from './rig/words.js';

const PROSECUTOR = 'kz.cpc2014.complaint.prosecutor';
const INVESTIGATION = 'kz.cpc1997.investigation.term';

let desk: OpenDesk;
let id: string;

beforeAll(async () => {
  desk = await openDesk('2014-08-20');
  id = (await desk.caseWith('un.decision', 'criminal-case.opened')).case;
}, 120_000);
afterAll(() => desk?.close());

const strip = (page: Page, say: Say) => page.getByRole('table', { name: say('strip.title') });
const clockOf = async (rule: string): Promise<ExplainedClock> => {
  const path = `/api/follow-up/cases/${id}/deadlines`;
  const { body } = await desk.line.get<ExplainedClock[]>(path);
  return body.find((clock) => clock.rule === rule)!;
};

/** The clocks of the case, that of the investigation opened. */
async function openClock({ page }: Visited, language: (typeof LANGUAGES)[number]): Promise<void> {
  const { name } = await clockOf(INVESTIGATION);
  await page.getByRole('button', { name: name[language] }).click();
  await strip(page, wordsOf(language)).waitFor();
}

describe.each(LANGUAGES)('why this day, in %s', (language) => {
  it('stands beside the chosen row of Today, as a sentence and as a calendar', async () => {
    const { page, say, complaints, foreign } = await desk.visit('/', { language });
    await page.locator('[data-clock-row]').first().waitFor();
    await page.keyboard.press('j');
    const preview = page.getByRole('complementary', { name: say('today.preview') });
    await preview.locator('td[data-mark="due"]').waitFor();
    const heads = await strip(page, say).getByRole('columnheader').allTextContents();
    expect(heads).toHaveLength(7);
    await preview.getByText(say('strip.mark.due')).first().waitFor();
    expect({ complaints, foreign }).toEqual({ complaints: [], foreign: [] });
  });

  it('is told of each clock of a case: rule, article, law, and where it leads', async () => {
    const visited = await desk.visit(`/cases/${id}?tab=clocks`, { language });
    const { page, say, complaints, foreign } = visited;
    await openClock(visited, language);
    const clock = await clockOf(INVESTIGATION);
    const { body: why } = await desk.line.get<{
      sentence: Record<string, string>;
      source: { article: string; url: string };
      law: string;
      remedies: { name: Record<string, string> }[];
    }>(`/api/follow-up/deadlines/${clock.deadline}/why`);
    await page.getByText(why.sentence[language]!).waitFor();
    await page.getByText(why.law).waitFor();
    const article = page.getByRole('link', { name: why.source.article });
    expect(await article.getAttribute('href')).toBe(why.source.url);
    expect(await article.getAttribute('rel')).toContain('noreferrer');
    await page.getByText(say('told.remedies')).waitFor();
    for (const { name } of why.remedies) await page.getByText(name[language]!).first().waitFor();
    await page.getByRole('link', { name: INVESTIGATION }).click();
    await page.getByRole('heading', { name: say('whatif.title') }).waitFor();
    expect({ complaints, foreign }).toEqual({ complaints: [], foreign: [] });
  });

  it('is asked of the law for any date, as far as the date is known', async () => {
    const { page, say, complaints } = await desk.visit(`/rules/${PROSECUTOR}`, { language });
    const date = page.getByRole('textbox', { name: say('whatif.date') });
    await date.fill('2026-03-18');
    await page.locator('td[data-mark="due"]', { hasText: '26' }).waitFor();
    const named = page
      .getByRole('listitem')
      .filter({ hasText: say('strip.note.substitute-day-off') });
    await named.first().waitFor();
    await page.waitForURL(/date=2026-03-18/);
    await date.fill('2026-02-30');
    await page.getByText(say('whatif.date-wrong')).waitFor();
    await date.fill('2023-05');
    await page.locator('td[data-mark="due"]', { hasText: '10' }).waitFor();
    const zone = page.getByRole('combobox', { name: say('whatif.zone') });
    await zone.fill('Asia/Nowhere');
    await page.getByText(say('whatif.zone-wrong')).waitFor();
    expect(await strip(page, say).count()).toBe(0);
    await zone.fill('Asia/Almaty');
    await strip(page, say).waitFor();
    // What a browser says of a refused question is no complaint of the page.
    expect(complaints.filter((line) => !line.includes('422'))).toEqual([]);
  });
});

describe('the law', () => {
  it('is listed whole by procedure, with what is unverified marked', async () => {
    const { page, say } = await desk.visit('/rules');
    const { body } = await desk.line.get<RuleSummary[]>('/api/follow-up/rules');
    await page.locator('[data-rule-row]').first().waitFor();
    expect(await page.locator('[data-rule-row]').count()).toBe(body.length);
    const unverified = body.filter((rule) => rule.unverified).length;
    expect(await page.getByText(say('mark.unverified'), { exact: true }).count()).toBe(unverified);
    const tracks = await page.getByRole('heading', { level: 2 }).allTextContents();
    expect(tracks.filter((name) => /^[a-z_.]+$/.test(name))).toEqual([]);
  });

  it('is found by words, pack and day; the address keeps the latter two alone', async () => {
    const { page, say } = await desk.visit('/rules');
    const rows = page.locator('[data-rule-row]');
    await rows.first().waitFor();
    await page.keyboard.press('/');
    await page.keyboard.type('105(2)');
    await page.getByRole('combobox', { name: say('rules.pack') }).selectOption('kz');
    await page.getByRole('textbox', { name: say('rules.on') }).fill('2026-03-18');
    await page.waitForURL(/\?pack=kz&on=2026-03-18$/);
    const names = await rows.allTextContents();
    expect(names.length).toBeGreaterThan(0);
    const { body } = await desk.line.get<RuleSummary[]>('/api/follow-up/rules?on=2026-03-18');
    const known = body.filter(({ article }) => article.includes('105(2)'));
    expect(names.toSorted()).toEqual(known.map(({ name }) => name.en).toSorted());
    await rows.first().focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: say('whatif.title') }).waitFor();
  });

  it('shows the worked examples of a rule, and each can be tried', async () => {
    const { page, say } = await desk.visit(`/rules/${PROSECUTOR}`);
    await page.getByRole('button', { name: `${say('rule.try')}: 15 Oct 2022` }).click();
    await page.locator('td[data-mark="due"]', { hasText: '22' }).waitFor();
    await page.waitForURL(/date=2022-10-15/);
    expect(await page.title()).toBe(`${PROSECUTOR} · Qorgan`);
  });
});

describe('an act on a term', () => {
  it('begins with its clock named, is previewed, and moves the clock', async () => {
    const visited = await desk.visit(`/cases/${id}?tab=clocks`, { role: 'lawyer' });
    const { page, say, complaints } = visited;
    await openClock(visited, 'en');
    await page.getByRole('button', { name: say('told.act') }).click();
    const dialog = page.getByRole('dialog');
    const { name, due } = await clockOf(INVESTIGATION);
    await dialog.getByText(name.en).first().waitFor();
    expect(await dialog.getByLabel(say('field.rule'), { exact: true }).count()).toBe(0);
    const what = dialog.getByRole('combobox', { name: say('record.what') });
    const offered = await what.getByRole('option').allTextContents();
    expect(offered).not.toContain(say('entry.term.started'));
    await what.selectOption({ label: say('entry.term.printed') });
    await dialog.getByRole('textbox', { name: say('record.date'), exact: true }).fill('2014-08-18');
    await dialog.getByRole('textbox', { name: say('field.until') }).fill('2014-11-03');
    await dialog.getByRole('heading', { name: say('record.moves') }).waitFor();
    await dialog
      .getByText(/Mon 3 Nov 2014/)
      .first()
      .waitFor();
    await dialog.getByRole('button', { name: say('record.save') }).click();
    await dialog.waitFor({ state: 'hidden' });
    await desk.line.settled();
    await page.getByText(say('told.printed'), { exact: true }).waitFor();
    await page.getByText(say('act.printed')).waitFor();
    const computed = page.getByRole('definition').filter({ hasText: '30 Sep 2014' });
    await computed.first().waitFor();
    expect(due).toBe('2014-09-30');
    expect((await clockOf(INVESTIGATION)).due).toBe('2014-11-03');
    expect(complaints).toEqual([]);
  });

  it('names its rule from a list where no clock was chosen before', async () => {
    const { page, say } = await desk.visit(`/cases/${id}`);
    await page.getByRole('button', { name: say('case.record') }).click();
    const dialog = page.getByRole('dialog');
    const what = dialog.getByRole('combobox', { name: say('record.what') });
    await what.selectOption({ label: say('entry.term.suspended') });
    const rule = dialog.getByRole('combobox', { name: say('field.rule') });
    await rule.selectOption(PROSECUTOR);
    await dialog.getByRole('textbox', { name: say('record.date'), exact: true }).fill('2014-08-18');
    await dialog.getByText(say('record.no-such-clock')).waitFor();
    await rule.selectOption(INVESTIGATION);
    await dialog.getByRole('heading', { name: say('record.moves') }).waitFor();
    await dialog.getByRole('textbox', { name: say('record.moment-time') }).fill('20:00');
    await dialog.getByText(say('record.time-wrong')).waitFor();
  });

  it('is offered to nobody who may not record', async () => {
    const visited = await desk.visit(`/cases/${id}?tab=clocks`, { role: 'supervisor' });
    await openClock(visited, 'en');
    expect(await visited.page.getByRole('button', { name: visited.say('told.act') }).count()).toBe(
      0,
    );
  });
});

describe.each(LANGUAGES)('axe, in %s', (language) => {
  it('finds nothing on the list of the law', async () => {
    const { page } = await desk.visit('/rules', { language });
    await page.locator('summary').first().waitFor();
    expect(await findingsEverywhere(page)).toEqual({});
  });

  it('finds nothing on a rule that is asked what if', async () => {
    const path = '/rules/un.cat.art22.followup.state?date=2014-05';
    const { page, say } = await desk.visit(path, { language });
    await strip(page, say).waitFor();
    expect(await findingsEverywhere(page)).toEqual({});
  });

  it('finds nothing on the clocks of a case', async () => {
    const visited = await desk.visit(`/cases/${id}?tab=clocks`, { language });
    await openClock(visited, language);
    expect(await findingsEverywhere(visited.page)).toEqual({});
  });
});
