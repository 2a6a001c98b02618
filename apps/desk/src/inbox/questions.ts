import { InboxItem } from '#libs/contracts';
import { z } from 'zod';
import { ask } from '../api/ask.js';

/** A page of the inbox, newest first, after an item; `all` with what was seen. */
export const inboxPage = (
  { all, after }: { all: boolean; after: string },
  signal: AbortSignal,
): Promise<InboxItem[]> => {
  const from = after === '' ? '' : `&after=${encodeURIComponent(after)}`;
  const path = `/api/notifications/inbox?all=${all}&limit=${INBOX_A_PAGE}${from}`;
  return ask(z.array(InboxItem), path, { signal });
};
export const INBOX_A_PAGE = 50;
