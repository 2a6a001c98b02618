import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState, type ReactNode } from 'react';
import type { ConsentState } from '#libs/contracts';
import { useWords } from '../../words/words.js';
import { ConsentMark } from './consent-mark.js';
import { consentsQuestion } from './consents-question.js';
import classes from './consent-line.module.css';

const ConsentDialog = lazy(async () => ({
  default: (await import('./consent-dialog.js')).ConsentDialog,
}));

/** How consent stands in a case, in one line: casework, whatever else was spoken of, and the rest. */
export function ConsentLine({ id }: { id: string }): ReactNode {
  const { say, name } = useWords();
  const { data: states } = useQuery(consentsQuestion(id));
  const [isOpen, setOpen] = useState(false);
  if (!states) return null;
  const told = states.filter(isTold);
  return (
    <div className={classes['line']}>
      <button type="button" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {say('consent.title')}
      </button>
      {told.map(({ purpose, state }) => (
        <ConsentMark key={purpose} state={state} about={name('code', purpose)} />
      ))}
      {told.length < states.length && <ConsentMark state="unknown" about={say('consent.others')} />}
      {isOpen && (
        <Suspense>
          <ConsentDialog states={states} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </div>
  );
}

const isTold = ({ purpose, state }: ConsentState): boolean =>
  purpose === 'casework' || state !== 'unknown';
