import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useWords } from '../words/words.js';
import { CoverPage } from './cover-page.js';
import { coverTitle } from './title.js';

const IDLE_MS = 10 * 60_000;
const LOOK_MS = 5_000;
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
  const idle = useRef(onIdle);
  useEffect(() => {
    let touchedAt = wallClock();
    const look = (): void => {
      if (wallClock() - touchedAt >= IDLE_MS) idle.current();
    };
    const wake = (): void => {
      look();
      touchedAt = wallClock();
    };
    const timer = setInterval(look, LOOK_MS);
    for (const sign of SIGNS) addEventListener(sign, wake, { capture: true, passive: true });
    return () => {
      clearInterval(timer);
      for (const sign of SIGNS) removeEventListener(sign, wake, { capture: true });
    };
  }, []);
}

/**
 * Not a time of any case: how long nobody was here. Timers, and the clock of the page, stand still
 * in a closed laptop, and whoever opens it moves the mouse.
 */
// oxlint-disable-next-line no-restricted-properties
const wallClock = (): number => Date.now();
