import type { Count, Person } from '#libs/domain';
import { readCount } from './count-fields.js';
import {
  blame,
  type FieldPlace,
  groupOf,
  isAbsent,
  scalarText,
  travelName,
} from './entry-draft.js';
import { described } from './quoting.js';

/** People whom an entry names: to the vault; people without a name become a count. */
export function readPersons(value: unknown, place: FieldPlace): void {
  const { field, draft } = place;
  const items = Array.isArray(value) ? (value as unknown[]) : [value];
  const unnamed: Count[] = [];
  items.forEach((item, index) => {
    const inside = Array.isArray(value) ? `/${index}` : '';
    const read = readPerson(item, roleOf(field), { ...place, pointer: place.pointer + inside });
    if (read?.person) draft.persons.push({ field, person: read.person });
    if (read?.unnamed) unnamed.push(read.unnamed);
  });
  if (unnamed.length > 0) draft.counts[travelName(field)] = together(unnamed);
}

/** One person: a name, or a group with a name, or a count of people whose names are not known. */
export function readPerson(
  value: unknown,
  role: Person['role'],
  place: FieldPlace,
): { person?: Person; unnamed?: Count } | undefined {
  const name = scalarText(value);
  if (name !== undefined && !isAbsent(name)) {
    return { person: { role, name, also: [], details: {} } };
  }
  const group = groupOf(value);
  if (!group || isAbsent(group['name']) === isAbsent(group['unnamed'])) {
    const wrong = `${described(value)} is not one person`;
    blame(place, { code: 'bad-person', wrong, right: 'a person has either name or unnamed' });
    return undefined;
  }
  if (isAbsent(group['name'])) {
    const unnamed = readCount(group['unnamed'], { ...place, pointer: `${place.pointer}/unnamed` });
    return unnamed && { unnamed };
  }
  return named(group, role, place);
}

function named(group: Record<string, unknown>, role: Person['role'], place: FieldPlace) {
  const { name, also, ...details } = group;
  const spellings = (isAbsent(also) ? [] : Array.isArray(also) ? also : [also]).map(scalarText);
  const age = scalarText(details['age']);
  if (scalarText(name) === undefined || spellings.includes(undefined)) {
    const right = 'name is a text, and also is a list of texts';
    blame(place, { code: 'bad-person', wrong: 'the name is not a text', right });
    return undefined;
  }
  if (!isAbsent(details['age']) && !(age && /^\d{1,3}$/.test(age))) {
    const wrong = `${described(details['age'])} is not an age`;
    blame(place, { code: 'bad-age', wrong, right: 'a number of years, such as 34' }, 'age');
  }
  return { person: { role, name: scalarText(name)!, also: spellings as string[], details } };
}

function roleOf(field: string): Person['role'] {
  if (field === 'witness') return 'witness';
  return field === 'aggrieved' ? 'aggrieved' : 'accused';
}

/** Counts of one entry added up; no more exact than the least exact of them. */
function together(counts: readonly Count[]): Count {
  const order = ['exact', 'about', 'at-least', 'more-than'] as const;
  const value = counts.reduce((sum, count) => sum + count.value, 0);
  const worst = Math.max(...counts.map(({ qualifier }) => order.indexOf(qualifier)));
  return { value, qualifier: order[worst]! };
}
