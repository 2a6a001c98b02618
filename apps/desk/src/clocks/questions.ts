import { queryOptions } from '@tanstack/react-query';
import { ClockWhy, ExplainedClock, Today, type ClockView } from '#libs/contracts';
import { z } from 'zod';
import { ask } from '../api/ask.js';
import { TODAY_PATHS } from '../api/paths.js';

export const todayQuestion = queryOptions({
  queryKey: ['today', 'all'],
  queryFn: ({ signal }) => ask(Today, TODAY_PATHS.all, { signal }),
});

/** The same of the cases of whoever asks. */
export const ownTodayQuestion = queryOptions({
  queryKey: ['today', 'mine'],
  queryFn: ({ signal }) => ask(Today, TODAY_PATHS.mine, { signal }),
});

export const clocksQuestion = (id: string) =>
  queryOptions({
    queryKey: ['case', id, 'clocks'],
    queryFn: ({ signal }) =>
      ask(z.array(ExplainedClock), `/api/follow-up/cases/${id}/deadlines`, { signal }),
  });

export const whyQuestion = ({ case: id, deadline }: Pick<ClockView, 'case' | 'deadline'>) =>
  queryOptions({
    queryKey: ['case', id, 'why', deadline],
    queryFn: ({ signal }) => ask(ClockWhy, `/api/follow-up/deadlines/${deadline}/why`, { signal }),
  });
