import type { ReactNode } from 'react';
import type { RefusalCount } from '#libs/contracts';
import { numberText } from '../words/dates.js';
import { useWords } from '../words/words.js';
import { CountedEvents } from './counted-events.js';
import classes from './meaning-dialog.module.css';
import { refusalEvents } from './refusal-questions.js';
import { NumberDialog } from './number-dialog.js';

interface RefusalDialogProps {
  readonly of: RefusalCount | null;
  onClose: () => void;
}

/** What a chosen number of the ranking counts, case by case. */
export function RefusalDialog({ of, onClose }: RefusalDialogProps): ReactNode {
  return (
    <NumberDialog of={of} onClose={onClose}>
      {(chosen) => <Facts of={chosen} />}
    </NumberDialog>
  );
}

function Facts({ of }: { of: RefusalCount }): ReactNode {
  const { say, name } = useWords();
  const { type, wording, count } = of;
  return (
    <>
      <p className={classes['value']}>
        {numberText(count)} <span>{name('entry', type)}</span>
      </p>
      <p>{say(wording === null ? 'refusals.def-none' : 'refusals.def')}</p>
      <dl className={classes['facts']}>
        <dt>{say('refusals.wording')}</dt>
        <dd>{wording === null ? say('refusals.no-wording') : name('code', wording)}</dd>
      </dl>
      <CountedEvents
        of={['refusals', type, wording]}
        pageAfter={(after, signal) => refusalEvents(of, after, signal)}
      />
    </>
  );
}
