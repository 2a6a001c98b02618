import type { ReactNode } from 'react';
import type { DecisionFile, FollowedRemedy } from '#libs/contracts';
import type { WordKey } from '../words/language.js';
import { useWords } from '../words/words.js';
import { Card, CardTable } from '../tables/card-table.js';
import { RemedyMark } from './remedy-mark.js';
import classes from './remedy-matrix.module.css';

const HEADS: readonly WordKey[] = [
  'un.matrix.remedy',
  'un.matrix.state',
  'un.matrix.status',
  'un.matrix.grade',
  'un.matrix.happened',
];

type RemedyMatrixProps = Pick<DecisionFile, 'remedies' | 'happened'>;

/** Remedy by remedy: what the State says, how it stands, and the grade, each in a column of its own. */
export function RemedyMatrix({ remedies, happened }: RemedyMatrixProps): ReactNode {
  const { say } = useWords();
  const heads = HEADS.map((head) => say(head));
  return (
    <section className={classes['matrix']} aria-labelledby="matrix-title">
      <h2 id="matrix-title">{say('un.matrix')}</h2>
      {remedies.length === 0 ? (
        <>
          <p>{say('un.remedies-none')}</p>
          <h3>{say('un.happened')}</h3>
          <Happened events={happened} />
        </>
      ) : (
        <>
          <p className="muted">{say('un.matrix.hint')}</p>
          <CardTable label={say('un.matrix')} heads={heads}>
            {remedies.map((remedy) => (
              <RemedyRow key={remedy.kind} remedy={remedy} heads={heads} />
            ))}
          </CardTable>
        </>
      )}
    </section>
  );
}

function RemedyRow({ remedy, heads }: { remedy: FollowedRemedy; heads: string[] }): ReactNode {
  const { say, name } = useWords();
  const { kind, stateWord, status, grade, happened } = remedy;
  return (
    <Card
      isNamed
      heads={heads}
      cells={[
        name('code', kind),
        stateWord ? (
          <Said key="state" {...stateWord}>
            <strong>{say(`un.word.${stateWord.is}`)}</strong>
          </Said>
        ) : (
          <Silent key="state" of="un.silent" />
        ),
        <Said key="status" {...status}>
          <RemedyMark status={status.is} />
        </Said>,
        grade ? (
          <Said key="grade" {...grade}>
            <strong className={classes['grade']}>{name('code', grade.is)}</strong>
          </Said>
        ) : (
          <Silent key="grade" of="un.ungraded" />
        ),
        <Happened key="happened" events={happened} />,
      ]}
    />
  );
}

/** A word with since when it stands, and which entry it comes from. */
function Said({ on, by, children }: { on: string; by: string; children: ReactNode }): ReactNode {
  const { name, date } = useWords();
  return (
    <>
      {children}
      <div className={classes['source']}>
        <time dateTime={on}>{date(on)}</time>
        {by !== '' && ` · ${name('entry', by)}`}
      </div>
    </>
  );
}

function Silent({ of }: { of: WordKey }): ReactNode {
  const { say } = useWords();
  return <span className="muted">{say(of)}</span>;
}

function Happened({ events }: { events: FollowedRemedy['happened'] }): ReactNode {
  const { name, date } = useWords();
  if (events.length === 0) return <Silent of="un.nothing-happened" />;
  return (
    <ol className={classes['happened']}>
      {events.map(({ event, type, on }) => (
        <li key={event}>
          <time dateTime={on}>{date(on)}</time> {name('entry', type)}
        </li>
      ))}
    </ol>
  );
}
