import { useQueryClient } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';

/**
 * Since when something on the screen is old because a newer answer was refused or did not come;
 * null when nothing is. In milliseconds since 1970, by the clock of the reader.
 */
export function useStale(): number | null {
  const answers = useQueryClient().getQueryCache();
  return useSyncExternalStore(
    (listener) => answers.subscribe(listener),
    () => {
      const old = answers
        .findAll({ type: 'active' })
        .filter(({ state }) => state.status === 'error' && state.data !== undefined)
        .map(({ state }) => state.dataUpdatedAt);
      return old.length === 0 ? null : Math.min(...old);
    },
  );
}
