import { queryOptions } from '@tanstack/react-query';
import { ConsentState } from '#libs/contracts';
import { z } from 'zod';
import { ask } from '../../api/ask.js';

/** How consent stands in a case. */
export const consentsQuestion = (id: string) =>
  queryOptions({
    queryKey: ['case', id, 'consents'],
    queryFn: ({ signal }) =>
      ask(z.array(ConsentState), `/api/intake/cases/${id}/consents`, { signal }),
  });
