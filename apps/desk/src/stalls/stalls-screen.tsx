import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import type { StallMap } from '#libs/contracts';
import { Answer } from '../shell/answer.js';
import { useKeys } from '../shell/keys.js';
import { useTitle } from '../shell/title.js';
import { useWords } from '../words/words.js';
import { Asleep } from './asleep.js';
import { CellClocks } from './cell-clocks.js';
import { stallMapQuestion, type CellKey } from './questions.js';
import { Legend } from './legend.js';
import { LoadTable } from './load-table.js';
import { StallTable } from './stall-table.js';
import './shades.css';
import classes from './stalls.module.css';
import { TopTen } from './top-ten.js';

/** Which body of the State sits on what, and which cases sleep. */
export function StallsScreen(): ReactNode {
  const { say, day } = useWords();
  useTitle(say('stalls.title'));
  useKeys({ j: () => step(1), k: () => step(-1) });
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
      <LoadTable />
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

/** Moves the focus over what can be opened, as it stands on the page. */
function step(by: 1 | -1): void {
  const all = [...document.querySelectorAll<HTMLElement>('[data-stall]')];
  const shown = all.filter((each) => each.checkVisibility?.() ?? true);
  const at = shown.indexOf(document.activeElement as HTMLElement);
  shown[at === -1 ? (by === 1 ? 0 : shown.length - 1) : at + by]?.focus();
}
