import { JournalRow } from '#libs/contracts';
import { z } from 'zod';
import { ask } from '../../api/ask.js';

export const ROWS_A_PAGE = 200;

/** A page of the journal of a case, after the row of a number. */
export const journalPage = (
  id: string,
  after: number,
  signal: AbortSignal,
): Promise<JournalRow[]> => {
  const path = `/api/intake/cases/${id}/journal?after=${after}&limit=${ROWS_A_PAGE}`;
  return ask(z.array(JournalRow), path, { signal });
};
