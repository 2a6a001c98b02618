import type { ReactNode } from 'react';
import type { ToldDay } from '#libs/contracts';
import { isGap, weeksOfStrip, type StripDay, type StripMark, type StripRow } from '#libs/domain';
import { monthText, numberText, weekdayNames } from '../words/dates.js';
import { useWords } from '../words/words.js';
import { StripGlyph } from './strip-glyph.js';
import { StripNotes, useNote } from './strip-notes.js';
import classes from './calendar-strip.module.css';

/** The days from the start of a term to its end, a row for each week, with what each day is. */
export function CalendarStrip({ strip }: Pick<ToldDay, 'strip'>): ReactNode {
  const { say, language } = useWords();
  const rows = weeksOfStrip(strip as readonly StripDay[]);
  if (rows.length === 0) return null;
  return (
    <div className={classes['strip']}>
      <table className={classes['weeks']}>
        <caption className="seen-by-readers-only">{say('strip.title')}</caption>
        <thead>
          <tr>
            <td />
            {weekdayNames(language).map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) =>
            'gap' in row ? (
              <GapRow key={at} days={row.gap} />
            ) : (
              <WeekRow key={at} week={row} before={rows[at - 1]} />
            ),
          )}
        </tbody>
      </table>
      <StripNotes strip={strip as readonly StripDay[]} />
      <Legend strip={strip as readonly StripDay[]} />
    </div>
  );
}

const WEEK = [1, 2, 3, 4, 5, 6, 7] as const;

function WeekRow({ week, before }: { week: readonly StripDay[]; before?: StripRow | undefined }) {
  const months = useMonths();
  return (
    <tr>
      <th scope="row" className={classes['month']}>
        {months(week, before)}
      </th>
      {WEEK.map((weekday) => (
        <DayCell key={weekday} day={week.find((day) => day.weekday === weekday)} />
      ))}
    </tr>
  );
}

/** The months stand at the first row, after a gap, and where they change; the year where it does. */
function useMonths(): (week: readonly StripDay[], before: StripRow | undefined) => string {
  const { language } = useWords();
  return (week, before) => {
    const [first, last] = [week[0]!.date, week.at(-1)!.date];
    const told = before === undefined || 'gap' in before ? undefined : before.at(-1)!.date;
    if (told?.slice(0, 7) === last.slice(0, 7)) return '';
    const isNewYear = told?.slice(0, 4) !== last.slice(0, 4);
    const isTwo = told === undefined && first.slice(0, 7) !== last.slice(0, 7);
    if (!isTwo) return monthText(last, language, isNewYear);
    const isOneYear = first.slice(0, 4) === last.slice(0, 4);
    const [from, to] = language === 'kk' ? [first, last] : [last, first];
    const [long, short] = [monthText(from, language, true), monthText(to, language, !isOneYear)];
    return language === 'kk' ? `${long} / ${short}` : `${short} / ${long}`;
  };
}

function DayCell({ day }: { day: StripDay | undefined }): ReactNode {
  const { say, day: dayText } = useWords();
  const note = useNote();
  if (!day) return <td />;
  const said = [say(`strip.mark.${day.mark}`), note(day)].filter(Boolean).join(', ');
  return (
    <td
      className={classes['day']}
      data-mark={day.mark}
      data-counted={day.counted}
      title={`${dayText(day.date)}: ${said}`}
    >
      <span className="number">{Number(day.date.slice(8))}</span>
      <StripGlyph mark={day.mark} />
      <span className="seen-by-readers-only">
        {said}
        {day.counted && `, ${say('strip.counts')}`}
      </span>
    </td>
  );
}

function GapRow({ days }: { days: number }): ReactNode {
  const { say } = useWords();
  return (
    <tr>
      <td />
      <td colSpan={7} className={classes['gap']}>
        {say('strip.gap', { count: numberText(days), n: days })}
      </td>
    </tr>
  );
}

const MARKS: readonly StripMark[] = [
  'start',
  'counted',
  'skipped',
  'worked',
  'off',
  'holiday',
  'suspended',
  'due',
];

/** Only the signs that the strip has. */
function Legend({ strip }: { strip: readonly StripDay[] }): ReactNode {
  const { say } = useWords();
  const days = strip.filter((item) => !isGap(item));
  const used = new Set(days.map(({ mark }) => mark));
  return (
    <ul className={classes['legend']} aria-label={say('strip.legend')}>
      {MARKS.filter((mark) => used.has(mark)).map((mark) => (
        <li key={mark}>
          <span className={classes['sign']} data-mark={mark}>
            <StripGlyph mark={mark} />
          </span>
          {say(`strip.mark.${mark}`)}
        </li>
      ))}
      {days.some(({ counted }) => counted) && (
        <li>
          <span className={classes['sign']} data-counted="true" />
          {say('strip.counts')}
        </li>
      )}
    </ul>
  );
}
