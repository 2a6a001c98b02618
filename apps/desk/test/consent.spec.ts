import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CaseFile } from '#libs/contracts';
import { findingsEverywhere } from './rig/everywhere.js';
import { openDesk, type OpenDesk } from './rig/desk.js';
import { LANGUAGES } from './rig/words.js';

let desk: OpenDesk;
let files: CaseFile[];

beforeAll(async () => {
  desk = await openDesk('2014-08-20');
  files = (await desk.line.get<CaseFile[]>('/api/intake/cases?limit=200')).body;
}, 120_000);
afterAll(() => desk?.close());

describe.each(LANGUAGES.map((language, at) => ({ language, at })))(
  'consent in $language',
  ({ language, at }) => {
    it('is unknown until an entry says otherwise, and the open case follows', async () => {
      const { case: id, code } = files[at]!;
      const { page, say, complaints } = await desk.visit(`/cases/${id}`, { language });
      await page.getByRole('heading', { name: code }).waitFor();
      const chip = (state: string) => page.locator(`[data-consent="${state}"]`);
      await chip('unknown').first().waitFor();
      expect(await chip('unknown').allInnerTexts()).toEqual([
        `${say('code.casework')}: ${say('consent.state.unknown')}`,
        `${say('consent.others')}: ${say('consent.state.unknown')}`,
      ]);

      const path = `/api/intake/cases/${id}/entries`;
      const purpose = ['casework', 'publication'];
      await desk.line.post(path, { type: 'consent.given', date: '2014-08-18', purpose });
      await chip('given').nth(1).waitFor();
      const withdrawn = { type: 'consent.withdrawn', date: '2014-08-19', purpose: ['publication'] };
      await desk.line.post(path, withdrawn);
      await chip('withdrawn').waitFor();
      expect(await chip('given').allInnerTexts()).toEqual([
        `${say('code.casework')}: ${say('consent.state.given')}`,
      ]);

      await page.getByRole('button', { name: say('consent.title'), exact: true }).click();
      const dialog = page.getByRole('dialog', { name: say('consent.title') });
      const row = dialog.getByRole('row').filter({ hasText: say('code.casework') });
      expect(await row.innerText()).toContain(say('consent.state.given'));
      expect(await row.innerText()).toContain('18');
      expect(await dialog.getByRole('row').count()).toBe(8);
      expect(await findingsEverywhere(page)).toEqual({});
      expect(complaints).toEqual([]);
      await desk.line.settled();
    });
  },
);
