import { Link } from '@tanstack/react-router';
import { memo, type ReactNode } from 'react';
import { DESK_PAGES, type CaseFile } from '#libs/contracts';
import { useWords } from '../words/words.js';

interface CaseRowProps {
  readonly file: CaseFile;
  /** Its place in the whole list, from 0. */
  readonly index: number;
  readonly nameOf: (body: string) => string;
  /** Told how high the row is. */
  readonly measure: (row: HTMLTableRowElement | null) => void;
}

/** One case of the list, drawn once: rows that stay while others come are not drawn again. */
export const CaseRow = memo(function CaseRow({
  file,
  index,
  nameOf,
  measure,
}: CaseRowProps): ReactNode {
  const { name, date } = useWords();
  return (
    // The first row of the table is its head.
    <tr ref={measure} data-index={index} aria-rowindex={index + 2}>
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
});
