import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState, type ReactNode } from 'react';
import { useWords } from '../words/words.js';
import { CoverPage } from './cover-page.js';
import { coverTitle } from './title.js';

const IDLE_MS = 10 * 60_000;
const SIGNS = ['pointerdown', 'pointermove', 'keydown', 'wheel'] as const;

/**
 * Puts the desk to sleep when nobody has touched it for ten minutes: the screen goes, and with it
 * everything that it held in memory, what was being written included.
 */
export function Sleep({ children }: { children: ReactNode }): ReactNode {
  const [isAsleep, setAsleep] = useState(false);
  const { say } = useWords();
  const answers = useQueryClient();
  useIdle(() => setAsleep(true));
  const neutral = say('cover.title');
  useEffect(() => {
    if (!isAsleep) return;
    answers.clear();
    return coverTitle(neutral);
  }, [isAsleep, neutral, answers]);
  return isAsleep ? <CoverPage onBack={() => setAsleep(false)} /> : children;
}

function useIdle(onIdle: () => void): void {
  useEffect(() => {
    let timer = setTimeout(onIdle, IDLE_MS);
    const wake = (): void => {
      clearTimeout(timer);
      timer = setTimeout(onIdle, IDLE_MS);
    };
    for (const sign of SIGNS) addEventListener(sign, wake, { capture: true, passive: true });
    return () => {
      clearTimeout(timer);
      for (const sign of SIGNS) removeEventListener(sign, wake, { capture: true });
    };
  });
}
