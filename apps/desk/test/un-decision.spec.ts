import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DecisionFile, DecisionPage, ListedDecision } from '#libs/contracts';
import { openDesk, type OpenDesk } from './rig/desk.js';
import { findingsEverywhere } from './rig/everywhere.js';
import { LANGUAGES, wordsOf } from './rig/words.js';

/** The day on which a court refused to comply with the decision on Oleg Yevloyev. */
const DAY = '2014-10-21';

/** Days as people of each language write them. */
const WRITTEN = {
  en: {
    yevloyev: 'Mon 17 Mar 2014',
    gerasimov: 'Wed 22 Aug 2012',
    bayramov: '30 Jul – 29 Aug 2014',
    refusal: '21 Oct 2014',
  },
  ru: {
    yevloyev: 'пн 17 мар. 2014',
    gerasimov: 'ср 22 авг. 2012',
    bayramov: '30 июл. – 29 авг. 2014',
    refusal: '21 окт. 2014',
  },
  kk: {
    yevloyev: '2014 ж. 17 наурыз, дс',
    gerasimov: '2012 ж. 22 тамыз, ср',
    bayramov: '2014 ж. 30 шілде – 29 тамыз',
    refusal: '2014 ж. 21 қазан',
  },
} as const;

// Each language has a desk of its own: what is recorded in one is not there in the next.
describe.each(LANGUAGES)('the decisions of UN bodies in %s', (language) => {
  const say = wordsOf(language);
  const written = WRITTEN[language];
  const late = (days: number) => say('un.first-act', { days, n: days });
  let desk: OpenDesk;
  let yevloyev: ListedDecision;
  let gerasimov: ListedDecision;
  let bayramov: ListedDecision;

  beforeAll(async () => {
    desk = await openDesk(DAY);
    const { body } = await desk.line.get<DecisionPage>('/api/un-decisions/decisions');
    yevloyev = body.items.find(({ remedies }) => remedies.refused === 2)!;
    gerasimov = body.items.find(({ remedies }) => remedies.ordered === 1)!;
    bayramov = body.items.find(({ decidedOn }) => decidedOn === '2014-05')!;
  }, 120_000);
  afterAll(() => desk?.close());

  const row = (page: Page, name: string) =>
    page.getByRole('row').filter({ has: page.getByRole('rowheader', { name, exact: true }) });
  const open = async ({ decision, code }: ListedDecision) => {
    const visited = await desk.visit(`/un/${decision}`, { language, role: 'lawyer' });
    await visited.page.getByRole('heading', { name: code, level: 1 }).waitFor();
    return visited;
  };
  /** What the matrix says of a remedy, column by column. */
  const cells = (page: Page, remedy: 'compensation' | 'investigation') =>
    row(page, say(`code.${remedy}`))
      .getByRole('cell')
      .allInnerTexts();

  it('stand in a list, the nearest date first, from the navigation to each', async () => {
    const { page, complaints, foreign } = await desk.visit('/', { language, role: 'lawyer' });
    await page.getByRole('link', { name: say('un.nav') }).click();
    await page.getByRole('heading', { name: say('un.title') }).waitFor();
    await row(page, yevloyev.code).getByText(late(218)).waitFor();
    const codes = await page.getByRole('rowheader').allInnerTexts();
    expect(codes).toEqual([bayramov.code, yevloyev.code, gerasimov.code]);
    expect(await row(page, yevloyev.code).innerText()).toContain(say('un.status.refused'));
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: yevloyev.code, level: 1 }).waitFor();
    expect(await page.title()).toBe(`${yevloyev.code} · Qorgan`);
    expect({ complaints, foreign }).toEqual({ complaints: [], foreign: [] });
  });

  it('say how late the State is, and that a refusal is not carried out', async () => {
    const { page, complaints } = await open(yevloyev);
    const next = page.getByRole('region', { name: say('un.next') });
    await next.getByText(late(218)).waitFor();
    const said = await next.innerText();
    expect(said).toContain(written.yevloyev);
    expect(said).toContain(say('standing.overdue'));
    expect(said).toContain(say('entry.court.refused-to-comply'));
    await next.getByText(say('clock.why')).click();
    await next.locator('td[data-mark="due"]').waitFor();

    for (const remedy of ['compensation', 'investigation'] as const) {
      const [word, status, grade, happened] = await cells(page, remedy);
      const source = `${written.refusal} · ${say('entry.court.refused-to-comply')}`;
      expect(word).toContain(say('un.word.refused'));
      expect(word).toContain(source);
      expect(status).toContain(say('un.status.refused'));
      expect(status).toContain(source);
      expect(status).not.toContain(say('un.status.carried-out'));
      expect(grade).toContain(say('un.ungraded'));
      expect(happened).toContain(written.refusal);
    }
    expect(complaints).toEqual([]);
  });

  it('keep a clock missed that only an act at home has answered', async () => {
    const { page } = await open(gerasimov);
    const next = page.getByRole('region', { name: say('un.next') });
    await next.getByText(late(453)).waitFor();
    await next.getByText(say('un.unanswered', { days: 790, n: 790 })).waitFor();
    expect(await next.innerText()).toContain(written.gerasimov);
    expect((await cells(page, 'compensation'))[1]).toContain(say('un.status.ordered'));
  });

  it('show a date as a range where the month alone is known', async () => {
    const { page } = await open(bayramov);
    const next = page.getByRole('region', { name: say('un.next') });
    await next.getByText(written.bayramov).first().waitFor();
    await next
      .getByText(say('late.days', { days: 53, n: 53 }))
      .first()
      .waitFor();
    await page.getByText(say('un.remedies-none')).waitFor();
    await page.getByRole('listitem').getByText(say('entry.criminal-case.opened')).waitFor();
  });

  it.each([
    ['the list', () => '/un', say('un.title')],
    ['a decision', () => `/un/${yevloyev.decision}`, say('clock.why')],
  ])('have no finding, light and dark, wide and narrow: %s', async (_, path, seen) => {
    const visited = await desk.visit(path(), { language });
    const { page } = visited;
    await page.getByText(seen).first().click();
    await page.getByRole('row').nth(1).waitFor();
    expect(await findingsEverywhere(page)).toEqual({});
    expect(visited.complaints).toEqual([]);
  });

  it('move when a reply is recorded: what the State says, and not how it stands', async () => {
    const { page, complaints } = await open(yevloyev);
    await page.getByText(late(218)).waitFor();
    await page.keyboard.press('r');
    const dialog = page.getByRole('dialog');
    const what = dialog.getByLabel(say('record.what'), { exact: true });
    await what.waitFor();
    expect(await what.inputValue()).toBe('un.state-reply');
    expect(await dialog.getByLabel(say('field.body'), { exact: true }).inputValue()).toBe('cat');
    await dialog.getByLabel(say('record.date'), { exact: true }).fill(DAY);
    await dialog.getByLabel(say('code.compensation'), { exact: true }).check();
    await dialog.getByRole('button', { name: say('record.save') }).click();
    await page.getByText(say('record.saved')).waitFor();

    // Our comments are next: two months, which is 61 days.
    await page.getByText(say('un.left', { days: 61, n: 61 })).waitFor();
    const replied = row(page, say('code.compensation')).getByText(say('un.word.replied'));
    await replied.waitFor();
    const [word, status, , happened] = await cells(page, 'compensation');
    expect(word).not.toContain(say('un.word.refused'));
    expect(status).toContain(say('un.status.refused'));
    expect(happened).toContain(say('entry.un.state-reply'));
    expect((await cells(page, 'investigation'))[0]).toContain(say('un.word.refused'));
    await page.getByRole('button', { name: say('un.act.un.comments') }).waitFor();
    const path = `/api/un-decisions/decisions/${yevloyev.decision}`;
    const { exchanges } = (await desk.line.get<DecisionFile>(path)).body;
    expect(exchanges.map(({ step }) => step)).toEqual(['decided', 'state-reply']);
    expect(complaints).toEqual([]);
  });

  it('offer nothing to write to a role that reads alone', async () => {
    const as = { language, role: 'supervisor' } as const;
    const { page } = await desk.visit(`/un/${gerasimov.decision}`, as);
    await page.getByText(say('case.record-forbidden')).waitFor();
    await page.getByRole('region', { name: say('un.next') }).waitFor();
    expect(await page.getByRole('main').getByRole('button').count()).toBe(0);
    await page.keyboard.press('r');
    expect(await page.getByRole('dialog').count()).toBe(0);
  });
});
