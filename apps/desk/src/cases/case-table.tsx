import { Button } from '@mantine/core';
import { useTable } from '@tanstack/react-table';
import { Fragment, useEffect, useMemo, useState, type ReactNode } from 'react';
import type { CaseFile } from '#libs/contracts';
import { useReferenceNames } from '../case/reference-names.js';
import { useKeys } from '../shell/keys.js';
import { orderIn } from '../words/order.js';
import { useWords } from '../words/words.js';
import { Heads } from './case-heads.js';
import { CaseRow } from './case-row.js';
import { columnsBy, features } from './columns.js';
import { useWindow } from './use-window.js';
import classes from './cases.module.css';

/** More is asked for when so many rows are left below what is drawn. */
const AHEAD = 40;

interface CaseTableProps {
  readonly rows: CaseFile[];
  readonly hasMore: boolean;
  /** Called when the reader comes near the end of what is here; null while nothing may be asked. */
  readonly onNearEnd: (() => void) | null;
}

/** Cases as a table of which the rows are drawn that are seen. */
export function CaseTable({ rows, hasMore, onNearEnd }: CaseTableProps): ReactNode {
  const { say } = useWords();
  const { table, nameOf } = useCaseTable(rows);
  const sorted = table.getRowModel().rows;
  const { body, measure, drawn, rest, last, step, onFocus } = useWindow(sorted.length);
  useKeys({ j: () => step(1), k: () => step(-1) });
  // Sorted otherwise than it comes, a list that grew by itself would jump under the reader.
  const isAsItComes = table.state.sorting.length === 0;
  const { isWhole, makeWhole } = useFurther(isAsItComes && last >= rows.length - AHEAD, onNearEnd);
  return (
    <>
      <Count n={rows.length} hasMore={hasMore} />
      {hasMore && !isAsItComes && !isWhole && <SortedPart n={rows.length} onWant={makeWhole} />}
      <div className={classes['scroll']} tabIndex={0} role="region" aria-label={say('cases.title')}>
        <table className={classes['table']} aria-rowcount={hasMore ? -1 : rows.length + 1}>
          <Heads of={table} />
          <tbody ref={body} onFocus={onFocus}>
            {drawn.map(({ index, gap }) => (
              <Fragment key={sorted[index]!.original.case}>
                <Gap height={gap} />
                <CaseRow
                  file={sorted[index]!.original}
                  index={index}
                  nameOf={nameOf}
                  measure={measure}
                />
              </Fragment>
            ))}
            <Gap height={rest} />
          </tbody>
        </table>
      </div>
    </>
  );
}

function useCaseTable(rows: CaseFile[]) {
  const { language } = useWords();
  const { body: nameOf } = useReferenceNames();
  const columns = useMemo(() => columnsBy(nameOf, orderIn(language)), [nameOf, language]);
  return { table: useTable({ features, columns, data: rows }), nameOf };
}

/** Asks for more near the end of what is here; once the whole is wanted, until there is no more. */
function useFurther(isNearEnd: boolean, onNearEnd: (() => void) | null) {
  const [isWhole, setWhole] = useState(false);
  const isWanted = isWhole || isNearEnd;
  useEffect(() => {
    if (isWanted) onNearEnd?.();
  }, [isWanted, onNearEnd]);
  return { isWhole, makeWhole: () => setWhole(true) };
}

function Count({ n, hasMore }: { n: number; hasMore: boolean }): ReactNode {
  const { say } = useWords();
  return (
    <p className="muted number">{say('cases.count', { n, count: `${n}${hasMore ? '+' : ''}` })}</p>
  );
}

/** Says that the order is not of all cases, and how it comes to be. */
function SortedPart({ n, onWant }: { n: number; onWant: () => void }): ReactNode {
  const { say } = useWords();
  return (
    <div role="status" className={classes['part']}>
      {say('cases.sorted-part', { n })}
      <Button size="xs" variant="default" onClick={onWant}>
        {say('cases.fetch-all')}
      </Button>
    </div>
  );
}

/** The room of rows that are not drawn. */
function Gap({ height }: { height: number }): ReactNode {
  if (height < 1) return null;
  return (
    <tr aria-hidden="true" className={classes['gap']}>
      <td colSpan={5} style={{ height }} />
    </tr>
  );
}
