import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { RuleSummary } from '#libs/contracts';
import { clocksQuestion } from '../../clocks/questions.js';
import { rulesQuestion } from '../../rules/questions.js';
import { useWords } from '../../words/words.js';
import { byTrack } from '../../rules/by-track.js';
import { textOf, type FieldProps } from './draft.js';
import { useLabel } from './label.js';

/** A rule by its name: first those whose clocks run in this case, then all by their track. */
export function RuleField({ field, value, file, onValue }: FieldProps): ReactNode {
  const { say, name, language } = useWords();
  const clocks = useQuery(clocksQuestion(file.case));
  const rules = useQuery(rulesQuestion);
  const open = (clocks.data ?? []).filter(({ closedBy }) => closedBy === null);
  const item = ({ id, name: said }: Pick<RuleSummary, 'id' | 'name'>) => ({
    value: id,
    label: said[language],
  });
  const running = open.map(({ rule, name: said }) => item({ id: rule, name: said }));
  const tracks = byTrack(unlike(rules.data ?? [], open));
  return (
    <NativeSelect
      label={useLabel(field)}
      value={textOf(value)}
      data={[
        { value: '', label: say('record.choose') },
        { group: say('record.rules-open'), items: uniqueByValue(running) },
        ...tracks.map(({ track, rules: of }) => ({
          group: name('track', track),
          items: uniqueByValue(of.map(item)),
        })),
      ]}
      onChange={(event) => onValue(event.currentTarget.value)}
    />
  );
}

const unlike = (rules: readonly RuleSummary[], open: readonly { rule: string }[]) =>
  rules.filter(({ id, limit }) => limit !== null && !open.some(({ rule }) => rule === id));

const uniqueByValue = (items: { value: string; label: string }[]) => [
  ...new Map(items.map((each) => [each.value, each])).values(),
];
