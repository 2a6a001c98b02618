import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CaseFile } from '#libs/contracts';
import { openDesk, type OpenDesk } from './rig/desk.js';
import { LANGUAGES, type Say } from './rig/words.js';

let desk: OpenDesk;
let file: CaseFile;

beforeAll(async () => {
  // by then the Ombudsman has refused to visit, and two visits were denied on grounds that do not hold
  desk = await openDesk('2014-12-12');
  file = await desk.caseWith('referral.sent', 'referral.answered', 'visit.denied');
}, 120_000);
afterAll(() => desk?.close());

const item = (page: Page, say: Say, type: 'referral.sent' | 'referral.answered' | 'visit.denied') =>
  page
    .locator('li')
    .filter({ has: page.getByRole('heading', { name: say(`entry.${type}`), exact: true }) })
    .first();
const box = async (of: Locator) => (await of.boundingBox())!;
const boxes = async (page: Page, say: Say) => ({
  asked: await box(item(page, say, 'referral.sent')),
  answered: await box(item(page, say, 'referral.answered')),
  silence: await box(page.locator('li[title]').first()),
});

describe.each(LANGUAGES)('the timeline of a case in %s', (language) => {
  it('has the word of the State and ours side by side, and silence across both', async () => {
    const { page, say, complaints } = await desk.visit(`/cases/${file.case}`, { language });
    await item(page, say, 'referral.sent').waitFor();
    const { asked, answered, silence } = await boxes(page, say);
    expect(asked.x).toBeGreaterThan(answered.x + answered.width);
    expect(silence.x).toBeLessThanOrEqual(answered.x);
    expect(silence.x + silence.width).toBeGreaterThanOrEqual(asked.x + asked.width);
    // a reader of the screen hears of each thing whose word it is
    expect(await item(page, say, 'referral.answered').innerText()).toContain(say('side.bodies'));
    expect(await item(page, say, 'referral.sent').innerText()).toContain(say('side.ours'));
    expect(complaints).toEqual([]);
  });

  it('is one column where there is no room for two, and each thing shows whose word it is', async () => {
    const visit = { language, width: 360 };
    const { page, say } = await desk.visit(`/cases/${file.case}`, visit);
    await item(page, say, 'referral.sent').waitFor();
    const { asked, answered, silence } = await boxes(page, say);
    expect([asked.x, silence.x]).toEqual([answered.x, answered.x]);
    for (const [type, side] of [
      ['referral.sent', 'ours'],
      ['visit.denied', 'bodies'],
    ] as const) {
      const mark = item(page, say, type).getByText(say(`side.${side}`));
      expect((await box(mark)).width).toBeGreaterThan(40);
      expect(await mark.locator('svg').count()).toBe(1);
    }
  });

  it('marks what stands against an entry', async () => {
    const { page, say } = await desk.visit(`/cases/${file.case}`, { language });
    const denied = item(page, say, 'visit.denied');
    await denied.waitFor();
    const against = denied.locator('[data-contradicts="true"]');
    expect(await against.count()).toBe(1);
    expect(await against.innerText()).toContain(say('field.contradicted_by'));
    expect(await against.locator('svg').count()).toBe(1);
  });
});
