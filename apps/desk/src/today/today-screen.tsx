import { useQuery } from '@tanstack/react-query';
import { useMemo, useState, type ReactNode } from 'react';
import type { Today } from '#libs/contracts';
import { ownTodayQuestion, todayQuestion } from '../clocks/questions.js';
import { Answer } from '../shell/answer.js';
import { useKeys } from '../shell/keys.js';
import { usePreferences } from '../shell/use-preferences.js';
import { useTitle } from '../shell/title.js';
import { usePart } from '../shell/use-part.js';
import { useWords } from '../words/words.js';
import { anyCaseQuestion } from './any-case.js';
import { ClockGroups } from './clock-groups.js';
import { ClockPreview } from './clock-preview.js';
import type { RowActs } from './clock-row.js';
import { FirstRun } from './first-run.js';
import { clocksOf, type RowClock } from './groups.js';
import { Heading } from './heading.js';
import { step } from './row-focus.js';
import { mayDo, type TodayAct } from './today-act.js';
import { useSelection, type Selection } from './use-selection.js';
import classes from './today.module.css';

/** What is overdue, due today, due soon and waited for: the page on which a day starts. */
export function TodayScreen(): ReactNode {
  const { say } = useWords();
  const { whose } = usePreferences();
  useTitle(say('today.title'));
  const today = useQuery(whose === 'mine' ? ownTodayQuestion : todayQuestion);
  return <Answer of={today}>{(data) => <TodayList today={data} />}</Answer>;
}

function TodayList({ today }: { today: Today }): ReactNode {
  const { say } = useWords();
  const { role } = usePreferences();
  const may = mayDo(role);
  const [chosen, choose] = useState<string>();
  const [unfolded, unfold] = useState<string>();
  const clocks = useMemo(() => clocksOf(today), [today]);
  const selection = useSelection(clocks);
  const { begin, acts } = useActs(selection, today.on);
  const clock = clocks.find(({ deadline }) => deadline === chosen);
  useTodayKeys(selection, clock, begin);
  if (clocks.length === 0) return <Nothing today={today} />;
  const rows: RowActs = {
    may,
    selection,
    chosen,
    unfolded,
    onChoose: choose,
    onUnfold: (deadline) => unfold(deadline === unfolded ? undefined : deadline),
    onAct: begin,
  };
  return (
    <div className={classes['today']}>
      <section className={classes['list']} aria-labelledby="today-title">
        <Heading today={today} />
        <ClockGroups today={today} acts={rows} />
        {acts}
      </section>
      <aside className={classes['preview']} aria-label={say('today.preview')}>
        <ClockPreview clock={clock} on={today.on} may={may} onAct={begin} />
      </aside>
    </div>
  );
}

/** Begins what is done to clocks; all that it needs is fetched when it is first wanted. */
function useActs(selection: Selection, on: string) {
  const { role } = usePreferences();
  const may = mayDo(role);
  const [act, setAct] = useState<TodayAct | null>(null);
  const end = (): void => setAct(null);
  const Acts = usePart(act !== null || selection.clocks.length > 0, fetchActs, end);
  const begin = (begun: TodayAct): void => {
    if (may[begun.kind]) setAct(begun);
  };
  const acts = Acts && (
    <Acts act={act} on={on} selection={selection} may={may} onAct={begin} onEnd={end} />
  );
  return { begin, acts };
}

const fetchActs = async () => (await import('./acts/today-acts.js')).TodayActs;

/** Single keys of the list: an act is on all that is selected, else on the clock that is chosen. */
function useTodayKeys(
  selection: Selection,
  chosen: RowClock | undefined,
  begin: (act: TodayAct) => void,
): void {
  const meant = selection.clocks.length > 0 ? selection.clocks : chosen ? [chosen] : [];
  const on = (kind: TodayAct['kind'], clocks: readonly RowClock[]) => (): void => {
    if (clocks.length > 0) begin({ kind, clocks });
  };
  const selectable = chosen && !chosen.snooze ? chosen.deadline : undefined;
  useKeys({
    j: () => step(1),
    k: () => step(-1),
    x: () => selectable !== undefined && selection.toggle(selectable),
    X: () => selectable !== undefined && selection.extendTo(selectable),
    r: on('record', chosen ? [chosen] : []),
    s: on('snooze', meant),
    h: on('hand-over', meant),
  });
}

/** No clock runs: because nothing is open, or because nothing has ever come in. */
function Nothing({ today }: { today: Today }): ReactNode {
  const { say } = useWords();
  const { whose } = usePreferences();
  const hasCases = useQuery(anyCaseQuestion).data;
  if (hasCases === false) return <FirstRun on={today.on} />;
  return (
    <>
      <Heading today={today} />
      <p className="muted">{say(whose === 'mine' ? 'today.empty-mine' : 'today.empty-all')}</p>
    </>
  );
}
