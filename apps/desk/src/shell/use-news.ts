import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useSyncExternalStore } from 'react';
import { permits } from '#libs/domain';
import { Freshness } from '../api/freshness.js';
import { listenToNews } from '../api/news.js';
import { usePreferences } from './use-preferences.js';

/**
 * Has what is on the screen read again when something happens in a case. A tab that nobody looks at
 * does not listen: a browser opens few lines to one server, and each open tab would hold one.
 */
export function useNews(): void {
  const answers = useQueryClient();
  const { role } = usePreferences();
  const isShown = useSyncExternalStore(onVisibility, isVisible);
  useEffect(() => {
    if (!isShown || !permits(role, 'case:read')) return;
    const left = new AbortController();
    const freshness = new Freshness(answers);
    void listenToNews(freshness.hear, left.signal);
    return () => {
      left.abort();
      freshness.stop();
    };
  }, [answers, role, isShown]);
}

const isVisible = (): boolean => document.visibilityState === 'visible';

function onVisibility(listener: () => void): () => void {
  document.addEventListener('visibilitychange', listener);
  return () => document.removeEventListener('visibilitychange', listener);
}
