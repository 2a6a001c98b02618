import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useState, type ReactNode } from 'react';
import { ShownPerson, type CaseFile } from '#libs/contracts';
import { permits } from '#libs/domain';
import { z } from 'zod';
import { ask } from '../api/ask.js';
import { Failed } from '../shell/answer.js';
import { usePreferences } from '../shell/use-preferences.js';
import { useWords } from '../words/words.js';
import classes from './people-tab.module.css';

const SHOWN_FOR_MS = 60_000;

/** Who the people of a case are: behind a request that is logged, and not for long. */
export function PeopleTab({ file }: { file: CaseFile }): ReactNode {
  const { say } = useWords();
  const { role } = usePreferences();
  const { people, show, hide, wasHidden } = useShownPeople(file.case);
  const unnamed = file.unnamed.reduce((sum, { value }) => sum + value, 0);
  return (
    <section className={classes['people']}>
      <p>
        {say('people.known', { n: file.people })}
        {unnamed > 0 && ` ${say('people.unnamed', { count: unnamed })}.`}
      </p>
      <p className="muted">{say('people.why')}</p>
      {!permits(role, 'identity:read') ? (
        <p>{say('people.forbidden')}</p>
      ) : people ? (
        <>
          <Button size="xs" variant="default" autoFocus onClick={hide}>
            {say('people.hide')}
          </Button>
          <Shown people={people} />
        </>
      ) : (
        <Button
          size="xs"
          autoFocus={wasHidden}
          loading={show.isPending}
          onClick={() => show.mutate()}
        >
          {say('people.show')}
        </Button>
      )}
      <p role="status" className="muted">
        {people ? say('people.shown') : show.isSuccess && say('people.hidden')}
      </p>
      {show.isError && <Failed error={show.error} />}
    </section>
  );
}

/** Kept by this screen alone, outside of the answers that others may read again. */
function useShownPeople(id: string) {
  const [people, setPeople] = useState<ShownPerson[] | null>(null);
  // By hand: then the focus stays here. Hidden by themselves, people take it from nobody.
  const [wasHidden, setHidden] = useState(false);
  const show = useMutation({
    gcTime: 0,
    mutationFn: async () => {
      setPeople(await ask(z.array(ShownPerson), `/api/intake/cases/${id}/persons`));
    },
  });
  useEffect(() => {
    if (people === null) return;
    const forget = (): void => {
      setHidden(false);
      setPeople(null);
    };
    const timer = setTimeout(forget, SHOWN_FOR_MS);
    addEventListener('blur', forget);
    addEventListener('qorgan:cover', forget);
    return () => {
      clearTimeout(timer);
      removeEventListener('blur', forget);
      removeEventListener('qorgan:cover', forget);
    };
  }, [people]);
  const hide = (): void => {
    setHidden(true);
    setPeople(null);
  };
  return { people, show, hide, wasHidden };
}

function Shown({ people }: { people: readonly ShownPerson[] }): ReactNode {
  const { say, name } = useWords();
  return (
    <ul className={classes['list']}>
      {people.map(({ id, person }) => (
        <li key={id} translate="no">
          <strong>{person.name}</strong>
          <span className="muted">{name('person', person.role)}</span>
          {person.also.length > 0 && (
            <span>
              {say('people.also')}: {person.also.join(', ')}
            </span>
          )}
          {Object.entries(person.details).map(([detail, value]) => (
            <span key={detail}>
              {name('detail', detail)}: {[value].flat().map(String).join(', ')}
            </span>
          ))}
        </li>
      ))}
    </ul>
  );
}
