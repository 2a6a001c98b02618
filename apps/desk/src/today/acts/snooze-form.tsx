import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { SNOOZES, type AroundClock } from '#libs/contracts';
import { addDays, earlierOf } from '#libs/domain';
import { Answer, reasonOf } from '../../shell/answer.js';
import { useWords } from '../../words/words.js';
import type { RowClock } from '../groups.js';
import { aroundQuestion } from './questions.js';
import type { Snoozing } from './use-snoozing.js';
import classes from './acts.module.css';

interface SnoozeFormProps {
  readonly clocks: readonly RowClock[];
  /** The day that the list is of. */
  readonly on: string;
  readonly error: unknown;
  readonly isSending: boolean;
  onCancel: () => void;
  onSend: (how: Snoozing) => void;
}

/** Of one clock the last day is known before; of many each has its own, and the service judges. */
export function SnoozeForm(props: SnoozeFormProps): ReactNode {
  const [only, more] = props.clocks;
  if (!only || more) return <Fields {...props} bound={null} />;
  return <BoundForm {...props} clock={only} />;
}

function BoundForm({ clock, ...props }: SnoozeFormProps & { clock: RowClock }): ReactNode {
  const { say } = useWords();
  const around = useQuery(aroundQuestion(clock));
  return (
    <Answer of={around} rows={4}>
      {(bound) =>
        bound.snoozeUntil === null ? (
          <p>{say('snooze.cannot')}</p>
        ) : (
          <Fields key={clock.deadline} {...props} bound={bound} />
        )
      }
    </Answer>
  );
}

type Bound = Pick<AroundClock, 'snoozeUntil' | 'snoozeBound'>;
type FieldsProps = SnoozeFormProps & { readonly bound: Bound | null };
type Choose = (some: Partial<Snoozing>) => void;

/** What is offered first, where nothing comes before. */
const WEEK = 7;

function Fields({ on, bound, error, isSending, onCancel, onSend }: FieldsProps): ReactNode {
  const { say } = useWords();
  const last = bound?.snoozeUntil ?? null;
  const [how, setHow] = useState<Snoozing>(() => ({
    until: last === null ? addDays(on, WEEK) : earlierOf(last, addDays(on, WEEK)),
    reason: SNOOZES[0],
  }));
  const choose: Choose = (some) => setHow((before) => ({ ...before, ...some }));
  const { until, reason, note } = how;
  const isPast = until <= on || (last !== null && until > last);
  const lacksWords = reason === 'other' && !note?.trim();
  return (
    <form
      className={classes['form']}
      onSubmit={(event) => {
        event.preventDefault();
        if (!isPast && !lacksWords) onSend(sent(how));
      }}
    >
      <Until bound={bound} on={on} value={until} isPast={isPast} choose={choose} />
      <Reason how={how} choose={choose} />
      <p className="muted">{say('snooze.ladder')}</p>
      {error !== null && (
        <p role="alert">{say('today.not-done', { reason: say(reasonOf(error)) })}</p>
      )}
      <div className={classes['buttons']}>
        <Button variant="default" onClick={onCancel}>
          {say('record.cancel')}
        </Button>
        <Button type="submit" loading={isSending} disabled={isPast || lacksWords}>
          {say('snooze.save')}
        </Button>
      </div>
    </form>
  );
}

interface UntilProps {
  readonly bound: Bound | null;
  readonly on: string;
  readonly value: string;
  readonly isPast: boolean;
  readonly choose: Choose;
}

function Until({ bound, on, value, isPast, choose }: UntilProps): ReactNode {
  const { say, day } = useWords();
  const { snoozeUntil: last = null, snoozeBound: because = null } = bound ?? {};
  const hint = because
    ? say(`snooze.bound.${because}`, { until: day(last!) })
    : say('snooze.bound.many');
  return (
    <div>
      <TextInput
        type="date"
        label={say('snooze.until')}
        description={`${say('snooze.until-hint')} ${hint}`}
        value={value}
        min={addDays(on, 1)}
        {...(last !== null && { max: last })}
        error={isPast && value !== '' && say(value <= on ? 'snooze.too-early' : 'snooze.too-late')}
        data-autofocus
        onChange={(event) => choose({ until: event.currentTarget.value })}
      />
      {/* The browser writes days its own way: whether 8 September or 9 August is meant is told here. */}
      {!isPast && <p className="muted">{say('today.aside', { until: day(value) })}</p>}
    </div>
  );
}

function Reason({ how, choose }: { how: Snoozing; choose: Choose }): ReactNode {
  const { say } = useWords();
  return (
    <>
      <NativeSelect
        label={say('snooze.reason')}
        value={how.reason}
        data={SNOOZES.map((value) => ({ value, label: say(`snooze.reason.${value}`) }))}
        onChange={({ currentTarget: { value } }) =>
          choose({ reason: SNOOZES.find((each) => each === value)! })
        }
      />
      {how.reason === 'other' && (
        <Textarea
          label={say('snooze.note')}
          description={say('record.sealed-hint')}
          required
          autoComplete="off"
          spellCheck={false}
          value={how.note ?? ''}
          onChange={(event) => choose({ note: event.currentTarget.value })}
        />
      )}
    </>
  );
}

/** Words go with the reason that needs them, and with no other. */
const sent = ({ until, reason, note }: Snoozing): Snoozing =>
  reason === 'other' && note !== undefined
    ? { until, reason, note: note.trim() }
    : { until, reason };
