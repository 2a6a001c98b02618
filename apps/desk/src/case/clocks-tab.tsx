import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { createColumnHelper, tableFeatures, useTable } from '@tanstack/react-table';
import { useState, type ReactNode } from 'react';
import type { ClockView, ExplainedClock } from '#libs/contracts';
import { clocksQuestion, todayQuestion } from '../clocks/questions.js';
import { ClockFacts } from '../clocks/clock-facts.js';
import { ClockWhy } from '../clocks/clock-why.js';
import { Distance } from '../clocks/distance.js';
import { Marks } from '../clocks/marks.js';
import { StandingMark } from '../clocks/standing-mark.js';
import { nearestFirst, standingOf } from '../clocks/standing.js';
import { Answer } from '../shell/answer.js';
import { useWords } from '../words/words.js';
import { WhyFacts } from './why-facts.js';
import classes from './clocks-tab.module.css';

const features = tableFeatures({});
const column = createColumnHelper<typeof features, ExplainedClock>();
const columns = column.columns([
  column.accessor('standing', { header: 'clock.standing' }),
  column.accessor('rule', { header: 'clock.term' }),
  column.accessor('bearer', { header: 'clock.bearer' }),
  column.accessor('due', { header: 'clock.due' }),
  column.accessor('workingDays', { header: 'clock.distance' }),
]);

interface ClocksTabProps {
  readonly id: string;
  /** Null for a role that reads and does not record. */
  readonly onAct: ((clock: ClockView) => void) | null;
}

/** Every clock of the case, the nearest first; each opens to why its day is that day. */
export function ClocksTab({ id, onAct }: ClocksTabProps): ReactNode {
  const { say } = useWords();
  const clocks = useQuery(clocksQuestion(id));
  const today = useQuery(todayQuestion);
  return (
    <Answer of={clocks}>
      {(all) =>
        all.length === 0 ? (
          <p className="muted">{say('case.clocks-none')}</p>
        ) : (
          <ClockTable clocks={inOrder(all)} on={today.data?.on ?? ''} onAct={onAct} />
        )
      }
    </Answer>
  );
}

interface ShownProps extends Pick<ClocksTabProps, 'onAct'> {
  readonly on: string;
}

function ClockTable({ clocks, ...shown }: ShownProps & { clocks: ExplainedClock[] }): ReactNode {
  const { say } = useWords();
  const table = useTable({ features, columns, data: clocks });
  return (
    <div
      className={classes['scroll']}
      role="region"
      tabIndex={0}
      aria-label={say('case.tab.clocks')}
    >
      <table className={classes['table']}>
        <thead>
          {table.getHeaderGroups().map((group) => (
            <tr key={group.id}>
              {group.headers.map(({ id, column: of }) => (
                <th key={id} scope="col">
                  {say(String(of.columnDef.header) as 'clock.term')}
                </th>
              ))}
            </tr>
          ))}
        </thead>
        {table.getRowModel().rows.map(({ id, original }) => (
          <ClockRows key={id} clock={original} {...shown} />
        ))}
      </table>
    </div>
  );
}

function ClockRows({ clock, on, onAct }: ShownProps & { clock: ExplainedClock }): ReactNode {
  const { due, name, language } = useWords();
  const [isOpen, setOpen] = useState(false);
  return (
    <tbody>
      <tr>
        <td>
          <StandingMark standing={standingOf(clock, on)} />
        </td>
        <td>
          <button
            type="button"
            className={classes['open']}
            aria-expanded={isOpen}
            onClick={() => setOpen(!isOpen)}
          >
            {clock.name[language]}
          </button>
          <Marks {...clock} />
        </td>
        <td className="muted">{name('bearer', clock.bearer)}</td>
        <td className="number">{due(clock.due)}</td>
        <td>
          <Distance workingDays={clock.workingDays} />
        </td>
      </tr>
      {isOpen && (
        <tr>
          <td colSpan={columns.length} className={classes['why']}>
            <OpenClock clock={clock} onAct={onAct} />
          </td>
        </tr>
      )}
    </tbody>
  );
}

function OpenClock({ clock, onAct }: Pick<ShownProps, 'onAct'> & { clock: ClockView }): ReactNode {
  const { say } = useWords();
  return (
    <div className={classes['parts']}>
      <div>
        <h3>{say('clock.why')}</h3>
        <ClockWhy clock={clock} more={(why) => <WhyFacts why={why} />} />
      </div>
      <div>
        <ClockFacts clock={clock} />
        {onAct && clock.closedBy === null && (
          <Button size="xs" variant="default" onClick={() => onAct(clock)}>
            {say('told.act')}
          </Button>
        )}
      </div>
    </div>
  );
}

/** Open clocks first, the nearest on top; then those that were answered. */
function inOrder(clocks: readonly ExplainedClock[]): ExplainedClock[] {
  const open = nearestFirst(clocks) as ExplainedClock[];
  return [...open, ...clocks.filter(({ closedBy }) => closedBy !== null)];
}
