import { isInstant } from '../dates/instant-text.js';
import { partsOf, type Period } from './date-forms.js';
import { DATE_WORDS } from './date-words.js';
import { PHRASES } from './languages.js';
import type { Lang } from './lang.js';
import type { Story } from './story.js';
import type { WhyInput, WhyReason } from './why-input.js';
import { writeAnchor } from './write-day.js';

/** The day or moment that counting begins with, and in brackets what is to be known about it. */
export function writeStart(input: WhyInput, story: Story, lang: Lang): string {
  const at = story.startAt;
  const remarks = remarksOn(input, story, lang);
  return at === undefined
    ? DATE_WORDS[lang].full(partsOf(story.start), undefined, remarks)
    : DATE_WORDS[lang].full(partsOf(at.slice(0, 10)), at.slice(11, 16), remarks);
}

/** True when counting begins with the earliest of the days, or minutes, that the start may be. */
export function isStartUnknown(story: Story): boolean {
  if (story.startIs === 'decision') return story.anchor !== story.start;
  return story.startIs === undefined && has(story, 'earliest-of-range');
}

function remarksOn({ anchor }: WhyInput, story: Story, lang: Lang): string[] {
  const phrases = PHRASES[lang];
  const remarks: string[] = [];
  if (story.startIs !== undefined) remarks.push(...known(phrases.startIs[story.startIs]));
  if (isStartUnknown(story)) remarks.push(unknownStart(story, lang));
  if (story.startIs === undefined && has(story, 'anchor-moved')) {
    remarks.push(phrases.startMoved(writeAnchor(anchor, lang)));
  }
  if (has(story, 'start-hour-not-counted')) remarks.push(phrases.startHourNotCounted);
  return remarks;
}

const has = ({ told }: Story, reason: WhyReason): boolean =>
  told.some((line) => line.reason === reason);

const known = (phrase: string | undefined): string[] => (phrase === undefined ? [] : [phrase]);

function unknownStart({ anchor, startAt }: Story, lang: Lang): string {
  const phrases = PHRASES[lang];
  return anchor.length === 10 && startAt !== undefined
    ? phrases.startTimeUnknown
    : phrases.startDayUnknown(periodOf(anchor, lang));
}

// Empty for a day: a start that somebody moved, and nobody said where to.
function periodOf(anchor: string, lang: Lang): string {
  if (anchor.length === 10 || isInstant(anchor)) return '';
  const [from, to] = anchor.split('/');
  if (to !== undefined) return within({ from: partsOf(from!), to: partsOf(to) }, lang);
  const [year, month] = anchor.split('-').map(Number) as [number, number?];
  return within({ year, ...(month !== undefined && { month }) }, lang);
}

const within = (period: Period, lang: Lang): string => DATE_WORDS[lang].within(period);
