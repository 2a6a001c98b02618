import { queryOptions } from '@tanstack/react-query';
import { TriageFile, TriageItem } from '#libs/contracts';
import { z } from 'zod';
import { ask } from '../api/ask.js';

export const TRIAGE_PATH = '/api/intake/triage';

/** More wait than anybody decides on in a day: then the first of them are shown. */
export const COMPLAINTS_SHOWN = 200;

export type ShownState = 'waiting' | 'declined';

export const triageQuestion = (state: ShownState) =>
  queryOptions({
    queryKey: ['triage', 'list', state],
    queryFn: ({ signal }) =>
      ask(z.array(TriageItem), `${TRIAGE_PATH}?state=${state}&limit=${COMPLAINTS_SHOWN}`, {
        signal,
      }),
  });

export const complaintQuestion = (id: string) =>
  queryOptions({
    queryKey: ['triage', 'one', id],
    queryFn: ({ signal }) => ask(TriageFile, `${TRIAGE_PATH}/${id}`, { signal }),
  });
