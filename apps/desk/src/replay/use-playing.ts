import { useEffect, useState } from 'react';
import type { ReplayStory } from '#libs/contracts';
import { addDays, earlierOf, type IsoDate } from '#libs/domain';
import { happeningsOf } from './moment.js';

const FRAME_MS = 50;
const DAYS_A_FRAME = 3;
/** Who asked for less motion is taken from one happening to the next. */
const CALM_MS = 1_000;

/** The day on which the replay stands, and what moves it. It opens on its last day. */
export function usePlaying(story: ReplayStory) {
  const [day, setDay] = useState(story.until);
  const [isWanted, setWanted] = useState(false);
  const isPlaying = isWanted && day < story.until;
  useEffect(() => {
    if (!isPlaying) return;
    const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    const timer = setInterval(
      () =>
        setDay((at) =>
          isCalm ? after(story, at) : earlierOf(addDays(at, DAYS_A_FRAME), story.until),
        ),
      isCalm ? CALM_MS : FRAME_MS,
    );
    return () => clearInterval(timer);
  }, [isPlaying, story]);
  const goTo = (to: IsoDate): void => {
    setWanted(false);
    setDay(to);
  };
  return {
    day,
    isPlaying,
    goTo,
    next: () => goTo(after(story, day)),
    previous: () => goTo(before(story, day)),
    toggle: () => {
      if (!isPlaying && day >= story.until) setDay(story.from);
      setWanted(!isPlaying);
    },
  };
}

const after = (story: ReplayStory, day: IsoDate): IsoDate =>
  happeningsOf(story).find((each) => each > day) ?? story.until;

const before = (story: ReplayStory, day: IsoDate): IsoDate =>
  happeningsOf(story).findLast((each) => each < day) ?? story.from;
