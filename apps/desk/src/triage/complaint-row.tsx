import type { ReactNode } from 'react';
import type { TriageItem } from '#libs/contracts';
import { useWords } from '../words/words.js';
import { Urgency } from './urgency.js';
import classes from './triage.module.css';

interface ComplaintRowProps {
  readonly item: TriageItem;
  readonly isChosen: boolean;
  onChoose: () => void;
}

/** One complaint in the list: what makes it urgent, how long it waits, what is missing. */
export function ComplaintRow({ item, isChosen, onChoose }: ComplaintRowProps): ReactNode {
  const { say, name } = useWords();
  return (
    <li>
      <button
        type="button"
        className={classes['row']}
        aria-pressed={isChosen}
        data-complaint={item.case}
        onClick={onChoose}
      >
        <span className={classes['row-head']}>
          <span className="code">{item.code}</span>
          <span className="number">{say('triage.age', { n: item.hoursWaiting })}</span>
        </span>
        <Urgency of={item.urgent} />
        <span className="muted">
          {[item.channel, ...item.alleged]
            .flatMap((code) => (code === null ? [] : [name('code', code)]))
            .join(' · ')}
        </span>
        {item.consentMissing && (
          <span className={classes['missing']}>{say('triage.no-consent')}</span>
        )}
      </button>
    </li>
  );
}
