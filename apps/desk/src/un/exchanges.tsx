import type { ReactNode } from 'react';
import type { DecisionFile, ExplainedClock } from '#libs/contracts';
import { useWords } from '../words/words.js';
import classes from './exchanges.module.css';

interface ExchangesProps {
  readonly steps: DecisionFile['exchanges'];
  readonly next: ExplainedClock | undefined;
}

/** What went back and forth, in the order of its dates as they are known, and whose turn it is. */
export function Exchanges({ steps, next }: ExchangesProps): ReactNode {
  const { say, date } = useWords();
  return (
    <section className={classes['exchanges']} aria-labelledby="exchange-title">
      <h2 id="exchange-title">{say('un.exchange')}</h2>
      <ol className={classes['steps']}>
        {steps.map(({ event, step, on }) => (
          <li key={`${event} ${step}`}>
            <span>{say(`un.step.${step}`)}</span>
            <time dateTime={on}>{date(on)}</time>
          </li>
        ))}
        {next && <Awaited clock={next} />}
      </ol>
    </section>
  );
}

function Awaited({ clock }: { clock: ExplainedClock }): ReactNode {
  const { say, knows, due, language } = useWords();
  const word = `un.awaited.${clock.bearer}`;
  return (
    <li data-awaited="">
      <span>{knows(word) ? say(word) : clock.name[language]}</span>
      <span>{due(clock.due)}</span>
    </li>
  );
}
