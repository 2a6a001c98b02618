import { Modal } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useState, type ReactNode } from 'react';
import { ENTRY_TYPE_NAMES, type RuleView } from '#libs/contracts';
import { caseQuestion, timelineQuestion } from '../../case/questions.js';
import { ruleQuestion } from '../../rules/questions.js';
import { EMPTY_DRAFT } from '../../case/record/draft.js';
import { RecordDialog } from '../../case/record/record-dialog.js';
import { Failed } from '../../shell/answer.js';
import { Say, useWords } from '../../words/words.js';
import type { RowClock } from '../groups.js';
import classes from './acts.module.css';

interface RecordClockProps {
  /** The clock for which something is recorded; null while the dialog is closed. */
  readonly clock: RowClock | null;
  onClose: () => void;
}

/** Records what happened in the case of a clock; what would stop the clock stands first. */
export function RecordClock({ clock, onClose }: RecordClockProps): ReactNode {
  const [opening, setOpening] = useState<{ clock: RowClock; times: number }>();
  const [isSaved, setSaved] = useState(false);
  useEffect(() => {
    if (!clock) return;
    setSaved(false);
    setOpening((before) => ({ clock, times: (before?.times ?? 0) + 1 }));
  }, [clock]);
  const close = (saved: boolean): void => {
    setSaved(saved);
    onClose();
  };
  return (
    <>
      <p role="status" className={classes['saved']}>
        {isSaved && <Say of="record.saved" />}
      </p>
      {opening && (
        <Recording
          key={opening.times}
          clock={opening.clock}
          opened={clock !== null}
          onClose={close}
        />
      )}
    </>
  );
}

interface RecordingProps {
  readonly clock: RowClock;
  readonly opened: boolean;
  onClose: (isSaved: boolean) => void;
}

function Recording({ clock, opened, onClose }: RecordingProps): ReactNode {
  const { say } = useWords();
  const file = useQuery(caseQuestion(clock.case));
  const rule = useQuery(ruleQuestion(clock.rule, undefined));
  // What somebody else records meanwhile is told from what had been recorded when this began.
  const timeline = useQuery(timelineQuestion(clock.case));
  const likely = useMemo(() => stopping(rule.data), [rule.data]);
  const first = useMemo(
    () => (likely.length === 1 ? { ...EMPTY_DRAFT, type: likely[0]! } : EMPTY_DRAFT),
    [likely],
  );
  const isReady = file.data !== undefined && !rule.isPending && !timeline.isPending;
  const isHere = useAfterDrawing(isReady);
  if (file.isError && !file.data) {
    return (
      <Modal
        opened={opened}
        onClose={() => onClose(false)}
        title={`${say('record.title')} · ${clock.code ?? ''}`}
        closeButtonProps={{ 'aria-label': say('shell.close') }}
      >
        <Failed error={file.error} onRetry={() => void file.refetch()} />
      </Modal>
    );
  }
  if (!isReady) return null;
  return (
    <RecordDialog
      file={file.data}
      opened={opened && isHere}
      first={first}
      likely={likely}
      onClose={onClose}
    />
  );
}

/** True one drawing later: a dialog gives the focus back only when it was there closed before. */
function useAfterDrawing(isReady: boolean): boolean {
  const [isHere, setHere] = useState(false);
  useEffect(() => setHere(isReady), [isReady]);
  return isHere;
}

/** The entry types that would end a clock of the rule; none where the packs have lost it. */
const stopping = (rule: RuleView | undefined): string[] => {
  const ends = new Set((rule?.closes ?? []).map(({ on }) => on));
  return ENTRY_TYPE_NAMES.filter((type) => ends.has(type));
};
