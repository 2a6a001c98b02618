import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { replay } from '#libs/domain';
import { packLaw } from '../../../libs/testing/src/line.js';
import { foundingCasebook } from '../../../test/founding-casebook.js';
import { openDesk, type OpenDesk } from './rig/desk.js';
import { LANGUAGES } from './rig/words.js';

const PATH = '/replay/kz-2013-2014';
let desk: OpenDesk;

beforeAll(async () => {
  desk = await openDesk('2014-08-20');
}, 120_000);
afterAll(() => desk?.close());

describe.each(LANGUAGES)('the replay in %s', (language) => {
  it('shows on each day what the command line says of it', async () => {
    const casebook = await foundingCasebook();
    const { page, say, complaints, foreign } = await desk.visit('/replay', { language });
    await page.getByRole('link', { name: casebook.title }).click();
    const slider = page.getByRole('slider');
    await slider.waitFor();
    expect(new URL(page.url()).pathname).toBe(PATH);
    const first = Date.parse(`${replay(casebook, packLaw()).from}T00:00:00Z`);

    for (const day of ['2014-12-15', '2014-03-18', '2012-08-23']) {
      await slider.fill(String((Date.parse(`${day}T00:00:00Z`) - first) / 86_400_000));
      const said = replay(casebook, packLaw(), day);
      // What was answered late was missed as well: its breach stays.
      const missed = said.deadlines.filter(({ standing }) =>
        ['missed', 'met-late'].includes(standing),
      );
      const soFar = say('replay.so-far', {
        entries: said.entries,
        reminders: said.reminders.length,
        missed: missed.length,
      });
      await page.getByText(soFar, { exact: true }).waitFor();
      const newest = said.reminders.filter(({ on }) => on === said.reminders.at(-1)!.on);
      const listed = await page.locator('section ol li').first().innerText();
      expect(newest.some(({ case: key }) => listed.includes(key))).toBe(true);
    }
    expect(complaints).toEqual([]);
    expect(foreign).toEqual([]);
  });

  it('goes from happening to happening with keys, and a case grows silent', async () => {
    const { page, say } = await desk.visit(PATH, { language });
    const slider = page.getByRole('slider');
    await slider.waitFor();
    const day = () => slider.getAttribute('aria-valuetext');
    const last = await day();
    await page.keyboard.press(',');
    expect(await day()).not.toBe(last);
    await page.keyboard.press('.');
    expect(await day()).toBe(last);
    await slider.fill('0');
    await page.getByText(say('replay.reminders-none')).waitFor();
    expect(await page.getByText(say('replay.not-yet')).count()).toBeGreaterThan(10);
    await page.getByRole('button', { name: say('replay.play') }).click();
    await page.getByRole('button', { name: say('replay.pause') }).waitFor();
    await page.getByText(say('replay.reminders-none')).waitFor({ state: 'detached' });
  });
});

it('a casebook that is not there is said to be nothing', async () => {
  const { page, say } = await desk.visit('/replay/gone');
  await page.getByText(say('failure.not-found')).waitFor();
});
