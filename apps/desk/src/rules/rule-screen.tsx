import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { DESK_PAGES, type RuleView } from '#libs/contracts';
import { ruleQuestion, rulesQuestion } from './questions.js';
import { Marks } from '../clocks/marks.js';
import { Answer } from '../shell/answer.js';
import { useTitle } from '../shell/title.js';
import { useWords } from '../words/words.js';
import { isKnownMoment } from '../clocks/known-moment.js';
import { Examples } from './examples.js';
import { InForce } from './in-force.js';
import { RuleFacts } from './rule-facts.js';
import { WhatIf, type Asked } from './what-if.js';
import classes from './rule.module.css';

const route = getRouteApi(DESK_PAGES.rule);

/** One rule with everything that is known of it, and a calculator for what it would give. */
export function RuleScreen(): ReactNode {
  const { rule: id } = route.useParams();
  const { version } = route.useSearch();
  const rule = useQuery(ruleQuestion(id, version));
  return (
    <Answer of={rule} rows={14}>
      {(data) => <OpenRule key={`${id} ${data.version}`} rule={data} />}
    </Answer>
  );
}

function OpenRule({ rule }: { rule: RuleView }): ReactNode {
  const { say, name, language } = useWords();
  const { asked, ask } = useAsked();
  useTitle(rule.id);
  return (
    <article className={classes['rule']}>
      <header>
        <p className={classes['path']}>
          <Link to={DESK_PAGES.rules} search={{}}>
            {say('rule.all')}
          </Link>
          <span className="muted">
            {name('pack', rule.pack)} · {name('track', rule.track)}
          </span>
        </p>
        <h1>
          {rule.name[language]}
          <Marks {...rule} />
        </h1>
        <p className="muted">
          <code>{rule.id}</code>, {say('told.wording', { version: rule.version })}
        </p>
        <Wordings rule={rule} />
      </header>
      <div className={classes['parts']}>
        <RuleFacts rule={rule} />
        <div className={classes['beside']}>
          <WhatIf rule={rule} asked={asked} onAsk={ask} />
          <Examples examples={rule.examples} onTry={(date) => ask({ ...asked, date })} />
        </div>
      </div>
    </article>
  );
}

/** What is asked of the rule; the address keeps it as far as it is a date and a zone. */
function useAsked(): { asked: Asked; ask: (asked: Asked) => void } {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const [asked, setAsked] = useState<Asked>({ date: search.date ?? '', zone: search.zone ?? '' });
  const ask = (next: Asked): void => {
    setAsked(next);
    const { version } = search;
    const { date, zone } = next;
    void navigate({
      search: {
        ...(version !== undefined && { version }),
        ...(isKnownMoment(date) && { date }),
        ...(zone !== '' && { zone }),
      },
      replace: true,
    });
  };
  return { asked, ask };
}

function Wordings({ rule }: { rule: RuleView }): ReactNode {
  const { say } = useWords();
  const rules = useQuery(rulesQuestion);
  const others = (rules.data ?? []).filter(
    ({ id, version }) => id === rule.id && version !== rule.version,
  );
  if (others.length === 0) return null;
  return (
    <p>
      {say('rule.wordings')}:{' '}
      {others.map(({ version, effective }) => (
        <Link
          key={version}
          className={classes['wording'] ?? ''}
          to={DESK_PAGES.rule}
          params={{ rule: rule.id }}
          search={{ version }}
        >
          {say('told.wording', { version })} (<InForce of={effective} />)
        </Link>
      ))}
    </p>
  );
}
