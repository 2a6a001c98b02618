import { useMemo } from 'react';
import type { StallMap, StallRow } from '#libs/contracts';
import { useWords } from '../words/words.js';

/** How bodies, terms and cells are called in the language of the reader. */
export function useStallWords(map: StallMap) {
  const { say, language } = useWords();
  return useMemo(() => {
    const body = ({ body: id, name }: Pick<StallRow, 'body' | 'name'>): string => {
      if (id === 'state' || id === 'un-state') return say(`stalls.unnamed.${id}`);
      return name[language] ?? name['en'] ?? Object.values(name)[0] ?? say('stalls.unnamed.body');
    };
    const step = (rule: string): string =>
      map.steps.find((each) => each.rule === rule)?.name[language] ?? rule;
    const count = ({ open, overdue }: { open: number; overdue: number }): string =>
      say('stalls.cell', { missed: overdue, count: open });
    return { body, step, count };
  }, [map, say, language]);
}
