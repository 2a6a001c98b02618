import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import {
  createColumnHelper,
  createSortedRowModel,
  rowSortingFeature,
  sortFns,
  tableFeatures,
  useTable,
} from '@tanstack/react-table';
import { useMemo, type ReactNode } from 'react';
import { DESK_PAGES, type CaseFile } from '#libs/contracts';
import { useReferenceNames } from '../case/reference-names.js';
import { CASES_A_PAGE, casesPage } from '../api/questions.js';
import { Awaited, Failed } from '../shell/answer.js';
import { useKeys } from '../shell/keys.js';
import { useTitle } from '../shell/title.js';
import { useWords } from '../words/words.js';
import classes from './cases.module.css';

const features = tableFeatures({
  rowSortingFeature,
  sortedRowModel: createSortedRowModel(),
  sortFns,
});
const column = createColumnHelper<typeof features, CaseFile>();
const columnsBy = (nameOf: (key: string) => string) =>
  column.columns([
    column.accessor('code', { header: 'cases.code' }),
    column.accessor(({ alleged }) => alleged.join(' '), { id: 'alleged', header: 'cases.alleged' }),
    column.accessor(({ against }) => (against === null ? '' : nameOf(against)), {
      id: 'against',
      header: 'cases.against',
    }),
    column.accessor('people', { header: 'cases.people' }),
    column.accessor(({ registeredAt }) => registeredAt.slice(0, 10), {
      id: 'registered',
      header: 'cases.registered',
    }),
  ]);

/** Every case by its code, a page at a time. */
export function CasesScreen(): ReactNode {
  const { say } = useWords();
  useTitle(say('cases.title'));
  const cases = useInfiniteQuery({
    queryKey: ['cases'],
    initialPageParam: '',
    queryFn: ({ pageParam, signal }) => casesPage(pageParam, signal),
    getNextPageParam: (page) => (page.length < CASES_A_PAGE ? undefined : page.at(-1)?.code),
  });
  const rows = useMemo(() => cases.data?.pages.flat() ?? [], [cases.data]);
  if (cases.isPending) return <Awaited rows={12} />;
  if (!cases.data) {
    return <Failed error={cases.error} onRetry={() => void cases.refetch()} />;
  }
  return (
    <div className={classes['cases']}>
      <h1>{say('cases.title')}</h1>
      {rows.length === 0 ? (
        <p className="muted">{say('cases.empty')}</p>
      ) : (
        <CaseTable rows={rows} hasMore={cases.hasNextPage} />
      )}
      {cases.hasNextPage && (
        <Button size="xs" variant="default" onClick={() => void cases.fetchNextPage()}>
          {say('cases.more')}
        </Button>
      )}
    </div>
  );
}

function CaseTable({ rows, hasMore }: { rows: CaseFile[]; hasMore: boolean }): ReactNode {
  const { say } = useWords();
  const { body } = useReferenceNames();
  const columns = useMemo(() => columnsBy(body), [body]);
  const table = useTable({ features, columns, data: rows });
  useKeys({ j: () => step(1), k: () => step(-1) });
  return (
    <>
      <p className="muted number">
        {say('cases.count', { n: rows.length, count: `${rows.length}${hasMore ? '+' : ''}` })}
      </p>
      <div className={classes['scroll']} tabIndex={0} role="region" aria-label={say('cases.title')}>
        <table className={classes['table']}>
          <thead>
            {table.getHeaderGroups().map((group) => (
              <tr key={group.id}>
                {group.headers.map(({ id, column: of }) => (
                  <Head
                    key={id}
                    label={say(String(of.columnDef.header) as 'cases.code')}
                    sorted={of.getIsSorted()}
                    onSort={() => of.toggleSorting()}
                  />
                ))}
              </tr>
            ))}
          </thead>
          <tbody>
            {table.getRowModel().rows.map(({ id, original }) => (
              <CaseRow key={id} file={original} nameOf={body} />
            ))}
          </tbody>
        </table>
      </div>
    </>
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

interface CaseRowProps {
  readonly file: CaseFile;
  readonly nameOf: (body: string) => string;
}

function CaseRow({ file, nameOf }: CaseRowProps): ReactNode {
  const { name, date } = useWords();
  return (
    <tr>
      <td>
        <Link
          className="code"
          to={DESK_PAGES.case}
          params={{ case: file.case }}
          search={{}}
          data-case-row=""
        >
          {file.code}
        </Link>
      </td>
      <td>{file.alleged.map((code) => name('code', code)).join(', ')}</td>
      <td>{file.against === null ? '–' : nameOf(file.against)}</td>
      <td className="number">{file.people}</td>
      <td className="number">{date(file.registeredAt.slice(0, 10))}</td>
    </tr>
  );
}

function step(by: 1 | -1): void {
  const rows = [...document.querySelectorAll<HTMLElement>('[data-case-row]')];
  const at = rows.indexOf(document.activeElement as HTMLElement);
  rows[at === -1 ? (by === 1 ? 0 : rows.length - 1) : at + by]?.focus();
}
