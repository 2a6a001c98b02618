import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { DESK_PAGES, type RuleSummary } from '#libs/contracts';
import { Marks } from '../clocks/marks.js';
import { useWords } from '../words/words.js';
import { hasWordings } from './find-rules.js';
import { InForce } from './in-force.js';
import { useLimit } from './limit.js';
import classes from './rules.module.css';

interface RuleListProps {
  readonly track: string;
  readonly rules: readonly RuleSummary[];
  /** Every rule of the packs: a rule tells its wording where there are several. */
  readonly all: readonly RuleSummary[];
  /** Whether it was asked for: else it lies folded on a narrow screen. */
  readonly isWanted: boolean;
}

const isWide = matchMedia('(min-width: 821px)').matches;

/** The rules of one procedure. */
export function RuleList({ track, rules, all, isWanted }: RuleListProps): ReactNode {
  const { name } = useWords();
  return (
    <details className={classes['track']} open={isWide || isWanted}>
      <summary>
        <h2>{name('track', track)}</h2>
        <span className="muted number">{rules.length}</span>
      </summary>
      <ul>
        {rules.map((rule) => (
          <Row
            key={`${rule.id} ${rule.version}`}
            rule={rule}
            isOneOfSeveral={hasWordings(all, rule.id)}
          />
        ))}
      </ul>
    </details>
  );
}

function Row({ rule, isOneOfSeveral }: { rule: RuleSummary; isOneOfSeveral: boolean }): ReactNode {
  const { say, name, language } = useWords();
  const limit = useLimit();
  return (
    <li>
      <span className={classes['name']}>
        <Link
          to={DESK_PAGES.rule}
          params={{ rule: rule.id }}
          search={isOneOfSeveral ? { version: rule.version } : {}}
          data-rule-row=""
        >
          {rule.name[language]}
        </Link>
        {isOneOfSeveral && (
          <span className="muted"> {say('told.wording', { version: rule.version })}</span>
        )}
        <Marks {...rule} />
      </span>
      <span>{name('bearer', rule.bearer)}</span>
      <span>
        {limit(rule.limit)}
        {rule.direction === 'before' && ` ${say('limit.before')}`}
      </span>
      <span className="muted">{rule.article}</span>
      <span className="muted number">
        <InForce of={rule.effective} />
      </span>
    </li>
  );
}
