import { NativeSelect, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useMemo, useRef, useState, type ReactNode } from 'react';
import { DESK_PAGES, type RuleSummary } from '#libs/contracts';
import { isPartialDate } from '#libs/domain';
import { rulesQuestion } from './questions.js';
import { Answer } from '../shell/answer.js';
import { useKeys } from '../shell/keys.js';
import { useTitle } from '../shell/title.js';
import { useWords } from '../words/words.js';
import { byTrack } from './by-track.js';
import { findRules } from './find-rules.js';
import { RuleList } from './rule-list.js';
import { KNOWN_PACKS } from './search.js';
import classes from './rules.module.css';

const route = getRouteApi(DESK_PAGES.rules);

/** Every rule of the packs, by the procedure that it is a step of. */
export function RulesScreen(): ReactNode {
  const { say } = useWords();
  useTitle(say('rules.title'));
  const rules = useQuery(rulesQuestion);
  return (
    <div className={classes['rules']}>
      <h1>{say('rules.title')}</h1>
      <p className="muted">{say('rules.lead')}</p>
      <Answer of={rules} rows={14}>
        {(all) => <FoundRules rules={all} />}
      </Answer>
    </div>
  );
}

function FoundRules({ rules }: { rules: readonly RuleSummary[] }): ReactNode {
  const { say } = useWords();
  const { pack, on } = route.useSearch();
  const [find, setFind] = useState('');
  const found = useMemo(() => findRules(rules, { find, pack, on }), [rules, find, pack, on]);
  const isWanted = find !== '' || pack !== undefined || on !== undefined;
  const unverified = found.filter((rule) => rule.unverified).length;
  return (
    <>
      <Filters find={find} onFind={setFind} />
      <p role="status" className="muted number">
        {found.length === 0
          ? say('rules.none')
          : say('rules.count', { count: found.length, n: found.length, unverified })}
      </p>
      {byTrack(found).map(({ track, rules: of }) => (
        <RuleList key={track} track={track} rules={of} all={rules} isWanted={isWanted} />
      ))}
    </>
  );
}

interface FiltersProps {
  readonly find: string;
  readonly onFind: (find: string) => void;
}

function Filters({ find, onFind }: FiltersProps): ReactNode {
  const { say, name } = useWords();
  const { pack, on } = route.useSearch();
  const navigate = route.useNavigate();
  const field = useRef<HTMLInputElement>(null);
  useKeys({ '/': () => field.current?.focus(), j: () => step(1), k: () => step(-1) });
  const choose = (some: { pack?: string; on?: string }): void =>
    void navigate({ search: some, replace: true });
  return (
    <form className={classes['filters']} role="search" onSubmit={(event) => event.preventDefault()}>
      <TextInput
        ref={field}
        label={say('rules.find')}
        placeholder={say('rules.find-hint')}
        value={find}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => onFind(event.currentTarget.value)}
      />
      <NativeSelect
        label={say('rules.pack')}
        value={pack ?? ''}
        data={[
          { value: '', label: say('rules.pack-all') },
          ...KNOWN_PACKS.map((value) => ({ value, label: name('pack', value) })),
        ]}
        onChange={(event) => {
          const { value } = event.currentTarget;
          choose({ ...(value !== '' && { pack: value }), ...(on !== undefined && { on }) });
        }}
      />
      <OnDay
        key={on}
        on={on ?? ''}
        onDay={(day) => choose({ ...(pack !== undefined && { pack }), ...(day && { on: day }) })}
      />
    </form>
  );
}

/** A whole day; while it is being written it filters nothing. */
function OnDay({ on, onDay }: { on: string; onDay: (day: string) => void }): ReactNode {
  const { say } = useWords();
  const [text, setText] = useState(on);
  const isDay = (day: string): boolean => day.length === 10 && isPartialDate(day);
  return (
    <TextInput
      label={say('rules.on')}
      placeholder="2014-05-24"
      value={text}
      error={text.length >= 10 && !isDay(text) && say('record.date-wrong')}
      autoComplete="off"
      maxLength={10}
      onChange={(event) => {
        const day = event.currentTarget.value.trim();
        setText(day);
        if ((day === '' || isDay(day)) && day !== on) onDay(day);
      }}
    />
  );
}

function step(by: 1 | -1): void {
  const rows = [...document.querySelectorAll<HTMLElement>('[data-rule-row]')].filter(
    (row) => row.checkVisibility?.() ?? true,
  );
  const at = rows.indexOf(document.activeElement as HTMLElement);
  rows[at === -1 ? (by === 1 ? 0 : rows.length - 1) : at + by]?.focus();
}
