import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { Load } from '#libs/contracts';
import { Answer } from '../shell/answer.js';
import { numberText } from '../words/dates.js';
import { useWords } from '../words/words.js';
import { loadQuestion } from './questions.js';
import classes from './asleep.module.css';

/** What lies on whom, and what nobody in particular has. */
export function LoadTable(): ReactNode {
  const { say } = useWords();
  const load = useQuery(loadQuestion);
  return (
    <section aria-labelledby="load">
      <h2 id="load">{say('stalls.load')}</h2>
      <p className="muted">{say('stalls.load-lead')}</p>
      <Answer of={load} rows={3}>
        {(data) => <Rows load={data} />}
      </Answer>
    </section>
  );
}

const COLUMNS = ['cases', 'open', 'overdue', 'stalled'] as const;

function Rows({ load }: { load: Load }): ReactNode {
  const { say, name } = useWords();
  const rows = [
    ...load.members.map(({ id, role, ...counts }) => ({ id, who: name('role', role), counts })),
    { id: 'nobody', who: say('stalls.nobody'), counts: load.unowned },
  ];
  return (
    <table className={classes['cases']} aria-labelledby="load">
      <thead>
        <tr>
          <th scope="col">{say('stalls.who')}</th>
          {COLUMNS.map((column) => (
            <th key={column} scope="col">
              {say(`stalls.load.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, who, counts }) => (
          <tr key={id}>
            <th scope="row">{who}</th>
            {COLUMNS.map((column) => (
              <td key={column} className="number">
                {numberText(counts[column])}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
