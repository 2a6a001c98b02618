import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import type { StallMap } from '#libs/contracts';
import { Answer } from '../shell/answer.js';
import { useKeys } from '../shell/keys.js';
import { useTitle } from '../shell/title.js';
import { useWords } from '../words/words.js';
import { Asleep } from './asleep.js';
import { CellClocks } from './cell-clocks.js';
import { chooseFocused, stepOver } from './choosing.js';
import { stallMapQuestion, type CellKey } from './questions.js';
import { Legend } from './legend.js';
import { LoadTable } from './load-table.js';
import { StallTable } from './stall-table.js';
import './shades.css';
import classes from './stalls.module.css';
import { TopTen } from './top-ten.js';

/** What can be opened. */
const ROWS = '[data-stall]';

/** Which body of the State sits on what, and which cases sleep. */
export function StallsScreen(): ReactNode {
  const { say, day } = useWords();
  useTitle(say('stalls.title'));
  useKeys({ j: () => stepOver(ROWS, 1), k: () => stepOver(ROWS, -1), x: chooseFocused });
  const map = useQuery(stallMapQuestion);
  return (
    <div className={classes['stalls']}>
      <h1>
        {say('stalls.title')}{' '}
        {map.data && <span className={classes['date']}>{day(map.data.on)}</span>}
      </h1>
      <section aria-labelledby="stall-map">
        <h2 id="stall-map">{say('stalls.map')}</h2>
        <p className="muted">{say('stalls.lead')}</p>
        <Answer of={map}>{(data) => <Map map={data} />}</Answer>
      </section>
      {map.data && <Asleep on={map.data.on} />}
      {!map.isPending && <LoadTable />}
    </div>
  );
}

function Map({ map }: { map: StallMap }): ReactNode {
  const { say } = useWords();
  const [opened, open] = useState<CellKey | null>(null);
  if (map.rows.length === 0) return <p className={classes['none']}>{say('stalls.empty')}</p>;
  return (
    <>
      <Legend />
      <StallTable map={map} onOpen={open} />
      <TopTen map={map} onOpen={open} />
      {!map.isComplete && <p className="muted">{say('stalls.incomplete')}</p>}
      <CellClocks map={map} of={opened} onClose={() => open(null)} />
    </>
  );
}
