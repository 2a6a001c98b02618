import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { DESK_PAGES, type TriageDecision, type TriageFile } from '#libs/contracts';
import { useWords } from '../words/words.js';
import classes from './triage.module.css';

/** The last that became of a complaint on this screen. */
export interface Decided extends Pick<TriageDecision, 'case' | 'code'> {
  /** Overtaken: somebody else decided while it was read here. */
  readonly state: TriageDecision['state'] | 'overtaken';
  /** What accepting it began. */
  readonly began?: Pick<TriageFile, 'clocks' | 'silentUntil'>;
}

/** What was decided last and what it began, with the way to the case. */
export function Told({ told }: { told: Decided | null }): ReactNode {
  return (
    <p role="status" className={classes['told']}>
      {told && <Said told={told} />}
    </p>
  );
}

function Said({ told: { case: id, code, state, began } }: { told: Decided }): ReactNode {
  const { say, due, language } = useWords();
  const names = (began?.clocks.starts ?? [])
    .map((clock) => `${clock.name[language]}, ${due(clock.due)}`)
    .join('; ');
  return (
    <>
      {say(`triage.told.${state}`, { code })}{' '}
      {began && `${say('triage.silence', { day: due(began.silentUntil) })} `}
      {names !== '' && `${say('triage.told.began', { names })} `}
      {(state === 'accepted' || state === 'overtaken') && (
        <Link to={DESK_PAGES.case} params={{ case: id }} search={{}}>
          {say('triage.open-case')}
        </Link>
      )}
    </>
  );
}
