import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { DESK_PAGES } from '#libs/contracts';
import { Distance } from '../clocks/distance.js';
import { Marks } from '../clocks/marks.js';
import { StandingMark } from '../clocks/standing-mark.js';
import { standingOf } from '../clocks/standing.js';
import { useWords } from '../words/words.js';
import { ClockPreview } from './clock-preview.js';
import type { RowClock } from './groups.js';
import { noteRow } from './row-focus.js';
import type { MayDo, TodayAct } from './today-act.js';
import type { Selection } from './use-selection.js';
import classes from './clock-row.module.css';

/** What a row tells the page, and what the page knows of its rows. */
export interface RowActs {
  readonly may: MayDo;
  readonly selection: Selection;
  /** The clock that the page shows more of. */
  readonly chosen: string | undefined;
  /** The clock that shows more within its row, where there is no room beside the list. */
  readonly unfolded: string | undefined;
  readonly onChoose: (deadline: string) => void;
  readonly onUnfold: (deadline: string) => void;
  readonly onAct: (act: TodayAct) => void;
}

interface RowProps {
  readonly clock: RowClock;
  readonly on: string;
  readonly acts: RowActs;
}

/** A clock in the list: where it stands, whose it is, and the one thing that is mostly done next. */
export function ClockRow({ clock, on, acts }: RowProps): ReactNode {
  const isUnfolded = clock.deadline === acts.unfolded;
  const choose = (): void => acts.onChoose(clock.deadline);
  return (
    <li
      className={classes['row']}
      data-clock=""
      data-chosen={clock.deadline === acts.chosen}
      data-ours={clock.bearer === 'us'}
      onPointerEnter={choose}
      onFocus={() => {
        choose();
        noteRow();
      }}
    >
      <Box clock={clock} acts={acts} />
      <span className={classes['standing']}>
        <StandingMark standing={standingOf(clock, on)} />
      </span>
      <Link
        className={`${classes['link']} code`}
        to={DESK_PAGES.case}
        params={{ case: clock.case }}
        search={{}}
        data-clock-row=""
      >
        {clock.code ?? ''}
      </Link>
      <Term clock={clock} />
      <Day clock={clock} />
      <Buttons clock={clock} acts={acts} isUnfolded={isUnfolded} />
      {isUnfolded && (
        <div className={classes['more']}>
          <ClockPreview clock={clock} on={on} may={acts.may} onAct={acts.onAct} />
        </div>
      )}
    </li>
  );
}

function Box({ clock, acts }: Omit<RowProps, 'on'>): ReactNode {
  const { say } = useWords();
  const { selection, may } = acts;
  if (clock.snooze || !(may.snooze || may['hand-over'])) return <span className={classes['box']} />;
  return (
    <span className={classes['box']}>
      <input
        type="checkbox"
        aria-label={say('today.select', { code: clock.code ?? '' })}
        checked={selection.has(clock.deadline)}
        onChange={() => undefined}
        onClick={({ shiftKey }) =>
          shiftKey ? selection.extendTo(clock.deadline) : selection.toggle(clock.deadline)
        }
      />
    </span>
  );
}

function Term({ clock }: { clock: RowClock }): ReactNode {
  const { say, name, day, language } = useWords();
  const { owner, snooze } = clock;
  return (
    <span className={classes['term']}>
      {clock.name[language]}
      <Marks {...clock} />
      {owner && (
        <span className={classes['owner']}>
          {say('today.owner', { role: name('role', owner.role) })}
        </span>
      )}
      {snooze && (
        <span className={classes['until']}>
          {say('today.aside', { until: day(snooze.until) })}:{' '}
          {say(`snooze.reason.${snooze.reason}`)}
        </span>
      )}
    </span>
  );
}

function Day({ clock }: { clock: RowClock }): ReactNode {
  const { due, name } = useWords();
  return (
    <>
      <span className={classes['bearer']}>{name('bearer', clock.bearer)}</span>
      <span className={classes['due']}>{due(clock.due)}</span>
      <span className={classes['distance']}>
        <Distance workingDays={clock.workingDays} />
      </span>
    </>
  );
}

function Buttons(props: Omit<RowProps, 'on'> & { isUnfolded: boolean }): ReactNode {
  const { clock, acts, isUnfolded } = props;
  const { say } = useWords();
  const kind = clock.snooze ? 'take-back' : 'record';
  return (
    <span className={classes['buttons']}>
      {acts.may[kind] && (
        <button type="button" onClick={() => acts.onAct({ kind, clocks: [clock] })}>
          {say(`today.act.${kind}`)}
          <span className="seen-by-readers-only"> {clock.code}</span>
        </button>
      )}
      <button
        type="button"
        className={classes['unfold']}
        aria-expanded={isUnfolded}
        onClick={() => acts.onUnfold(clock.deadline)}
      >
        {say('today.more')}
        <span className="seen-by-readers-only"> {clock.code}</span>
      </button>
    </span>
  );
}
