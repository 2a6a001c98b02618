import { ENTRY_TYPE_NAMES } from '#libs/contracts';

const GROUPS = {
  referrals: /^(referral|official)\./,
  criminal: /^(criminal-case|investigation|charge|sentence|forensic|witness)\.|^court\.admitted/,
  un: /^(un|session|compensation)\.|^court\.refused/,
  person: /^(visit|medical|psychiatric|custody|release|incident|reprisal|detainee)\.|^hunger/,
  consent: /^(complaint|consent)\./,
} as const;

type TypeGroup = keyof typeof GROUPS | 'others';

/** Entry types by what they are about; a type that is new here stands among the others. */
export function typeGroups(): { group: TypeGroup; types: string[] }[] {
  const names = Object.keys(GROUPS) as (keyof typeof GROUPS)[];
  const groupOf = (type: string): TypeGroup =>
    names.find((group) => GROUPS[group].test(type)) ?? 'others';
  return [...names, 'others' as const]
    .map((group) => ({
      group,
      types: ENTRY_TYPE_NAMES.filter((type) => groupOf(type) === group),
    }))
    .filter(({ types }) => types.length > 0);
}
