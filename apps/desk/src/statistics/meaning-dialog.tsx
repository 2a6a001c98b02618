import type { ReactNode } from 'react';
import { useWords } from '../words/words.js';
import { CountedEvents } from './counted-events.js';
import { isOurs, type Meaning } from './figures.js';
import classes from './meaning-dialog.module.css';
import { countedEvents } from './questions.js';
import { NumberDialog } from './number-dialog.js';

interface MeaningDialogProps {
  readonly of: Meaning | null;
  onClose: () => void;
}

/** What a chosen number counts, who counted it, and how exactly; of our own, case by case. */
export function MeaningDialog({ of, onClose }: MeaningDialogProps): ReactNode {
  return (
    <NumberDialog of={of} onClose={onClose}>
      {(chosen) => <Facts of={chosen} />}
    </NumberDialog>
  );
}

function Facts({ of }: { of: Meaning }): ReactNode {
  const { say, knows, name, date } = useWords();
  const { text, measure, band, year, source, qualifier, asOf } = of;
  const definition = `statistics.def.${measure}`;
  const counted = name('statistics.measure', measure);
  return (
    <>
      <p className={classes['value']}>
        {text} <span>{band === undefined ? counted : name('statistics.band', band)}</span>
      </p>
      <p>{say(knows(definition) ? definition : 'statistics.def.other')}</p>
      <dl className={classes['facts']}>
        <dt>{say('statistics.year')}</dt>
        <dd>{year}</dd>
        <dt>{say('statistics.source')}</dt>
        <dd>{name('statistics.source-name', source)}</dd>
        {qualifier && (
          <>
            <dt>{say('statistics.how-exact')}</dt>
            <dd>{say(`qualifier.${qualifier}`)}</dd>
          </>
        )}
        {asOf !== undefined && (
          <>
            <dt>{say('statistics.as-of')}</dt>
            <dd>{date(asOf)}</dd>
          </>
        )}
      </dl>
      {isOurs(of) && (
        <CountedEvents
          of={[measure, year]}
          pageAfter={(after, signal) => countedEvents(of, after, signal)}
        />
      )}
    </>
  );
}
