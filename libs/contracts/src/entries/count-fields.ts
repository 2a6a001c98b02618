import type { Count } from '#libs/domain';
import { blame, type FieldPlace, groupOf, isAbsent, scalarText } from './entry-draft.js';
import { misspelt } from './nearest.js';
import { described, shown } from './quoting.js';

export const QUALIFIERS = ['exact', 'about', 'more-than', 'at-least'] as const;

/** A count as it was reported: a whole number, with a qualifier unless it is exact. */
export function readCount(value: unknown, place: FieldPlace): Count | undefined {
  const group = groupOf(value) ?? { value };
  const number = scalarText(group['value']);
  const said = isAbsent(group['qualifier']) ? 'exact' : scalarText(group['qualifier']);
  const qualifier = QUALIFIERS.find((known) => known === said);
  const whole = number !== undefined && /^\d{1,9}$/.test(number);
  const inside = (part: string) => (groupOf(value) && !isAbsent(group[part]) ? part : '');
  if (!whole) {
    const wrong = `${described(group['value'])} is not a count`;
    const right = 'a whole number, as in { value: 60, qualifier: more-than }';
    blame(place, { code: 'bad-count', wrong, right }, inside('value'));
  }
  if (!qualifier) {
    const wrong = `${described(group['qualifier'])} is not a qualifier`;
    const meant = misspelt(said ?? '', QUALIFIERS);
    const right = meant ? `write ${shown(meant)}` : `one of ${QUALIFIERS.join(', ')}`;
    blame(place, { code: 'bad-qualifier', wrong, right }, inside('qualifier'));
  }
  return whole && qualifier ? { value: Number(number), qualifier } : undefined;
}
