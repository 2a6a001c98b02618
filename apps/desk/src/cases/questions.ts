import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { CaseFile } from '#libs/contracts';
import { z } from 'zod';
import { ask } from '../api/ask.js';

/** How many cases come first, to be seen at once, and how many by each page that follows. */
export const FIRST_CASES = 100;
export const CASES_A_PAGE = 200;

/** A page of cases by their code, after a code; the first page without one. */
export const casesPage = (after: string, signal: AbortSignal): Promise<CaseFile[]> => {
  const page =
    after === '' ? `${FIRST_CASES}` : `${CASES_A_PAGE}&after=${encodeURIComponent(after)}`;
  return ask(z.array(CaseFile), `/api/intake/cases?limit=${page}`, { signal });
};

/** The first cases whose code begins so; asked in a body, for what is typed may be a name. */
export const casesBeginning = (code: string) =>
  queryOptions({
    queryKey: ['cases', 'beginning', code],
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) =>
      ask(z.array(CaseFile), '/api/intake/cases/search', {
        method: 'POST',
        body: { code },
        signal,
      }),
  });
