import type { ReactNode } from 'react';
import type { RuleView } from '#libs/contracts';
import { useWords } from '../words/words.js';
import classes from './rule.module.css';

/** What a clock is started or met by, as the packs write it. */
interface Trigger {
  readonly on: string;
  readonly when?: Condition;
  readonly unless?: Condition;
  readonly has?: readonly string[];
  readonly lacks?: readonly string[];
  readonly anchor?: readonly string[];
  readonly same?: readonly string[];
}
type Condition = Readonly<Record<string, readonly string[]>>;

/** The entries that start or meet a clock, each with its conditions. */
export function Triggers({ of: triggers }: { of: RuleView['starts'] }): ReactNode {
  const { say } = useWords();
  if (triggers.length === 0) return <span className="muted">{say('rule.by-hand')}</span>;
  return (
    <ul>
      {triggers.map((trigger, at) => (
        <li key={at}>
          <OneTrigger of={trigger as unknown as Trigger} />
        </li>
      ))}
    </ul>
  );
}

function OneTrigger({ of: trigger }: { of: Trigger }): ReactNode {
  const { say, name } = useWords();
  const conditions = useConditions()(trigger);
  const isEntry = name('entry', trigger.on) !== trigger.on;
  return (
    <>
      {name(isEntry ? 'entry' : 'clock-event', trigger.on)}
      {conditions.map(([word, said], at) => (
        <div key={at} className={classes['condition']}>
          {say(`trigger.${word}`)} {said}
        </div>
      ))}
    </>
  );
}

const CONDITIONS = ['when', 'unless'] as const;
const FIELDS = ['has', 'lacks', 'anchor'] as const;
type Word = (typeof CONDITIONS)[number] | (typeof FIELDS)[number] | 'same';

function useConditions(): (trigger: Trigger) => (readonly [Word, string])[] {
  const { name } = useWords();
  const field = (of: string): string => name('field', of.replaceAll('-', '_'));
  const code = (of: string): string => {
    const said = name('code', of);
    return said === of ? name('kind', of) : said;
  };
  // `to=by?`: the field of the start, that of the answer, and that it may be left out.
  const pair = (same: string): string => same.replace('?', '').split('=').map(field).join(' = ');
  return (trigger) => [
    ...CONDITIONS.flatMap((word) =>
      Object.entries(trigger[word] ?? {}).map(
        ([of, values]) => [word, `${field(of)}: ${values.map(code).join(' / ')}`] as const,
      ),
    ),
    ...FIELDS.flatMap((word) => {
      const fields = trigger[word] ?? [];
      return fields.length === 0 ? [] : [[word, fields.map(field).join(', ')] as const];
    }),
    ...(trigger.same ?? []).map((same) => ['same', pair(same)] as const),
  ];
}
