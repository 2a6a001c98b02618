import { Button, Switch } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { Link } from '@tanstack/react-router';
import { DESK_PAGES, type TriageDecision, type TriageItem } from '#libs/contracts';
import { Answer } from '../shell/answer.js';
import { useKeys } from '../shell/keys.js';
import { useTitle } from '../shell/title.js';
import { useWords } from '../words/words.js';
import { Complaint } from './complaint.js';
import { ComplaintRow } from './complaint-row.js';
import { triageQuestion, type ShownState } from './questions.js';
import { TakeDown } from './take-down.js';
import classes from './triage.module.css';

/** Complaints that wait to be looked at: one is read, and then decided on. */
export function TriageScreen(): ReactNode {
  const { say } = useWords();
  useTitle(say('triage.title'));
  const [state, setState] = useState<ShownState>('waiting');
  const [isTakingDown, takeDown] = useState(false);
  const [told, tell] = useState<Decided | null>(null);
  const complaints = useQuery(triageQuestion(state));
  useKeys({ n: () => takeDown(true) });
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
        {(items) => <Complaints items={items} state={state} onDecided={tell} />}
      </Answer>
      <TakeDown opened={isTakingDown} onClose={() => takeDown(false)} />
    </>
  );
}

/** What was decided last, with the way to the case that it became. */
function Told({ told }: { told: Decided | null }): ReactNode {
  const { say } = useWords();
  return (
    <p role="status" className={classes['told']}>
      {told && say(`triage.told.${told.state}`, { code: told.code })}{' '}
      {told?.state === 'accepted' && (
        <Link to={DESK_PAGES.case} params={{ case: told.case }} search={{}}>
          {say('triage.open-case')}
        </Link>
      )}
    </p>
  );
}

type Decided = Pick<TriageDecision, 'case' | 'code' | 'state'>;

interface ComplaintsProps {
  readonly items: readonly TriageItem[];
  readonly state: ShownState;
  readonly onDecided: (told: TriageDecision) => void;
}

function Complaints({ items, state, onDecided }: ComplaintsProps): ReactNode {
  const { say } = useWords();
  const [wanted, choose] = useState<string>();
  const chosen = items.find((each) => each.case === wanted) ?? items[0];
  useKeys({ j: () => step(1), k: () => step(-1) });
  if (!chosen) {
    const empty = state === 'waiting' ? 'triage.empty' : 'triage.empty-declined';
    return <p className={classes['none']}>{say(empty)}</p>;
  }
  return (
    <div className={classes['split']}>
      <ul className={classes['list']} aria-label={say(`triage.list.${state}`)}>
        {items.map((item) => (
          <ComplaintRow
            key={item.case}
            item={item}
            isChosen={item === chosen}
            onChoose={() => choose(item.case)}
          />
        ))}
      </ul>
      <section className={classes['one']} aria-label={say('triage.one', { code: chosen.code })}>
        <Complaint key={chosen.case} item={chosen} onDecided={onDecided} />
      </section>
    </div>
  );
}

/** Moves the focus over the complaints, and so what is shown of them. */
function step(by: 1 | -1): void {
  const rows = [...document.querySelectorAll<HTMLElement>('[data-complaint]')];
  const at = rows.findIndex((row) => row.getAttribute('aria-pressed') === 'true');
  rows[at + by]?.focus();
  rows[at + by]?.click();
}
