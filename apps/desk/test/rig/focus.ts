import type { Page } from 'playwright-core';

/** Where the focus is, and what a reader sees of it. */
export interface SeenFocus {
  /** In small letters; `body` when it is nowhere. */
  readonly tag: string;
  /** What it is called: its text, its label, or the name that is read out. */
  readonly text: string;
  /** Whether a ring is drawn around it, by itself or by what stands for it. */
  readonly outlined: boolean;
  /** Whether no other thing lies over it, and the window holds it. */
  readonly uncovered: boolean;
  readonly where: string;
}

const LOOK = `(() => {
  const on = document.activeElement ?? document.body;
  const { width, height, ...box } = on.getBoundingClientRect().toJSON();
  // Of what is larger than the window, the part that is in it counts.
  const [left, right] = [Math.max(box.left, 0), Math.min(box.right, innerWidth)];
  const [top, bottom] = [Math.max(box.top, 0), Math.min(box.bottom, innerHeight)];
  // The ring of a link whose row is all of it goes round the row.
  const isRinged = (element) => [undefined, '::after'].some((part) => {
    const { outlineStyle, outlineWidth, content } = getComputedStyle(element, part);
    const isDrawn = part === undefined || content !== 'none';
    return isDrawn && outlineStyle !== 'none' && parseFloat(outlineWidth) > 0;
  });
  // A switch of the kit is an input of no size: its track is what one sees.
  const stands = [on, on.nextElementSibling, on.parentElement].filter((each) => each !== null);
  const isLabelled = on.labels?.length > 0;
  const text = on.getAttribute('aria-label') ??
    (isLabelled ? on.labels[0].textContent : on.textContent) ?? '';
  const points = [[left + 3, top + 3], [right - 3, bottom - 3], [(left + right) / 2, (top + bottom) / 2]];
  const isSeenAt = ([x, y]) => {
    const found = document.elementFromPoint(x, y);
    return found !== null && (on.contains(found) || found.contains(on) || isLabelled);
  };
  return {
    tag: on.tagName.toLowerCase(),
    text: text.trim(),
    outlined: stands.some(isRinged),
    uncovered: width <= 1 || height <= 1 || points.some(isSeenAt),
    where: on.tagName.toLowerCase() + '.' + String(on.className).split(' ').at(-1) + ' “' + text.trim().slice(0, 40) + '”',
  };
})()`;

/** Where the focus is now. */
export const seenFocus = (page: Page): Promise<SeenFocus> => page.evaluate(LOOK);

const MOST_STOPS = 250;

/**
 * Goes on by Tab until the focus is on something that is called so, as one does without a mouse.
 * @param among a selector that it must fit as well
 * @throws where Tab never comes to it, or to nothing that is called so
 */
export async function tabTo(page: Page, name: string | RegExp, among = '*'): Promise<void> {
  const isIt = ({ text }: SeenFocus): boolean =>
    typeof name === 'string' ? text.startsWith(name) : name.test(text);
  for (let stop = 0; stop < MOST_STOPS; stop += 1) {
    const seen = await seenFocus(page);
    const fits = await page.evaluate<boolean>(
      `document.activeElement?.matches(${JSON.stringify(among)}) === true`,
    );
    if (seen.tag !== 'body' && isIt(seen) && fits) {
      if (!seen.outlined) throw new Error(`the focus on ${seen.where} is not seen`);
      return;
    }
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never comes to ${String(name)}`);
}
