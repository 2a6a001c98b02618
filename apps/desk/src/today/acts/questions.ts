import { queryOptions } from '@tanstack/react-query';
import { AroundClock, type ClockView } from '#libs/contracts';
import { ask } from '../../api/ask.js';

export const aroundQuestion = ({ case: id, deadline }: Pick<ClockView, 'case' | 'deadline'>) =>
  queryOptions({
    queryKey: ['case', id, 'around', deadline],
    queryFn: ({ signal }) =>
      ask(AroundClock, `/api/follow-up/deadlines/${deadline}/around`, { signal }),
  });
