import { queryOptions } from '@tanstack/react-query';
import { CaseFile, DeclaredReferences, TimelineItem } from '#libs/contracts';
import { z } from 'zod';
import { MINUTE_MS } from '../api/answers.js';
import { ask } from '../api/ask.js';

export const caseQuestion = (id: string) =>
  queryOptions({
    queryKey: ['case', id, 'file'],
    queryFn: ({ signal }) => ask(CaseFile, `/api/intake/cases/${id}`, { signal }),
  });

export const timelineQuestion = (id: string) =>
  queryOptions({
    queryKey: ['case', id, 'timeline'],
    queryFn: ({ signal }) => wholeTimeline(id, signal),
  });

export const referencesQuestion = queryOptions({
  queryKey: ['references'],
  staleTime: 5 * MINUTE_MS,
  queryFn: ({ signal }) => ask(DeclaredReferences, '/api/intake/references', { signal }),
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
