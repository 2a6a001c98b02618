import type { ReactTable } from '@tanstack/react-table';
import type { ReactNode } from 'react';
import type { CaseFile } from '#libs/contracts';
import type { WordKey } from '../words/language.js';
import { useWords } from '../words/words.js';
import type { features } from './columns.js';

/** The heads of the columns, by which the rows are sorted. */
export function Heads({ of: table }: { of: ReactTable<typeof features, CaseFile> }): ReactNode {
  const { say } = useWords();
  return (
    <thead>
      {table.getHeaderGroups().map((group) => (
        <tr key={group.id} aria-rowindex={1}>
          {group.headers.map(({ id, column: of }) => (
            <Head
              key={id}
              label={say(of.columnDef.header as WordKey)}
              sorted={of.getIsSorted()}
              onSort={() => of.toggleSorting()}
            />
          ))}
        </tr>
      ))}
    </thead>
  );
}

interface HeadProps {
  readonly label: string;
  readonly sorted: 'asc' | 'desc' | false;
  onSort: () => void;
}

function Head({ label, sorted, onSort }: HeadProps): ReactNode {
  const { say } = useWords();
  const order = sorted === 'asc' ? 'ascending' : sorted === 'desc' ? 'descending' : 'none';
  return (
    <th scope="col" aria-sort={order}>
      <button type="button" title={say('table.sort', { column: label })} onClick={onSort}>
        {label}
        <span aria-hidden="true">{sorted === 'asc' ? ' ↑' : sorted === 'desc' ? ' ↓' : ''}</span>
      </button>
    </th>
  );
}
