import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { TimelineItem } from '#libs/contracts';
import { caseQuestion, timelineQuestion } from '../questions.js';
import { Answer } from '../../shell/answer.js';
import { useWords } from '../../words/words.js';
import { EntryFacts } from '../timeline/entry-facts.js';
import { isAct } from '../timeline/rows.js';
import type { Entry, SeenCase } from './use-record.js';
import classes from './conflict.module.css';

interface ConflictProps {
  readonly file: SeenCase;
  /** The version that the writer saw. */
  readonly version: number;
  /** The last row of the journal that the writer saw. */
  readonly seenSeq: number;
  readonly entry: Entry;
  readonly isSending: boolean;
  readonly onSend: (seen: number) => void;
  readonly onDrop: () => void;
}

/** Somebody was faster: what is mine and what came meanwhile, side by side, for me to decide. */
export function Conflict(props: ConflictProps): ReactNode {
  const { file, version, seenSeq, entry, isSending, onSend, onDrop } = props;
  const { say } = useWords();
  const now = useQuery(caseQuestion(file.case));
  const seen = now.data?.version ?? version;
  return (
    <div role="alert">
      <p>{say('record.conflict')}</p>
      <div className={classes['sides']}>
        <section>
          <h2>{say('record.conflict-yours', { version })}</h2>
          <Mine entry={entry} />
        </section>
        <section>
          <h2>{say('record.conflict-theirs', { version: seen })}</h2>
          <Theirs id={file.case} since={seenSeq} />
        </section>
      </div>
      <div className={classes['buttons']}>
        <Button variant="default" onClick={onDrop}>
          {say('record.conflict-drop')}
        </Button>
        <Button loading={isSending} disabled={seen === version} onClick={() => onSend(seen)}>
          {say('record.conflict-send')}
        </Button>
      </div>
    </div>
  );
}

function Mine({ entry }: { entry: Entry }): ReactNode {
  const { name, date } = useWords();
  const { type, date: on, ...fields } = entry;
  return (
    <>
      <h3>
        {name('entry', String(type))}, {date(String(on))}
      </h3>
      <EntryFacts item={{ data: null, text: fields }} />
    </>
  );
}

/** What was recorded since the writer last saw the case. */
function Theirs({ id, since }: { id: string; since: number }): ReactNode {
  const timeline = useQuery(timelineQuestion(id));
  return (
    <Answer of={timeline} rows={3}>
      {(items) =>
        items
          .filter((item) => item.seq > since && isAct(item))
          .map((item) => <Recorded key={item.event} item={item} />)
      }
    </Answer>
  );
}

function Recorded({ item }: { item: TimelineItem }): ReactNode {
  const { name, date } = useWords();
  return (
    <>
      <h3>
        {name('entry', item.type)}, {date(item.on)}
      </h3>
      <EntryFacts item={item} />
    </>
  );
}
