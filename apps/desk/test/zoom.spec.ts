import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { until } from '../../../libs/testing/src/until.js';
import { seenFocus } from './rig/focus.js';
import { layoutFaults } from './rig/layout.js';
import { EVERY_STAND } from './rig/more-stands.js';
import { openGround, type Ground } from './rig/stands.js';
import { beginWalk, type Walk } from './rig/walk.js';

/** A window of 1280 by 1024 px at 400 % holds as much as one of these (WCAG 1.4.10). */
const ZOOMED = { width: 320, height: 256 };
/** Stops of the focus that are looked at on each screen. */
const STOPS = 30;

let ground: Ground;

beforeAll(async () => {
  ground = await openGround();
}, 120_000);
afterAll(() => ground?.desk.close());

/** Goes through a screen by Tab, and back: where the focus is not seen, or something lies over it. */
async function lostFocus(page: Page): Promise<string[]> {
  const lost = new Set<string>();
  for (const key of ['Tab', 'Shift+Tab']) {
    for (let stop = 0; stop < STOPS; stop += 1) {
      await page.keyboard.press(key);
      const { tag, outlined, uncovered, where } = await seenFocus(page);
      // Between the last thing of a page and the first, the focus is with the browser itself.
      if (tag === 'body') continue;
      if (!outlined) lost.add(`${where} has no ring`);
      if (!uncovered) lost.add(`${where} is covered`);
    }
  }
  return [...lost];
}

/** What moves by itself, or takes its time to change. */
const MOVING = `[
  ...document.getAnimations().map((each) => 'animation of ' + each.effect?.target?.className),
  ...[...document.querySelectorAll('*')].flatMap((each) =>
    [undefined, '::before', '::after'].flatMap((part) => {
      const { transitionDuration, animationName } = getComputedStyle(each, part);
      const isSlow = transitionDuration.split(',').some((time) => parseFloat(time) > 0);
      return isSlow || animationName !== 'none' ? [each.tagName + '.' + each.className] : [];
    })),
]`;

describe('at 400 %, and for who asks for less motion', () => {
  let walk: Walk;

  beforeAll(async () => {
    walk = await beginWalk(ground);
  });

  it.each(EVERY_STAND)('$name: nothing moves, all fits, the focus is seen', async (stand) => {
    await walk.to(stand);
    const { page } = walk;
    expect(await page.evaluate<string[]>(MOVING)).toEqual([]);
    await page.setViewportSize(ZOOMED);
    const found = { unread: await layoutFaults(page), lost: await lostFocus(page) };
    expect(found).toEqual({ unread: [], lost: [] });
  });
});

it.each(['reduce', 'no-preference'] as const)('%s: a replay plays', async (motion) => {
  const { page, say } = await ground.desk.visit('/replay/kz-2013-2014', { motion });
  const slider = page.getByRole('slider');
  await slider.fill('0');
  await page.getByRole('button', { name: say('replay.play') }).click();
  const days = new Set<string>();
  await until(async () => days.add(await slider.inputValue()).size > 3);
  const [first = 0, second = 0, third = 0] = [...days].map(Number);
  // Day by day, or from one happening to the next.
  const steps = [second - first, third - second];
  expect(Math.max(...steps) > 30).toBe(motion === 'reduce');
});
