import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useRef } from 'react';
import type { InboxItem } from '#libs/contracts';
import { z } from 'zod';
import { ask } from '../api/ask.js';
import { INBOX_A_PAGE, inboxPage } from './questions.js';

/** The inbox of whoever reads, a page after another; `all` with what was seen. */
export function useInbox(all: boolean) {
  const inbox = useInfiniteQuery({
    queryKey: ['inbox', 'list', { all }],
    initialPageParam: '',
    queryFn: ({ pageParam, signal }) => inboxPage({ all, after: pageParam }, signal),
    getNextPageParam: (page: InboxItem[]) =>
      page.length < INBOX_A_PAGE ? undefined : page.at(-1)!.id,
  });
  const items = useMemo(() => inbox.data?.pages.flat(), [inbox.data]);
  return { inbox, items };
}

/** Says that an item was seen. Whoever works by keys then stands on the item that took its place. */
export function useAcknowledge(items: readonly InboxItem[] | undefined) {
  const answers = useQueryClient();
  const place = useRef<number | null>(null);
  const acknowledge = useMutation({
    mutationFn: (id: string) =>
      ask(z.undefined(), `/api/notifications/inbox/${id}/acknowledge`, { method: 'POST' }),
    onSuccess: () => answers.invalidateQueries({ queryKey: ['inbox'] }),
  });
  useEffect(() => {
    if (place.current === null) return;
    const rows = inboxRows();
    rows[Math.min(place.current, rows.length - 1)]?.focus();
    place.current = null;
  }, [items]);
  return {
    acknowledge,
    see: (id: string): void => {
      place.current = inboxRows().findIndex((row) => row.dataset['inboxRow'] === id);
      acknowledge.mutate(id);
    },
  };
}

/** The rows as they stand on the page. */
export const inboxRows = (): HTMLElement[] => [
  ...document.querySelectorAll<HTMLElement>('[data-inbox-row]'),
];
