import { TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { useId, type ReactNode } from 'react';
import type { DueAnswer, RuleView } from '#libs/contracts';
import { isFailure } from '../api/failure.js';
import { dueQuestion } from './questions.js';
import { isKnownMoment } from '../clocks/known-moment.js';
import { Marks } from '../clocks/marks.js';
import { ToldDay } from '../clocks/told-day.js';
import { Answer } from '../shell/answer.js';
import { useWords } from '../words/words.js';
import classes from './rule.module.css';

/** What is asked, as it is written: it need not be whole. */
export interface Asked {
  readonly date: string;
  readonly zone: string;
}

interface WhatIfProps {
  readonly rule: Pick<RuleView, 'id' | 'version' | 'bearer'>;
  readonly asked: Asked;
  readonly onAsk: (asked: Asked) => void;
}

const PAUSE_MS = 250;

/** When would a clock of this rule be due, counted from a date? Nothing is written. */
export function WhatIf({ rule, asked, onAsk }: WhatIfProps): ReactNode {
  const { say } = useWords();
  const [{ date, zone }] = useDebouncedValue(asked, PAUSE_MS);
  const question = { rule: rule.id, version: rule.version, anchor: date, ...(zone && { zone }) };
  const due = useQuery(dueQuestion(isKnownMoment(date) ? question : null));
  return (
    <section className={classes['what-if']} aria-labelledby="what-if">
      <h2 id="what-if">{say('whatif.title')}</h2>
      <form onSubmit={(event) => event.preventDefault()}>
        <Fields asked={asked} onAsk={onAsk} faults={faultsOf(due)} />
      </form>
      <div aria-live="polite">
        {isKnownMoment(date) ? (
          <Told due={due} bearer={rule.bearer} />
        ) : (
          <p className="muted">{say('whatif.wait')}</p>
        )}
      </div>
    </section>
  );
}

interface FieldsProps extends Pick<WhatIfProps, 'asked' | 'onAsk'> {
  readonly faults: { readonly date: boolean; readonly zone: boolean };
}

function Fields({ asked, onAsk, faults }: FieldsProps): ReactNode {
  const { say } = useWords();
  const zones = useId();
  const isWrong = asked.date.length >= 4 && !isKnownMoment(asked.date);
  return (
    <>
      <TextInput
        label={say('whatif.date')}
        description={say('whatif.date-hint')}
        value={asked.date}
        error={(isWrong || faults.date) && say('whatif.date-wrong')}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => onAsk({ ...asked, date: event.currentTarget.value.trim() })}
      />
      <TextInput
        label={say('whatif.zone')}
        placeholder={say('whatif.zone-rule')}
        value={asked.zone}
        error={faults.zone && say('whatif.zone-wrong')}
        list={zones}
        autoComplete="off"
        spellCheck={false}
        maxLength={60}
        onChange={(event) => onAsk({ ...asked, zone: event.currentTarget.value.trim() })}
      />
      <datalist id={zones}>
        {ZONES.map((zone) => (
          <option key={zone} value={zone} />
        ))}
      </datalist>
    </>
  );
}

/** Those of Kazakhstan and of the UN; any other of the world may be written. */
const ZONES = [
  'Asia/Almaty',
  'Asia/Aqtau',
  'Asia/Aqtobe',
  'Asia/Atyrau',
  'Asia/Oral',
  'Asia/Qostanay',
  'Asia/Qyzylorda',
  'Europe/Zurich',
];

/** Which fields the service refused. */
function faultsOf({ error }: UseQueryResult<DueAnswer>): FieldsProps['faults'] {
  const pointers = isFailure(error, 'invalid')
    ? (error.problem?.errors ?? []).map(({ pointer }) => pointer)
    : [];
  return { date: pointers.includes('#/body/anchor'), zone: pointers.includes('#/body/zone') };
}

function Told({ due, bearer }: { due: UseQueryResult<DueAnswer>; bearer: string }): ReactNode {
  // What is wrong with a field stands beside it.
  const { date, zone } = faultsOf(due);
  if (date || zone) return null;
  return (
    <Answer of={due} rows={4}>
      {(answer) => (
        <>
          <Day answer={answer} bearer={bearer} />
          <ToldDay told={answer} />
        </>
      )}
    </Answer>
  );
}

function Day({ answer, bearer }: { answer: DueAnswer; bearer: string }): ReactNode {
  const { say, due } = useWords();
  const time = answer.instant === null ? '' : ` ${answer.instant.slice(11, 16)}`;
  return (
    <p className={classes['day']}>
      <span className="muted">{say('clock.due')}</span>{' '}
      <strong>{answer.due === null ? say('whatif.no-day') : `${due(answer.due)}${time}`}</strong>
      <Marks unverified={answer.unverified} provisional={answer.provisional} bearer={bearer} />
    </p>
  );
}
