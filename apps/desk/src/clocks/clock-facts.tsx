import type { ReactNode } from 'react';
import type { ClockView } from '#libs/contracts';
import { numberText } from '../words/dates.js';
import { useWords } from '../words/words.js';
import { useDistance } from './distance.js';
import classes from './clock-facts.module.css';

/** All that is known of one clock, as a list of facts. */
export function ClockFacts({ clock }: { clock: ClockView }): ReactNode {
  const { say, due, anchor, name } = useWords();
  const distance = useDistance();
  return (
    <dl className={classes['facts']}>
      <dt>{say('clock.due')}</dt>
      <dd>
        {due(clock.due)}
        {clock.instant !== null && ` ${clock.instant.slice(11, 16)}`}
        {clock.workingDays !== 0 && <span className="muted"> · {distance(clock.workingDays)}</span>}
      </dd>
      <dt>{say('clock.from')}</dt>
      <dd>{anchor(clock.anchor)}</dd>
      <dt>{say('clock.bearer')}</dt>
      <dd>{name('bearer', clock.bearer)}</dd>
      <Breach of={clock} />
      <Act label={say('clock.answered')} of={clock.closedBy} />
      <Act label={say('clock.first-act')} of={clock.firstAct} />
      <dt>{say('clock.rule')}</dt>
      <dd className="muted">{clock.rule}</dd>
    </dl>
  );
}

function Breach({ of: { breachedOn, daysLate } }: { of: ClockView }): ReactNode {
  const { say, day } = useWords();
  if (breachedOn === null) return null;
  const late = say('late.days', { days: numberText(daysLate), n: daysLate });
  return (
    <>
      <dt>{say('clock.breached')}</dt>
      <dd>
        {day(breachedOn)}
        {daysLate > 0 && ` · ${late}`}
      </dd>
    </>
  );
}

function Act({ label, of: act }: { label: string; of: ClockView['closedBy'] }): ReactNode {
  const { name, date } = useWords();
  if (act === null) return null;
  return (
    <>
      <dt>{label}</dt>
      <dd>
        {name('entry', act.type)}, {date(act.on)}
      </dd>
    </>
  );
}
