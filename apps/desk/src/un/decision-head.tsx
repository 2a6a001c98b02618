import { Button, Kbd } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { DESK_PAGES, type DecisionFile } from '#libs/contracts';
import { useReferenceNames } from '../case/reference-names.js';
import { useWords } from '../words/words.js';
import type { AwaitedAct } from './acts.js';
import classes from './decision.module.css';

interface DecisionHeadProps {
  readonly file: DecisionFile;
  /** What the button records: that which the next date waits for. */
  readonly awaited: AwaitedAct;
  /** Null for a role that reads and does not record. */
  readonly onRecord: (() => void) | null;
}

/** Whose decision it is, what it found, and its dates as they are known. */
export function DecisionHead({ file, awaited, onRecord }: DecisionHeadProps): ReactNode {
  const { say } = useWords();
  const names = useReferenceNames();
  return (
    <header className={classes['head']}>
      <div className={classes['title']}>
        <h1 className="code">{file.code}</h1>
        <span>{names.body(file.body)}</span>
        {onRecord ? (
          <Button className={classes['record'] ?? ''} size="sm" onClick={onRecord}>
            {say(`un.act.${awaited}`)} <Kbd className={classes['key'] ?? ''}>r</Kbd>
          </Button>
        ) : (
          <span className={`${classes['record']} muted`}>{say('case.record-forbidden')}</span>
        )}
      </div>
      <Facts file={file} />
    </header>
  );
}

function Facts({ file }: { file: DecisionFile }): ReactNode {
  const { say, name, date } = useWords();
  const known = (on: string | null) => (on === null ? say('un.not-known') : date(on));
  const facts = [
    [say('un.outcome'), name('code', file.outcome)],
    [say('un.decided'), date(file.decidedOn)],
    [say('un.adopted'), known(file.adoptedOn)],
    [say('un.transmitted'), known(file.transmittedOn)],
  ] as const;
  return (
    <dl className={classes['facts']}>
      {facts.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
      <div>
        <dt>{say('un.case')}</dt>
        <dd>
          <Link className="code" to={DESK_PAGES.case} params={{ case: file.case }} search={{}}>
            {file.code}
          </Link>
        </dd>
      </div>
    </dl>
  );
}
