import { useMutation, useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { entryDefinition, Preview, RecordedEntry, type CaseFile } from '#libs/contracts';
import { ask } from '../../api/ask.js';
import { isFailure } from '../../api/failure.js';
import { caseQuestion, timelineQuestion } from '../questions.js';

export type Entry = Readonly<Record<string, unknown>>;

/** The case in which something is recorded, as its writer saw it. */
export type SeenCase = Pick<CaseFile, 'case' | 'code' | 'version' | 'seq' | 'zone'>;

/** Moments after a record at which the case is read again: its clocks follow by way of an event. */
const CLOCKS_FOLLOW_MS = [0, 500, 1_500, 4_000];

/** The service that records entries of this type, on this case. */
function entriesPath(id: string, entry: Entry): string {
  const owner = entryDefinition(String(entry['type']))?.owner ?? 'intake';
  return `/api/${owner}/cases/${id}/entries`;
}

/** What an entry would do; asked while it is written, kept nowhere. */
export function usePreview(id: string, entry: Entry | null) {
  return useQuery({
    queryKey: ['preview', id, entry],
    enabled: entry !== null,
    gcTime: 0,
    staleTime: 30_000,
    refetchInterval: false,
    queryFn: ({ signal }) =>
      ask(Preview, `${entriesPath(id, entry!)}?preview=true`, {
        method: 'POST',
        body: entry,
        signal,
      }),
  });
}

/** Records an entry against the version that its writer saw, and safely when it is sent twice. */
export function useRecord(file: SeenCase, onSaved: () => void) {
  const answers = useQueryClient();
  const [version, setVersion] = useState(file.version);
  const [sending, setSending] = useState({ entry: '', key: '' });
  const keyFor = (entry: Entry): string => {
    const said = JSON.stringify(entry);
    if (sending.entry === said) return sending.key;
    const key = crypto.randomUUID();
    setSending({ entry: said, key });
    return key;
  };
  const record = useMutation({
    gcTime: 0,
    mutationFn: ({ entry, against }: { entry: Entry; against: number }) =>
      ask(RecordedEntry, entriesPath(file.case, entry), {
        method: 'POST',
        body: entry,
        headers: { 'if-match': `"${against}"`, 'idempotency-key': keyFor(entry) },
      }),
    onSuccess: () => {
      followClocks(answers, file.case);
      onSaved();
    },
    onError: (error) => {
      if (!isFailure(error, 'changed')) return;
      void answers.refetchQueries({ queryKey: caseQuestion(file.case).queryKey });
      void answers.refetchQueries({ queryKey: timelineQuestion(file.case).queryKey });
    },
  });
  return {
    version,
    record,
    save: (entry: Entry) => record.mutate({ entry, against: version }),
    /** Sends the same entry against the version that its writer has seen by now. */
    saveOver: (entry: Entry, seen: number) => {
      setVersion(seen);
      record.mutate({ entry, against: seen });
    },
  };
}

function followClocks(answers: QueryClient, id: string): void {
  for (const delay of CLOCKS_FOLLOW_MS) {
    setTimeout(() => {
      void answers.invalidateQueries({ queryKey: ['case', id] });
      void answers.invalidateQueries({ queryKey: ['today'] });
      void answers.invalidateQueries({ queryKey: ['decisions'] });
    }, delay);
  }
}
