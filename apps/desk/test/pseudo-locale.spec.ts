import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { layoutFaults } from './rig/layout.js';
import { EVERY_STAND } from './rig/more-stands.js';
import { PSEUDO } from './rig/pseudo.js';
import { openGround, type Ground } from './rig/stands.js';
import { untranslated } from './rig/untranslated.js';
import { beginWalk, type Walk } from './rig/walk.js';

let ground: Ground;

beforeAll(async () => {
  ground = await openGround();
}, 120_000);
afterAll(() => ground?.desk.close());

/** Pages that cannot be read, each in one way. */
const UNREADABLE = [
  ['cut off by', '<p class="x" style="width: 4em; overflow: hidden; white-space: nowrap">'],
  ['cut off below', '<p class="x" style="width: 4em; height: 1.4em; overflow: hidden">'],
  ['out of the window', '<p class="x" style="position: absolute; left: -20px">'],
  [
    'runs over the edge',
    '<p class="x" style="width: 4em; white-space: nowrap; border: 1px solid">',
  ],
  ['lies over', '<p style="position: absolute; top: 0">x x x</p><p>'],
  ['moved sideways', '<div style="width: 4em; overflow: auto; white-space: nowrap">'],
  ['does not fit its field', '<select style="width: 4em"><option>'],
  ['wider than the window', '<div style="width: 3000px">'],
] as const;

describe('what looks at a page', () => {
  let page: Page;

  beforeAll(async () => {
    ({ page } = await ground.desk.stay('/gone'));
  });

  it.each(UNREADABLE)('finds what is %s', async (fault, html) => {
    // The desk's policy would refuse these styles.
    await page.goto('about:blank');
    await page.setContent(`${html}a text of five words</p>`);
    expect((await layoutFaults(page)).join('\n')).toContain(fault);
  });
});

describe('in a language of longer words', () => {
  let walk: Walk;
  /** Everything that the services have said to the page: what stands on it of that is data. */
  const answers: Promise<unknown>[] = [];

  beforeAll(async () => {
    walk = await beginWalk(ground, { words: PSEUDO });
    walk.page.on('response', (response) => {
      const isData = response.headers()['content-type']?.includes('json') === true;
      if (isData) answers.push(response.json().catch(() => undefined));
    });
  });

  it.each(EVERY_STAND)(
    '$name: all is translated, and can be read wide and narrow',
    async (stand) => {
      answers.length = 0;
      await walk.to(stand);
      const { page } = walk;
      expect(await page.locator('body').innerText()).toMatch(/‹.+›/);
      const wide = await layoutFaults(page);
      await page.setViewportSize({ width: 360, height: 900 });
      const narrow = await layoutFaults(page);
      const unsaid = await untranslated(page, answers);
      expect({ unsaid, wide, narrow }).toEqual({ unsaid: [], wide: [], narrow: [] });
    },
  );
});
