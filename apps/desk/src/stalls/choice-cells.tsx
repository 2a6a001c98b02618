import { Checkbox } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { DESK_PAGES, type MemberRef, type NextRung } from '#libs/contracts';
import { useWords } from '../words/words.js';

interface ChoiceCellProps {
  readonly code: string;
  readonly isChosen: boolean;
  onToggle: () => void;
}

/** Whether a row is chosen. */
export function ChoiceCell({ code, isChosen, onToggle }: ChoiceCellProps): ReactNode {
  const { say } = useWords();
  return (
    <td>
      <Checkbox
        size="sm"
        aria-label={say('stalls.choose-of', { code })}
        checked={isChosen}
        onChange={onToggle}
      />
    </td>
  );
}

interface CaseCellProps {
  readonly of: { readonly case: string; readonly code: string };
  readonly tab?: 'clocks';
}

/** The case of a row by its code; what the keys go to. */
export function CaseCell({ of, tab }: CaseCellProps): ReactNode {
  return (
    <td>
      <Link
        className="code"
        to={DESK_PAGES.case}
        params={{ case: of.case }}
        search={tab ? { tab } : {}}
        data-stall=""
      >
        {of.code}
      </Link>
    </td>
  );
}

/** Who has the case. */
export function OwnerCell({ owner }: { owner: MemberRef | null }): ReactNode {
  const { say, name } = useWords();
  return <td>{owner ? name('role', owner.role) : say('stalls.nobody')}</td>;
}

/** To whom the ladder climbs next, and when by itself. */
export function NextCell({ next }: { next: NextRung | null }): ReactNode {
  const { name, date } = useWords();
  return (
    <td>
      {next ? (
        <>
          {name('role', next.to)} <span className="muted number">{date(next.on)}</span>
        </>
      ) : (
        '–'
      )}
    </td>
  );
}
