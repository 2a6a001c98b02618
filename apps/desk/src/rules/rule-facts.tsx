import type { ReactNode } from 'react';
import type { RuleView } from '#libs/contracts';
import { useWords } from '../words/words.js';
import { InForce } from './in-force.js';
import { useLimit } from './limit.js';
import { SourceLink } from './source-link.js';
import { Triggers } from './triggers.js';
import classes from './rule.module.css';

/** Everything that the packs say of a rule, as a list of facts. */
export function RuleFacts({ rule }: { rule: RuleView }): ReactNode {
  const { say, language } = useWords();
  return (
    <section className={classes['facts']}>
      <dl>
        <Source rule={rule} />
        <Who rule={rule} />
        <Length rule={rule} />
        <Counting rule={rule} />
        <Fact label={say('rule.starts')}>
          <Triggers of={rule.starts} />
        </Fact>
        <Fact label={say('rule.closes')}>
          <Triggers of={rule.closes} />
        </Fact>
        <Silence rule={rule} />
        <Opens rule={rule} />
        {rule.notes !== '' && (
          <Fact label={say('rule.notes')}>
            <span lang="en">{rule.notes}</span>
          </Fact>
        )}
      </dl>
      {language !== 'en' && <p className="muted">{say('rule.in-english')}</p>}
    </section>
  );
}

function Fact({ label, children }: { label: string; children: ReactNode }): ReactNode {
  return (
    <>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </>
  );
}

interface PartProps {
  readonly rule: RuleView;
}

function Source({ rule }: PartProps): ReactNode {
  const { say } = useWords();
  return (
    <>
      <Fact label={say('rule.source')}>
        <SourceLink source={rule.source} />
      </Fact>
      <Fact label={say('rule.in-force')}>
        <InForce of={rule.effective} />
        {rule.effective.approx && <span className="muted"> ({say('rule.approx')})</span>}
      </Fact>
      <Fact label={say('told.confidence')}>{say(`confidence.${rule.confidence}`)}</Fact>
    </>
  );
}

function Who({ rule }: PartProps): ReactNode {
  const { say, name } = useWords();
  return (
    <>
      <Fact label={say('clock.bearer')}>{name('bearer', rule.bearer)}</Fact>
      <Fact label={say('rule.responsible')}>
        <span lang="en">{rule.responsible}</span>
      </Fact>
    </>
  );
}

function Length({ rule }: PartProps): ReactNode {
  const { say } = useWords();
  const limit = useLimit();
  const { direction, alarmAfter, extension, overridable } = rule;
  return (
    <>
      <Fact label={say('rule.kind')}>{say(`rule.kind.${rule.kind}`)}</Fact>
      <Fact label={say('rules.limit')}>
        <strong>{limit(rule.limit)}</strong>
        {direction === 'before' && ` ${say('limit.before')}`}
      </Fact>
      {alarmAfter && <Fact label={say('rule.alarm')}>{limit(alarmAfter)}</Fact>}
      {extension.length > 0 && (
        <Fact label={say('rule.extension')}>
          <ul>
            {extension.map((each, at) => (
              <li key={at}>
                <Extension of={each as unknown as LongerTerm} />
              </li>
            ))}
          </ul>
        </Fact>
      )}
      {overridable && <Fact label={say('rule.overridable')}>{say('rule.overridable-yes')}</Fact>}
    </>
  );
}

type Limit = RuleView['limit'];
interface LongerTerm {
  readonly by: string;
  readonly condition: string;
  readonly untilTotal?: Limit;
  readonly extra?: Limit;
  readonly notice?: { readonly to: string };
}

function Extension({ of: { by, condition, untilTotal, extra, notice } }: { of: LongerTerm }) {
  const { say } = useWords();
  const limit = useLimit();
  return (
    <>
      {untilTotal && say('rule.extend.total', { count: limit(untilTotal) })}
      {extra && say('rule.extend.extra', { count: limit(extra) })}
      <span className="muted" lang="en">
        {' '}
        ({condition})
      </span>
      <div lang="en">{say('rule.extend.by', { names: by })}</div>
      {notice && <div lang="en">{say('rule.extend.notice', { names: notice.to })}</div>}
    </>
  );
}

function Counting({ rule: { counting, countedFrom } }: PartProps): ReactNode {
  const { say } = useWords();
  return (
    <>
      {countedFrom !== null && (
        <Fact label={say('rule.counted-from')}>
          <code>{countedFrom}</code>
        </Fact>
      )}
      <Fact label={say('rule.counting')}>
        <ul>
          <li>{say(counting.skipStart ? 'rule.skip-start' : 'rule.with-start')}</li>
          <li>{say(`rule.roll.${counting.roll}`)}</li>
          {counting.zone !== null && <li>{say('record.moment-zone', { code: counting.zone })}</li>}
          <li className="muted" lang="en">
            {counting.source} (<code>{counting.id}</code>)
          </li>
        </ul>
      </Fact>
    </>
  );
}

function Silence({ rule: { deemed } }: PartProps): ReactNode {
  const { say } = useWords();
  const limit = useLimit();
  if (!deemed) return null;
  return (
    <Fact label={say('rule.deemed')}>
      {say('rule.deemed-refusal')}
      {deemed.after && `, ${say('rule.deemed-after', { count: limit(deemed.after) })}`}
      <span className="muted"> ({deemed.article})</span>
    </Fact>
  );
}

function Opens({ rule: { opens } }: PartProps): ReactNode {
  const { say, language } = useWords();
  if (opens.length === 0) return null;
  return (
    <Fact label={say('rule.opens')}>
      <ol>
        {opens.map(({ remedy, name }) => (
          <li key={remedy}>{name[language]}</li>
        ))}
      </ol>
    </Fact>
  );
}
