import type { ReactNode } from 'react';
import type { ExplainedClock } from '#libs/contracts';
import { ClockFacts } from '../clocks/clock-facts.js';
import { ClockWhy } from '../clocks/clock-why.js';
import { Marks } from '../clocks/marks.js';
import { StandingMark } from '../clocks/standing-mark.js';
import { standingOf } from '../clocks/standing.js';
import { numberText } from '../words/dates.js';
import { useWords } from '../words/words.js';
import { Late } from './late.js';
import { latenessOf } from './lateness.js';
import classes from './next-date.module.css';

interface NextDateProps {
  readonly next: ExplainedClock | undefined;
  /** Every clock that follows the decision. */
  readonly clocks: readonly ExplainedClock[];
  readonly on: string;
}

/** The date that comes next, as large as it weighs, with why it is that day; then the others. */
export function NextDate({ next, clocks, on }: NextDateProps): ReactNode {
  const { say } = useWords();
  const others = clocks.filter((clock) => clock !== next);
  return (
    <section className={classes['next']} aria-labelledby="next-title">
      <h2 id="next-title" className={classes['label']}>
        {say('un.next')}
      </h2>
      {next ? <BigDate clock={next} on={on} /> : <p>{say('un.next-none')}</p>}
      {others.length > 0 && (
        <>
          <h3 className={classes['label']}>{say('un.other-clocks')}</h3>
          {others.map((clock) => (
            <OtherClock key={clock.deadline} clock={clock} on={on} />
          ))}
        </>
      )}
    </section>
  );
}

function BigDate({ clock, on }: { clock: ExplainedClock; on: string }): ReactNode {
  const { say, due, language } = useWords();
  const standing = standingOf(clock, on);
  return (
    <>
      <p className={classes['what']}>
        <StandingMark standing={standing} />
        <span>
          {clock.name[language]}
          <Marks {...clock} />
        </span>
      </p>
      <p className={classes['day']}>
        {due(clock.due)}
        <span className={classes['late']} data-standing={standing}>
          <Late clock={clock} on={on} />
        </span>
      </p>
      <FirstAct clock={clock} on={on} />
      <details className={classes['why']}>
        <summary>{say('clock.why')}</summary>
        <ClockFacts clock={clock} />
        <ClockWhy clock={clock} />
      </details>
    </>
  );
}

/** An act that is no answer, and for how long the answer has been missing beside it. */
function FirstAct({ clock, on }: { clock: ExplainedClock; on: string }): ReactNode {
  const { say, name, date } = useWords();
  const { firstAct } = clock;
  if (!firstAct) return null;
  const lateness = latenessOf(clock, on);
  const days = lateness.is === 'acted-late' ? lateness.unanswered : 0;
  return (
    <p>
      {say('clock.first-act')}: {name('entry', firstAct.type)}, {date(firstAct.on)}.
      {days > 0 && ` ${say('un.unanswered', { days: numberText(days), n: days })}`}
    </p>
  );
}

function OtherClock({ clock, on }: { clock: ExplainedClock; on: string }): ReactNode {
  const { say, due, language } = useWords();
  return (
    <details className={classes['other']}>
      <summary>
        <StandingMark standing={standingOf(clock, on)} />
        <span>
          {clock.name[language]}
          <Marks {...clock} />
        </span>
        <span className="muted number">{due(clock.due)}</span>
        <span className="number">
          <Late clock={clock} on={on} />
        </span>
      </summary>
      <ClockFacts clock={clock} />
      <h3>{say('clock.why')}</h3>
      <ClockWhy clock={clock} />
    </details>
  );
}
