import type { Today } from '#libs/contracts';
import type { Spoken } from '../../words/language.js';
import { clocksOf } from '../groups.js';
import { listOf } from './list.js';

/** What is shown before the desk is here, if it is shown. */
export const firstSight = (): Element | null => document.querySelector('[data-first-sight]');

/**
 * Shows what Today was answered, to be read while `desk` is on its way; not to be touched before
 * somebody answers to that. Goes in the very frame in which the desk is drawn.
 */
export function showFirstSight(
  answer: Promise<Response>,
  spoken: Promise<Spoken | undefined>,
  desk: Promise<unknown>,
): void {
  let isLate = false;
  // A list that never will answer must not be left standing: it looks like a desk that hangs.
  void desk.finally(() => (isLate = true)).catch(() => firstSight()?.remove());
  void Promise.all([answer.then(read), spoken])
    .then(([today, spoken]) => {
      // A desk on which nothing runs says how to begin: that is the desk's to find out.
      if (today && spoken && !isLate && clocksOf(today).length > 0) hold(listOf(today, spoken));
    })
    // Nothing is lost: the desk asks again, and says what is wrong.
    .catch(() => undefined);
}

/** Not yet looked at, as the desk does before it believes it: it is only shown, and soon replaced. */
const read = async (answer: Response): Promise<Today | undefined> =>
  answer.ok ? ((await answer.json()) as Today) : undefined;

function hold(list: HTMLElement): void {
  const desk = document.querySelector('#desk')!;
  list.dataset['firstSight'] = '';
  list.inert = true;
  list.ariaHidden = 'true';
  desk.before(list);
  new MutationObserver((_, drawn) => {
    list.remove();
    drawn.disconnect();
  }).observe(desk, { childList: true });
}
