import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CaseFile, JournalRow } from '#libs/contracts';
import { findingsEverywhere } from './rig/everywhere.js';
import { openDesk, type OpenDesk } from './rig/desk.js';
import { LANGUAGES } from './rig/words.js';

let desk: OpenDesk;
let file: CaseFile;

beforeAll(async () => {
  desk = await openDesk('2014-12-12');
  file = await desk.caseWith('referral.sent', 'referral.answered', 'visit.denied');
}, 120_000);
afterAll(() => desk?.close());

const OMBUDSMAN = 'Commissioner for Human Rights (Ombudsman)';
const PRISONS = 'Committee of the Criminal Executive System';

describe.each(LANGUAGES)('a case in %s', (language) => {
  it('names its bodies and places, how often each is named, and when last', async () => {
    const { page, say, complaints } = await desk.visit(`/cases/${file.case}`, { language });
    await page.getByRole('tab', { name: say('case.tab.places') }).click();
    const row = (name: string) =>
      page.getByRole('row').filter({ has: page.getByRole('rowheader', { name, exact: true }) });
    await row(OMBUDSMAN).waitFor();
    const cells = async (name: string) => row(name).getByRole('cell').allInnerTexts();
    const [kind, as, times, last] = await cells(OMBUDSMAN);
    expect([kind, times]).toEqual([say('kind.ombudsman'), '2']);
    expect(as!.split(', ').toSorted()).toEqual([say('field.by'), say('field.to')].toSorted());
    expect(last).toContain('2014');
    // two visits were denied by it; a ministry is named in a list under the seal alone
    expect((await cells(PRISONS))[2]).toBe('2');
    expect((await cells('Ministry of the Interior'))[1]).toContain(say('field.relied_on'));
    expect(await findingsEverywhere(page)).toEqual({});
    expect(complaints).toEqual([]);
  });

  it('shows its journal row by row, and that somebody read who its people are', async () => {
    const path = `/api/intake/cases/${file.case}`;
    await desk.line.get(`${path}/persons`, { 'qorgan-role': 'lead' });
    const visit = { language, role: 'supervisor' };
    const { page, say, complaints } = await desk.visit(`/cases/${file.case}?tab=audit`, visit);
    const shown = page.getByRole('row').filter({ hasText: say('clock-event.identity.shown') });
    await shown.last().waitFor();
    expect(await shown.last().innerText()).toContain(say('role.lead'));
    const { body: journal } = await desk.line.get<JournalRow[]>(`${path}/journal?limit=500`);
    const numbers = await page.getByRole('rowheader').allInnerTexts();
    expect(numbers).toEqual(journal.map(({ seq }) => String(seq)));
    const first = page.getByRole('row').nth(1);
    expect(await first.innerText()).toContain(say('actor.import'));
    expect(await findingsEverywhere(page)).toEqual({});
    expect(complaints).toEqual([]);
  });
});
