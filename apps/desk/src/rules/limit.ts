import type { RuleSummary } from '#libs/contracts';
import { numberText } from '../words/dates.js';
import { useWords } from '../words/words.js';

/** The length of a term in words: `3 working days`, at once, or none for a gate. */
export function useLimit(): (limit: RuleSummary['limit']) => string {
  const { say, name } = useWords();
  return (limit) => {
    if (limit === null) return say('limit.none');
    const { value: n, unit } = limit;
    return name('limit', unit, { n, count: numberText(n) });
  };
}
