import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { DESK_PAGES } from '#libs/contracts';
import { ClockFacts } from '../clocks/clock-facts.js';
import { ClockWhy } from '../clocks/clock-why.js';
import { Marks } from '../clocks/marks.js';
import { StandingMark } from '../clocks/standing-mark.js';
import { standingOf } from '../clocks/standing.js';
import { usePart } from '../shell/use-part.js';
import { useWords } from '../words/words.js';
import type { RowClock } from './groups.js';
import type { MayDo, TodayAct } from './today-act.js';
import classes from './clock-preview.module.css';

interface ClockPreviewProps {
  readonly clock: RowClock | undefined;
  readonly on: string;
  readonly may: MayDo;
  onAct: (act: TodayAct) => void;
}

/** The chosen clock: why its day is that day, who is told next, what happened last. */
export function ClockPreview(props: ClockPreviewProps): ReactNode {
  const { clock, on } = props;
  const { say, language } = useWords();
  const Around = usePart(clock !== undefined, fetchAround, () => undefined);
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
      <ActButtons {...props} clock={clock} />
      {Around && <Around clock={clock} />}
      <ClockFacts clock={clock} />
      <h3>{say('clock.why')}</h3>
      <ClockWhy clock={clock} />
    </article>
  );
}

const fetchAround = async () => (await import('./acts/around-clock.js')).AroundThisClock;

function ActButtons({ clock, may, onAct }: ClockPreviewProps & { clock: RowClock }): ReactNode {
  const { say } = useWords();
  const kinds = (['record', clock.snooze ? 'take-back' : 'snooze', 'hand-over'] as const).filter(
    (kind) => may[kind],
  );
  return (
    <p className={classes['acts']}>
      {kinds.map((kind) => (
        <Button
          key={kind}
          size="xs"
          variant={kind === 'record' ? 'filled' : 'default'}
          onClick={() => onAct({ kind, clocks: [clock] })}
        >
          {say(`today.act.${kind}`)}
        </Button>
      ))}
      <Button
        size="xs"
        variant="default"
        renderRoot={(root) => (
          <Link {...root} to={DESK_PAGES.case} params={{ case: clock.case }} search={{}} />
        )}
      >
        {say('today.open-case')}
      </Button>
    </p>
  );
}
