import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useMemo, type ReactNode } from 'react';
import { DESK_PAGES, type ReplayStory } from '#libs/contracts';
import { replayQuestion } from './questions.js';
import { Answer } from '../shell/answer.js';
import { useKeys } from '../shell/keys.js';
import { useTitle } from '../shell/title.js';
import { useWords } from '../words/words.js';
import { CaseStrips } from './case-strips.js';
import { momentsOf } from './moment.js';
import { Player } from './player.js';
import { RemindersSoFar } from './reminders-so-far.js';
import { usePlaying } from './use-playing.js';
import classes from './replay.module.css';

const route = getRouteApi(DESK_PAGES.replay);

/** A chronology against the calendar: move the day, and see what would have been said by then. */
export function ReplayScreen(): ReactNode {
  const { say } = useWords();
  const { casebook } = route.useParams();
  useTitle(say('replay.title'));
  const story = useQuery(replayQuestion(casebook));
  return <Answer of={story}>{(data) => <Replay key={data.name} story={data} />}</Answer>;
}

function Replay({ story }: { story: ReplayStory }): ReactNode {
  const { say } = useWords();
  const playing = usePlaying(story);
  const { day, next, previous, toggle } = playing;
  const moments = useMemo(() => momentsOf(story, day), [story, day]);
  useKeys({ '.': next, ',': previous, p: toggle });
  return (
    <div className={classes['replay']}>
      <header className={classes['head']}>
        <h1>{story.title}</h1>
        <p className="muted">{say('replay.lead')}</p>
      </header>
      <Player story={story} playing={playing} moments={moments} />
      <CaseStrips story={story} day={day} moments={moments} />
      <RemindersSoFar story={story} day={day} />
    </div>
  );
}
