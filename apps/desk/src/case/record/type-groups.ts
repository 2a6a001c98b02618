import { ENTRY_TYPE_NAMES } from '#libs/contracts';
import { useWords } from '../../words/words.js';
import { TERM_ACTS } from './draft.js';

const GROUPS = {
  referrals: /^(referral|official)\./,
  criminal: /^(criminal-case|investigation|charge|sentence|forensic|witness)\.|^court\.admitted/,
  un: /^(un|session|compensation)\.|^court\.refused/,
  person: /^(visit|medical|psychiatric|custody|release|incident|reprisal|detainee)\.|^hunger/,
  consent: /^(complaint|consent)\./,
  terms: /^term\./,
} as const;

type TypeGroup = keyof typeof GROUPS | 'others';

/** Entry types by what they are about; a type that is new here stands among the others. */
function typeGroups(besides: readonly string[]): { group: TypeGroup; types: string[] }[] {
  const names = Object.keys(GROUPS) as (keyof typeof GROUPS)[];
  const groupOf = (type: string): TypeGroup =>
    names.find((group) => GROUPS[group].test(type)) ?? 'others';
  return [...names, 'others' as const]
    .map((group) => ({
      group,
      types: ENTRY_TYPE_NAMES.filter((type) => groupOf(type) === group && !besides.includes(type)),
    }))
    .filter(({ types }) => types.length > 0);
}

/**
 * The entry types as a list to choose from.
 * @param isOnClock only what can be done with a clock that runs
 * @param likely what stands first: it would stop the clock for which the list was opened
 */
export function useTypeChoices(isOnClock: boolean, likely: readonly string[] = []) {
  const { say, name } = useWords();
  const item = (value: string) => ({ value, label: name('entry', value) });
  if (isOnClock) return TERM_ACTS.map(item);
  return [
    { value: '', label: say('record.choose') },
    ...(likely.length > 0 ? [{ group: say('record.group.stops'), items: likely.map(item) }] : []),
    ...typeGroups(likely).map(({ group, types }) => ({
      group: say(`record.group.${group}`),
      items: types.map(item),
    })),
  ];
}
