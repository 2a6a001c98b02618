import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { StalledCase } from '#libs/contracts';
import { daysBetween, type IsoDate } from '#libs/domain';
import { Answer } from '../shell/answer.js';
import { numberText } from '../words/dates.js';
import { useWords } from '../words/words.js';
import { BulkActs } from './bulk-acts.js';
import { CaseCell, ChoiceCell, NextCell, OwnerCell } from './choice-cells.js';
import { useChoosing } from './choosing.js';
import { asleepQuestion, MOST_ASLEEP } from './questions.js';
import classes from './asleep.module.css';

/** Cases in which nobody acts, the longest asleep first. */
export function Asleep({ on }: { on: IsoDate }): ReactNode {
  const { say } = useWords();
  const asleep = useQuery(asleepQuestion);
  return (
    <section className={classes['asleep']} aria-labelledby="asleep">
      <h2 id="asleep">{say('stalls.asleep')}</h2>
      <p className="muted">{say('stalls.asleep-lead')}</p>
      <Answer of={asleep} rows={4}>
        {(cases) =>
          cases.length === 0 ? (
            <p className={classes['none']}>{say('stalls.asleep-none')}</p>
          ) : (
            <>
              <Cases cases={cases} on={on} />
              {cases.length === MOST_ASLEEP && (
                <p className="muted">{say('stalls.asleep-full', { count: MOST_ASLEEP })}</p>
              )}
            </>
          )
        }
      </Answer>
    </section>
  );
}

const COLUMNS = [
  'choose',
  'case',
  'asleep-days',
  'asleep-since',
  'last-act',
  'reason',
  'owner',
  'next',
] as const;

function Cases({ cases, on }: { cases: readonly StalledCase[]; on: IsoDate }): ReactNode {
  const { say, date, language } = useWords();
  const choosing = useChoosing(cases, (each) => each.case);
  const reason = ({ rule }: StalledCase): string =>
    rule === null ? say('stalls.silence') : say('stalls.missed', { reason: rule[language] });
  return (
    <>
      <table className={classes['cases']}>
        <thead>
          <tr>
            {COLUMNS.map((column) => (
              <th key={column} scope="col">
                {say(`stalls.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {cases.map((each) => (
            <tr key={each.case}>
              <ChoiceCell
                code={each.code}
                isChosen={choosing.has(each.case)}
                onToggle={() => choosing.toggle(each.case)}
              />
              <CaseCell of={each} />
              <td className="number">{numberText(daysBetween(each.lastActOn, on))}</td>
              <td className="number">{date(each.since)}</td>
              <td className="number">{date(each.lastActOn)}</td>
              <td>{reason(each)}</td>
              <OwnerCell owner={each.owner} />
              <NextCell next={each.next} />
            </tr>
          ))}
        </tbody>
      </table>
      {choosing.chosen.length > 0 && <BulkActs chosen={choosing.chosen} of="cases" />}
    </>
  );
}
