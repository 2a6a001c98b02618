import type { RuleSummary } from '#libs/contracts';
import { numberText } from '../words/dates.js';
import { isWordKey } from '../words/language.js';
import { useWords } from '../words/words.js';

/** The length of a term in words: `3 working days`, at once, or none for a gate. */
export function useLimit(): (limit: RuleSummary['limit']) => string {
  const { say } = useWords();
  return (limit) => {
    if (limit === null) return say('limit.none');
    const { value: n, unit } = limit;
    const key = `limit.${unit}`;
    return isWordKey(key) ? say(key, { n, count: numberText(n) }) : `${n} ${unit}`;
  };
}
