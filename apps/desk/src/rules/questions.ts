import { queryOptions } from '@tanstack/react-query';
import { DueAnswer, RuleSummary, RuleView, type DueQuestion } from '#libs/contracts';
import { z } from 'zod';
import { MINUTE_MS } from '../api/answers.js';
import { ask } from '../api/ask.js';

export const rulesQuestion = queryOptions({
  queryKey: ['rules'],
  staleTime: 5 * MINUTE_MS,
  queryFn: ({ signal }) => ask(z.array(RuleSummary), '/api/follow-up/rules', { signal }),
});

export const ruleQuestion = (id: string, version: number | undefined) =>
  queryOptions({
    queryKey: ['rules', id, version ?? null],
    staleTime: 5 * MINUTE_MS,
    queryFn: ({ signal }) => {
      const wording = version === undefined ? '' : `?version=${version}`;
      return ask(RuleView, `/api/follow-up/rules/${id}${wording}`, { signal });
    },
  });

/** When a clock would be due; null asks nothing. */
export const dueQuestion = (question: z.input<typeof DueQuestion> | null) =>
  queryOptions({
    queryKey: ['due', question],
    enabled: question !== null,
    staleTime: 5 * MINUTE_MS,
    refetchInterval: false,
    queryFn: ({ signal }) =>
      ask(DueAnswer, '/api/follow-up/due', { method: 'POST', body: question, signal }),
  });
