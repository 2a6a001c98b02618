import type { ReactNode } from 'react';
import { daysBetween, type IsoDate } from '#libs/domain';
import { silencesBetween } from '../case/timeline/silence.js';
import type { CaseMoment } from './moment.js';
import classes from './strip.module.css';

const HEIGHT = 24;

interface Span {
  readonly from: IsoDate;
  readonly until: IsoDate;
}

interface StripProps extends Span {
  readonly day: IsoDate;
  readonly moment: CaseMoment;
}

/** The course of a case up to a day, drawn. What it shows stands in numbers beside it. */
export function Strip({ from, until, day, moment }: StripProps): ReactNode {
  const at = placeOn({ from, until });
  const { acts, clocks, reminders } = moment;
  return (
    <svg className={classes['strip']} height={HEIGHT} aria-hidden="true">
      {yearsOf({ from, until }).map((year) => (
        <line key={year} className={classes['year']} x1={at(year)} x2={at(year)} y1="0" y2="100%" />
      ))}
      {silencesBetween(acts, day).map((silence) => (
        <Bar key={silence.from} kind="silence" at={at} from={silence.from} to={silence.to} />
      ))}
      {clocks.map((clock) => (
        <g key={clock.clock}>
          <Bar kind="running" at={at} from={clock.from} to={clock.missedFrom ?? clock.end} />
          {clock.missedFrom !== null && (
            <Bar kind="missed" at={at} from={clock.missedFrom} to={clock.end} />
          )}
        </g>
      ))}
      {reminders.map((on, index) => (
        <svg key={index} x={at(on)} overflow="visible">
          <path className={classes['reminder']} d="M-3 3h6l-3 5z" />
        </svg>
      ))}
      {acts.map((on, index) => (
        <svg key={index} x={at(on)} overflow="visible">
          <path className={classes['act']} d="M0 15l3.5 4-3.5 4-3.5-4z" />
        </svg>
      ))}
      <line className={classes['day']} x1={at(day)} x2={at(day)} y1="0" y2="100%" />
    </svg>
  );
}

interface BarProps {
  readonly kind: 'silence' | 'running' | 'missed';
  readonly at: (day: IsoDate) => string;
  readonly from: IsoDate;
  readonly to: IsoDate;
}

const BARS = {
  silence: { y: 0, height: HEIGHT },
  running: { y: 11, height: 2 },
  missed: { y: 10, height: 4 },
} as const;

function Bar({ kind, at, from, to }: BarProps): ReactNode {
  const width = `${Math.max(0, Number.parseFloat(at(to)) - Number.parseFloat(at(from)))}%`;
  return <rect className={classes[kind]} x={at(from)} width={width} {...BARS[kind]} />;
}

/** The years over the strips. */
export function YearScale(span: Span): ReactNode {
  const at = placeOn(span);
  return (
    <svg className={classes['strip']} height="18" aria-hidden="true">
      {yearsOf(span).map((year) => (
        <text key={year} className={classes['label']} x={at(year)} dx="4" y="13">
          {year.slice(0, 4)}
        </text>
      ))}
    </svg>
  );
}

/** Where a day lies between the first and the last, in per cent. */
function placeOn({ from, until }: Span): (day: IsoDate) => string {
  const days = Math.max(1, daysBetween(from, until));
  const place = (day: IsoDate) => Math.min(100, Math.max(0, (100 * daysBetween(from, day)) / days));
  return (day) => `${place(day).toFixed(3)}%`;
}

function yearsOf({ from, until }: Span): IsoDate[] {
  const [first, last] = [Number(from.slice(0, 4)) + 1, Number(until.slice(0, 4))];
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => `${first + at}-01-01`);
}
