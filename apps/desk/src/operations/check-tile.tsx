import { ActionIcon } from '@mantine/core';
import { useId, type ReactNode } from 'react';
import { SERVICES, type SystemCheck } from '#libs/contracts';
import { Icon } from '../shell/icon.js';
import { localDay, timeText } from '../words/dates.js';
import { useWords, type Values } from '../words/words.js';
import classes from './operations.module.css';

interface CheckTileProps {
  readonly check: SystemCheck;
  onCopy: (command: string) => void;
}

/** One thing that is looked at: how it stands, since when, and the command that comes next. */
export function CheckTile({ check, onCopy }: CheckTileProps): ReactNode {
  const { say } = useWords();
  const { fault, command, since } = check;
  const id = useId();
  return (
    <section className={classes['tile']} data-fault={fault !== null} aria-labelledby={id}>
      <div className={classes['top']}>
        <h2 id={id}>{say(`ops.check.${check.check}`)}</h2>
        <State isGood={fault === null} />
      </div>
      <p>{say(`ops.found.${check.check}`, foundOf(check))}</p>
      <Said of={check} />
      {fault !== null && <p className={classes['fault']}>{say(`ops.fault.${fault}`)}</p>}
      {since !== null && <Since at={new Date(since)} isLast={check.check === 'scheduler'} />}
      <p className={classes['command']}>
        <code>{command}</code>
        <ActionIcon
          size={26}
          variant="default"
          aria-label={say('ops.copy', { names: command })}
          title={say('ops.copy', { names: command })}
          onClick={() => onCopy(command)}
        >
          <Icon name="copy" />
        </ActionIcon>
      </p>
    </section>
  );
}

/** How many of what; each sentence takes the counts that it knows. */
function foundOf({ check, counts }: SystemCheck): Values {
  const [n = 0] = Object.values(counts);
  return check === 'services' ? { n, count: SERVICES.length } : { n, ...counts };
}

function Said({ of: { said } }: { of: SystemCheck }): ReactNode {
  const { name } = useWords();
  const rows = Object.entries(said).filter(([, value]) => value !== '');
  if (rows.length === 0) return null;
  return (
    <dl className={classes['said']}>
      {rows.map(([key, value]) => (
        <div key={key}>
          <dt>{name('ops.said', key)}</dt>
          <dd className="number">{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function Since({ at, isLast }: { at: Date; isLast: boolean }): ReactNode {
  const { say, day } = useWords();
  const values = { day: day(localDay(at)), time: timeText(at) };
  return <p className="muted">{say(isLast ? 'ops.last' : 'ops.since', values)}</p>;
}

/** State as a glyph, a word and a colour. */
function State({ isGood }: { isGood: boolean }): ReactNode {
  const { say } = useWords();
  return (
    <span className={classes['state']}>
      <svg width="12" height="12" viewBox="0 0 12 12" fill="currentColor" aria-hidden="true">
        {isGood ? (
          <path d="m1.5 6.2 3 3 6-6.4" fill="none" stroke="currentColor" strokeWidth="1.8" />
        ) : (
          <path d="M6 1.5 11 10.5H1z" />
        )}
      </svg>
      {say(isGood ? 'ops.good' : 'ops.attend')}
    </span>
  );
}
