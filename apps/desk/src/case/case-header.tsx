import { Button, Kbd } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { CaseFile, ClockView } from '#libs/contracts';
import { clocksQuestion, todayQuestion } from '../clocks/questions.js';
import { Marks } from '../clocks/marks.js';
import { StandingMark } from '../clocks/standing-mark.js';
import { nearestFirst, standingOf } from '../clocks/standing.js';
import { useWords } from '../words/words.js';
import { ConsentLine } from './consent/consent-line.js';
import { Neighbours } from './neighbours.js';
import { useReferenceNames } from './reference-names.js';
import classes from './case-header.module.css';

const NEAREST = 3;

interface CaseHeaderProps {
  readonly file: CaseFile;
  /** Null for a role that reads and does not record. */
  readonly onRecord: (() => void) | null;
}

/** The code of a case, what is alleged in it, and its nearest clocks. */
export function CaseHeader({ file, onRecord }: CaseHeaderProps): ReactNode {
  const { say, name } = useWords();
  return (
    <header className={classes['header']}>
      <div className={classes['title']}>
        <h1 className="code">{file.code}</h1>
        <Neighbours id={file.case} />
        <span>{file.alleged.map((code) => name('code', code)).join(', ')}</span>
        {onRecord ? (
          <Button className={classes['record'] ?? ''} size="sm" onClick={onRecord}>
            {say('case.record')} <Kbd className={classes['key'] ?? ''}>r</Kbd>
          </Button>
        ) : (
          <span className={`${classes['record']} muted`}>{say('case.record-forbidden')}</span>
        )}
      </div>
      <Known file={file} />
      <ConsentLine id={file.case} />
      <NearestClocks id={file.case} />
    </header>
  );
}

function Known({ file }: { file: CaseFile }): ReactNode {
  const { say, name, date } = useWords();
  const names = useReferenceNames();
  const known = [
    [say('cases.against'), file.against && names.body(file.against)],
    [say('case.place'), file.place && names.place(file.place)],
    [say('case.methods'), file.methods.map((code) => name('code', code)).join(', ')],
    [say('cases.people'), String(file.people)],
    [say('cases.registered'), date(file.registeredAt.slice(0, 10))],
  ] as const;
  return (
    <dl className={classes['known']}>
      {known
        .filter(([, value]) => value)
        .map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}

function NearestClocks({ id }: { id: string }): ReactNode {
  const { say } = useWords();
  const clocks = useQuery(clocksQuestion(id));
  const today = useQuery(todayQuestion);
  if (!clocks.data || !today.data) return null;
  const nearest = nearestFirst(clocks.data).slice(0, NEAREST);
  return (
    <section aria-label={say('case.clocks')}>
      {nearest.length === 0 ? (
        <p className="muted">{say('case.clocks-none')}</p>
      ) : (
        <ul className={classes['clocks']}>
          {nearest.map((clock) => (
            <NearClock key={clock.deadline} clock={clock} on={today.data.on} />
          ))}
        </ul>
      )}
    </section>
  );
}

function NearClock({ clock, on }: { clock: ClockView; on: string }): ReactNode {
  const { due, language } = useWords();
  return (
    <li>
      <StandingMark standing={standingOf(clock, on)} />
      <span>
        {clock.name[language]}
        <Marks {...clock} />
      </span>
      <span className="muted number">{due(clock.due)}</span>
    </li>
  );
}
