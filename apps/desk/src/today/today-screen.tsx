import { useQuery } from '@tanstack/react-query';
import { useMemo, useState, type ReactNode } from 'react';
import type { ClockView, Today } from '#libs/contracts';
import { firstCasesQuestion, todayQuestion } from '../api/questions.js';
import { Answer } from '../shell/answer.js';
import { useKeys } from '../shell/keys.js';
import { useTitle } from '../shell/title.js';
import { numberText } from '../words/dates.js';
import { useWords } from '../words/words.js';
import { ClockGroup } from './clock-group.js';
import { ClockPreview } from './clock-preview.js';
import { FirstRun } from './first-run.js';
import { GROUPS, nextWhenNothingPresses, oldestMissed } from './groups.js';
import classes from './today.module.css';

/** What is overdue, due today, due soon and waited for: the page on which a day starts. */
export function TodayScreen(): ReactNode {
  const { say } = useWords();
  useTitle(say('today.title'));
  const today = useQuery(todayQuestion);
  return <Answer of={today}>{(data) => <TodayList today={data} />}</Answer>;
}

function TodayList({ today }: { today: Today }): ReactNode {
  const { say } = useWords();
  const [chosen, choose] = useState<string>();
  const clocks = useMemo(() => GROUPS.flatMap((group) => today[group]), [today]);
  useKeys({ j: () => step(1), k: () => step(-1) });
  if (clocks.length === 0) return <Nothing on={today.on} />;
  return (
    <div className={classes['today']}>
      <section className={classes['list']} aria-labelledby="today-title">
        <Heading today={today} />
        {GROUPS.map((group) => (
          <ClockGroup key={group} group={group} today={today} chosen={chosen} onChoose={choose} />
        ))}
      </section>
      <aside className={classes['preview']} aria-label={say('today.preview')}>
        <ClockPreview clock={chosenOf(clocks, chosen)} on={today.on} />
      </aside>
    </div>
  );
}

function Heading({ today }: { today: Today }): ReactNode {
  const { say, day, due } = useWords();
  const next = nextWhenNothingPresses(today);
  const oldest = oldestMissed(today);
  const counts = {
    overdue: today.overdue.length,
    today: today.today.length,
    soon: today.soon.length,
  };
  return (
    <div className={classes['heading']}>
      <h1 id="today-title">
        {say('today.title')} <span className={classes['date']}>{day(today.on)}</span>
      </h1>
      <p className="muted number">
        {say('today.summary', counts)}
        {oldest > 0 && `. ${say('today.oldest', { days: numberText(oldest), n: oldest })}`}
      </p>
      {next && <p>{say('today.empty', { day: due(next.due), code: next.code ?? '' })}</p>}
    </div>
  );
}

/** No clock runs: because nothing is open, or because nothing has ever come in. */
function Nothing({ on }: { on: string }): ReactNode {
  const { say } = useWords();
  const cases = useQuery(firstCasesQuestion);
  if (cases.data?.length === 0) return <FirstRun on={on} />;
  return (
    <>
      <h1>{say('today.title')}</h1>
      <p className="muted">{say('today.empty-all')}</p>
    </>
  );
}

const chosenOf = (clocks: readonly ClockView[], chosen: string | undefined) =>
  clocks.find(({ deadline }) => deadline === chosen);

/** Moves the focus over the rows as they stand on the page: what is folded away is passed over. */
function step(by: 1 | -1): void {
  const rows = [...document.querySelectorAll<HTMLElement>('[data-clock-row]')].filter(
    (row) => row.checkVisibility?.() ?? true,
  );
  const at = rows.indexOf(document.activeElement as HTMLElement);
  const next = at === -1 ? (by === 1 ? 0 : rows.length - 1) : at + by;
  rows[next]?.focus();
}
