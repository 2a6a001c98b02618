import { keepPreviousData, QueryClient, queryOptions } from '@tanstack/react-query';
import {
  CaseFile,
  ClockWhy,
  DecisionFile,
  DecisionPage,
  DeclaredReferences,
  DueAnswer,
  ExplainedClock,
  InboxCount,
  InboxItem,
  ReplayStory,
  RuleSummary,
  RuleView,
  ShippedCasebook,
  SystemState,
  TimelineItem,
  Today,
  TriageCount,
  type ClockView,
  type DueQuestion,
} from '#libs/contracts';
import { z } from 'zod';
import { ask } from './ask.js';
import { isFailure } from './failure.js';

const MINUTE_MS = 60_000;

/** Answers live in memory alone, and not long: nothing of a case is written to this machine. */
export const createAnswers = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: {
        // The services may be on this machine: whether there is an internet does not matter.
        networkMode: 'always',
        staleTime: 10_000,
        gcTime: 5 * MINUTE_MS,
        refetchInterval: (query) => (isFailure(query.state.error, 'offline') ? 5_000 : MINUTE_MS),
        retry: false,
      },
      mutations: { networkMode: 'always', retry: false },
    },
  });

export const todayQuestion = queryOptions({
  queryKey: ['today', 'all'],
  queryFn: ({ signal }) => ask(Today, '/api/follow-up/today', { signal }),
});

/** The same of the cases of whoever asks. */
export const ownTodayQuestion = queryOptions({
  queryKey: ['today', 'mine'],
  queryFn: ({ signal }) => ask(Today, '/api/follow-up/today?whose=mine', { signal }),
});

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

/** Whether there is any case at all. */
export const firstCasesQuestion = queryOptions({
  queryKey: ['cases', 'first'],
  queryFn: ({ signal }) => ask(z.array(CaseFile), '/api/intake/cases?limit=1', { signal }),
});

export const caseQuestion = (id: string) =>
  queryOptions({
    queryKey: ['case', id, 'file'],
    queryFn: ({ signal }) => ask(CaseFile, `/api/intake/cases/${id}`, { signal }),
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

export const timelineQuestion = (id: string) =>
  queryOptions({
    queryKey: ['case', id, 'timeline'],
    queryFn: ({ signal }) => wholeTimeline(id, signal),
  });

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

export const inboxCountQuestion = queryOptions({
  queryKey: ['inbox', 'count'],
  queryFn: ({ signal }) => ask(InboxCount, '/api/notifications/inbox/count', { signal }),
});

export const triageCountQuestion = queryOptions({
  queryKey: ['triage', 'count'],
  queryFn: ({ signal }) => ask(TriageCount, '/api/intake/triage/count', { signal }),
});

/** A page of UN decisions, after what the page before named as next. */
export const decisionsPage = (after: string, signal: AbortSignal): Promise<DecisionPage> => {
  const from = after === '' ? '' : `?after=${encodeURIComponent(after)}`;
  return ask(DecisionPage, `/api/un-decisions/decisions${from}`, { signal });
};

export const decisionQuestion = (id: string) =>
  queryOptions({
    queryKey: ['decisions', id],
    queryFn: ({ signal }) => ask(DecisionFile, `/api/un-decisions/decisions/${id}`, { signal }),
  });

export const referencesQuestion = queryOptions({
  queryKey: ['references'],
  staleTime: 5 * MINUTE_MS,
  queryFn: ({ signal }) => ask(DeclaredReferences, '/api/intake/references', { signal }),
});

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

export const systemQuestion = queryOptions({
  queryKey: ['system'],
  refetchInterval: 15_000,
  queryFn: ({ signal }) => ask(SystemState, '/api/operations', { signal }),
});

export const casebooksQuestion = queryOptions({
  queryKey: ['casebooks'],
  staleTime: Infinity,
  queryFn: ({ signal }) => ask(z.array(ShippedCasebook), '/api/intake/casebooks', { signal }),
});

export const replayQuestion = (name: string) =>
  queryOptions({
    queryKey: ['replay', name],
    staleTime: Infinity,
    queryFn: ({ signal }) => ask(ReplayStory, `/api/intake/casebooks/${name}/replay`, { signal }),
  });

const ROWS = 500;

async function wholeTimeline(id: string, signal: AbortSignal): Promise<TimelineItem[]> {
  const items: TimelineItem[] = [];
  for (;;) {
    const after = items.at(-1)?.seq ?? 0;
    const path = `/api/intake/cases/${id}/timeline?after=${after}&limit=${ROWS}`;
    const page = await ask(z.array(TimelineItem), path, { signal });
    items.push(...page);
    if (page.length < ROWS) return items;
  }
}
