import type { ReactNode } from 'react';
import type { RuleSummary } from '#libs/contracts';
import { rangeText } from '../words/dates.js';
import { useWords } from '../words/words.js';

/** From which day to which a wording is the law. */
export function InForce({ of: { from, to } }: { of: RuleSummary['effective'] }): ReactNode {
  const { say, date, language } = useWords();
  return to === null ? say('rules.since', { from: date(from) }) : rangeText(from, to, language);
}
