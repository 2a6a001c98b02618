import { Button, Switch } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useState, type ReactNode } from 'react';
import { DESK_PAGES, type TriageItem } from '#libs/contracts';
import { Answer } from '../shell/answer.js';
import { useKeys } from '../shell/keys.js';
import { useTitle } from '../shell/title.js';
import { useWords } from '../words/words.js';
import { Complaints } from './complaints.js';
import { triageQuestion, type ShownState } from './questions.js';
import { TakeDown } from './take-down.js';
import { Told, type Decided } from './told.js';
import classes from './triage.module.css';

/** Complaints that wait to be looked at: one is read, and then decided on. */
export function TriageScreen(): ReactNode {
  const { say } = useWords();
  useTitle(say('triage.title'));
  const [state, setState] = useState<ShownState>('waiting');
  const [isTakingDown, takeDown] = useTakingDown();
  const [told, tell] = useState<Decided | null>(null);
  const complaints = useQuery(triageQuestion(state));
  useKeys({ n: () => takeDown(true) });
  const gone = (item: TriageItem): void =>
    tell((before) => (isOurs(before, item, state) ? before : { ...item, state: 'overtaken' }));
  return (
    <>
      <div className={classes['head']}>
        <h1>{say('triage.title')}</h1>
        <Button size="xs" onClick={() => takeDown(true)}>
          {say('triage.take-down')}
        </Button>
        <Switch
          size="xs"
          label={say('triage.with-declined')}
          checked={state === 'declined'}
          onChange={(event) => setState(event.currentTarget.checked ? 'declined' : 'waiting')}
        />
      </div>
      <Told told={told} />
      <Answer of={complaints}>
        {(items) => (
          <Complaints key={state} items={items} state={state} onDecided={tell} onGone={gone} />
        )}
      </Answer>
      <TakeDown opened={isTakingDown} onClose={() => takeDown(false)} />
    </>
  );
}

/** Whether it was decided here that a complaint leaves the list of a state. */
const isOurs = (told: Decided | null, { case: id }: TriageItem, state: ShownState): boolean =>
  told?.case === id && told.state !== state;

/** Opened by hand, or by an address that asks for it and is then as before. */
function useTakingDown() {
  const { take } = useSearch({ from: DESK_PAGES.triage });
  const navigate = useNavigate();
  const taking = useState(false);
  const [, set] = taking;
  useEffect(() => {
    if (take !== true) return;
    set(true);
    void navigate({ to: DESK_PAGES.triage, search: {}, replace: true });
  }, [take, set, navigate]);
  return taking;
}
