import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import type { Load } from '#libs/contracts';
import { Answer } from '../shell/answer.js';
import { numberText } from '../words/dates.js';
import { useWords } from '../words/words.js';
import { KeptCases, type Keeper } from './kept-cases.js';
import classes from './load.module.css';
import { loadQuestion } from './questions.js';

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
  const [opened, open] = useState<Keeper | null>(null);
  return (
    <>
      <table className={classes['load']} aria-labelledby="load">
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
          {load.members.map(({ id, role, ...counts }) => (
            <Row key={id} of={{ id, who: name('role', role) }} counts={counts} onOpen={open} />
          ))}
          <Row
            of={{ id: 'nobody', who: say('stalls.nobody') }}
            counts={load.unowned}
            onOpen={open}
          />
        </tbody>
      </table>
      <KeptCases of={opened} onClose={() => open(null)} />
    </>
  );
}

interface RowProps {
  readonly of: Keeper;
  readonly counts: Load['unowned'];
  onOpen: (keeper: Keeper) => void;
}

/** A row opens into the cases that it counts. */
function Row({ of, counts, onOpen }: RowProps): ReactNode {
  return (
    <tr>
      <th scope="row">
        <button type="button" data-stall="" aria-haspopup="dialog" onClick={() => onOpen(of)}>
          {of.who}
        </button>
      </th>
      {COLUMNS.map((column) => (
        <td key={column} className="number">
          {numberText(counts[column])}
        </td>
      ))}
    </tr>
  );
}
