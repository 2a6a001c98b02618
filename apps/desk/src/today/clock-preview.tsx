import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { DESK_PAGES, type ClockView } from '#libs/contracts';
import { ClockFacts } from '../clocks/clock-facts.js';
import { ClockWhy } from '../clocks/clock-why.js';
import { Marks } from '../clocks/marks.js';
import { StandingMark } from '../clocks/standing-mark.js';
import { standingOf } from '../clocks/standing.js';
import { useWords } from '../words/words.js';
import classes from './clock-preview.module.css';

/** The chosen clock, with why its day is that day. */
export function ClockPreview({
  clock,
  on,
}: {
  clock: ClockView | undefined;
  on: string;
}): ReactNode {
  const { say, language } = useWords();
  if (!clock) return <p className="muted">{say('today.choose')}</p>;
  return (
    <article className={classes['preview']}>
      <p className={classes['head']}>
        <StandingMark standing={standingOf(clock, on)} />
        <span className="code">{clock.code}</span>
      </p>
      <h2>
        {clock.name[language]}
        <Marks {...clock} />
      </h2>
      <ClockFacts clock={clock} />
      <h3>{say('clock.why')}</h3>
      <ClockWhy clock={clock} />
      <Button
        className={classes['open'] ?? ''}
        size="xs"
        variant="default"
        renderRoot={(props) => (
          <Link {...props} to={DESK_PAGES.case} params={{ case: clock.case }} search={{}} />
        )}
      >
        {say('today.open-case')}
      </Button>
    </article>
  );
}
