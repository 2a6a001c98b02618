import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { DESK_PAGES, type ListedDecision } from '#libs/contracts';
import { REMEDY_STATUSES } from '#libs/domain';
import { useReferenceNames } from '../case/reference-names.js';
import { Marks } from '../clocks/marks.js';
import { StandingMark } from '../clocks/standing-mark.js';
import { standingOf } from '../clocks/standing.js';
import type { WordKey } from '../words/language.js';
import { useWords } from '../words/words.js';
import { Card, CardTable } from '../tables/card-table.js';
import { Late } from './late.js';
import { RemedyMark } from './remedy-mark.js';
import classes from './decisions.module.css';

const HEADS: readonly WordKey[] = [
  'cases.code',
  'un.next',
  'un.distance',
  'un.body',
  'un.outcome',
  'un.decided',
  'un.remedies',
];

/** Decisions with what comes next in each, and how its remedies stand. */
export function DecisionTable({ rows, on }: { rows: ListedDecision[]; on: string }): ReactNode {
  const { say } = useWords();
  return (
    <CardTable label={say('un.title')} heads={HEADS.map((head) => say(head))}>
      {rows.map((row) => (
        <DecisionRow key={row.decision} row={row} on={on} />
      ))}
    </CardTable>
  );
}

function DecisionRow({ row, on }: { row: ListedDecision; on: string }): ReactNode {
  const { say, name, date } = useWords();
  const names = useReferenceNames();
  return (
    <Card
      isNamed
      heads={HEADS.map((head) => say(head))}
      cells={[
        <Link
          key="code"
          className="code"
          to={DESK_PAGES.decision}
          params={{ decision: row.decision }}
          data-decision-row=""
        >
          {row.code}
        </Link>,
        <Next key="next" row={row} on={on} />,
        row.next && <Late key="late" clock={row.next} on={on} />,
        names.body(row.body),
        name('code', row.outcome),
        <Dates key="dates" row={row} said={date} />,
        <Remedies key="remedies" of={row.remedies} />,
      ]}
    />
  );
}

function Next({ row: { next }, on }: { row: ListedDecision; on: string }): ReactNode {
  const { say, due, language } = useWords();
  if (!next) return <span className="muted">{say('un.next-none')}</span>;
  return (
    <div className={classes['next']}>
      <StandingMark standing={standingOf(next, on)} />
      <strong className="number">{due(next.due)}</strong>
      <span className={classes['term']}>
        {next.name[language]}
        <Marks {...next} />
      </span>
    </div>
  );
}

function Dates({ row, said }: { row: ListedDecision; said: (date: string) => string }): ReactNode {
  const { say } = useWords();
  const more = [
    [say('un.adopted'), row.adoptedOn],
    [say('un.transmitted'), row.transmittedOn],
  ] as const;
  return (
    <div className={classes['dates']}>
      {said(row.decidedOn)}
      {more.map(
        ([label, on]) =>
          on !== null && (
            <div key={label} className="muted">
              {label}: {said(on)}
            </div>
          ),
      )}
    </div>
  );
}

function Remedies({ of: counts }: { of: ListedDecision['remedies'] }): ReactNode {
  const some = REMEDY_STATUSES.filter((status) => counts[status] > 0);
  if (some.length === 0) return '–';
  return (
    <div className={classes['remedies']}>
      {some.map((status) => (
        <RemedyMark key={status} status={status} count={counts[status]} />
      ))}
    </div>
  );
}
