import { queryOptions } from '@tanstack/react-query';
import { OwnYear, ReportedFunnel } from '#libs/contracts';
import { z } from 'zod';
import { ask } from '../api/ask.js';
import type { Language } from '../words/language.js';

const PATH = '/api/intake/statistics';

export const reportedQuestion = queryOptions({
  queryKey: ['statistics', 'reported'],
  queryFn: ({ signal }) => ask(z.array(ReportedFunnel), `${PATH}/reported`, { signal }),
});

export const oursQuestion = queryOptions({
  queryKey: ['statistics', 'ours'],
  queryFn: ({ signal }) => ask(z.array(OwnYear), `${PATH}/ours`, { signal }),
});

/** Where a file is made; a link to it is all that saving one needs. */
export const reportedFile = (lang: Language): string => `${PATH}/reported.csv?lang=${lang}`;
export const ownFile = (lang: Language, audience: 'team' | 'public'): string =>
  `${PATH}/ours.csv?lang=${lang}&audience=${audience}`;
