import { ActionIcon, Button } from '@mantine/core';
import type { ReactNode } from 'react';
import type { ReplayStory } from '#libs/contracts';
import { addDays, daysBetween } from '#libs/domain';
import { Icon, type IconName } from '../shell/icon.js';
import { useWords } from '../words/words.js';
import type { CaseMoment } from './moment.js';
import type { usePlaying } from './use-playing.js';
import classes from './player.module.css';

interface PlayerProps {
  readonly story: ReplayStory;
  readonly playing: ReturnType<typeof usePlaying>;
  readonly moments: readonly CaseMoment[];
}

/** The day, and what moves it: a slider, steps from happening to happening, and play. */
export function Player({ story, playing, moments }: PlayerProps): ReactNode {
  const { say, day: dayText } = useWords();
  const { day, goTo, isPlaying, toggle, next, previous } = playing;
  const { from, until } = story;
  return (
    <section className={classes['player']} aria-label={say('replay.day')}>
      <p className={classes['day']}>{dayText(day)}</p>
      <div className={classes['buttons']}>
        <Step icon="previous" label={say('replay.previous')} onClick={previous} />
        <Button
          size="xs"
          leftSection={<Icon name={isPlaying ? 'pause' : 'play'} />}
          onClick={toggle}
        >
          {say(isPlaying ? 'replay.pause' : 'replay.play')}
        </Button>
        <Step icon="next" label={say('replay.next')} onClick={next} />
      </div>
      <input
        type="range"
        aria-label={say('replay.slider')}
        aria-valuetext={dayText(day)}
        min={0}
        max={daysBetween(from, until)}
        value={daysBetween(from, day)}
        onChange={(event) => goTo(addDays(from, Number(event.currentTarget.value)))}
      />
      <p className={`${classes['so-far']} number`}>
        {say('replay.so-far', {
          entries: sum(moments, ({ acts }) => acts.length),
          reminders: sum(moments, ({ reminders }) => reminders.length),
          missed: sum(moments, ({ missed }) => missed),
        })}
      </p>
    </section>
  );
}

function Step(props: { icon: IconName; label: string; onClick: () => void }): ReactNode {
  const { icon, label, onClick } = props;
  return (
    <ActionIcon size={30} variant="default" aria-label={label} title={label} onClick={onClick}>
      <Icon name={icon} />
    </ActionIcon>
  );
}

const sum = (moments: readonly CaseMoment[], of: (moment: CaseMoment) => number): number =>
  moments.reduce((total, moment) => total + of(moment), 0);
