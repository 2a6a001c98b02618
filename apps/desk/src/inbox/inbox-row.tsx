import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { DESK_PAGES, type InboxItem } from '#libs/contracts';
import { Marks } from '../clocks/marks.js';
import { useWords } from '../words/words.js';
import { KindMark } from './kind-mark.js';
import { dueOf, sentenceOf } from './notice-words.js';
import classes from './inbox.module.css';

interface InboxRowProps {
  readonly item: InboxItem;
  readonly isSending: boolean;
  onAcknowledge: (id: string) => void;
}

/** One item: what it tells of, of which case, and the button that says it was seen. */
export function InboxRow({ item, isSending, onAcknowledge }: InboxRowProps): ReactNode {
  const { say, day } = useWords();
  const isSeen = item.acknowledgedAt !== null;
  return (
    <li className={classes['row']} data-seen={isSeen}>
      <span className={classes['kind']}>
        <KindMark kind={item.kind} />
      </span>
      <Link
        className={`${classes['code']} code`}
        to={DESK_PAGES.case}
        params={{ case: item.case }}
        search={{}}
        data-inbox-row={item.id}
        data-waits={!isSeen}
      >
        {item.code}
      </Link>
      <Said item={item} />
      <time className={classes['told']} dateTime={item.on}>
        {day(item.on)}
      </time>
      <span className={classes['act']}>
        {isSeen ? (
          <span className="muted">{say('inbox.seen')}</span>
        ) : (
          <Button
            size="compact-sm"
            variant="default"
            loading={isSending}
            aria-label={say('inbox.acknowledge-of', { code: item.code })}
            onClick={() => onAcknowledge(item.id)}
          >
            {say('inbox.acknowledge')}
          </Button>
        )}
      </span>
    </li>
  );
}

function Said({ item }: { item: InboxItem }): ReactNode {
  const { say, due, language } = useWords();
  const range = dueOf(item);
  const sentence = say(sentenceOf(item), { day: range === null ? '' : due(range) });
  const rule = item.name?.[language] ?? (item.rule === 'silence' ? null : item.rule);
  return (
    <div className={classes['said']}>
      <p>{sentence}</p>
      {rule !== null && (
        <p className="muted">
          {rule}
          {item.rung !== null && ` · ${say('replay.rung', { rung: item.rung })}`}
          <Marks unverified={item.unverified} provisional={item.provisional} bearer="" />
        </p>
      )}
    </div>
  );
}
