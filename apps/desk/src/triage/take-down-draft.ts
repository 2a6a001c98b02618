import { isPartialDate } from '#libs/domain';
import type { WordKey } from '../words/language.js';

/** A complaint while it is written down: everything as text, nothing of it kept anywhere else. */
export interface ComplaintDraft {
  readonly receivedOn: string;
  readonly channel: string;
  readonly by: string;
  readonly urgent: readonly string[];
  readonly alleged: readonly string[];
  readonly people: readonly { readonly name: string; readonly age: string }[];
  readonly unnamed: string;
  readonly against: string;
  readonly place: string;
  readonly narrative: string;
  readonly agreedTo: readonly string[];
}

export const NO_COMPLAINT: ComplaintDraft = {
  receivedOn: '',
  channel: '',
  by: '',
  urgent: [],
  alleged: [],
  people: [{ name: '', age: '' }],
  unnamed: '',
  against: '',
  place: '',
  narrative: '',
  agreedTo: [],
};

/** What is alleged most often; the rules of detention and of the UN ask for these codes. */
export const ALLEGATIONS = [
  'torture',
  'ill-treatment',
  'violence',
  'threats',
  'denial-of-medical-care',
  'denial-of-access',
  'forced-psychiatric-examination',
  'forced-psychiatric-confinement',
  'death-in-custody',
  'reprisal',
  'unlawful-placement',
  'not-stated',
] as const;

export type DraftFault = 'receivedOn' | 'alleged' | 'people' | 'age' | 'unnamed';

/** What stands in the way of sending it, field by field; nothing when it can be sent. */
export function faultsOf(draft: ComplaintDraft): Partial<Record<DraftFault, WordKey>> {
  const { receivedOn, alleged, people, unnamed } = draft;
  const named = people.filter(({ name }) => name.trim() !== '');
  return {
    ...(!isPartialDate(receivedOn.trim()) && { receivedOn: 'triage.fault.date' }),
    ...(alleged.length === 0 && { alleged: 'triage.fault.alleged' }),
    ...(named.length === 0 && unnamed.trim() === '' && { people: 'triage.fault.people' }),
    ...(people.some(({ age }) => !isNumber(age, 0, 130)) && { age: 'triage.fault.age' }),
    ...(!isNumber(unnamed, 1, 100_000) && { unnamed: 'triage.fault.unnamed' }),
  };
}

const isNumber = (text: string, least: number, most: number): boolean =>
  text.trim() === '' ||
  (/^\d{1,6}$/.test(text.trim()) && Number(text) >= least && Number(text) <= most);

/** The body of the request; what was left empty is not said. */
export function complaintOf(draft: ComplaintDraft): Record<string, unknown> {
  const { people, unnamed, urgent, alleged, agreedTo, ...texts } = draft;
  const said = Object.entries(texts).filter(([, text]) => text.trim() !== '');
  const named = people
    .filter(({ name }) => name.trim() !== '')
    .map(({ name, age }) => ({
      name: name.trim(),
      ...(age.trim() !== '' && { age: Number(age) }),
    }));
  const others =
    unnamed.trim() === ''
      ? []
      : [{ unnamed: { value: Number(unnamed), qualifier: 'at-least' as const } }];
  return {
    ...Object.fromEntries(said.map(([field, text]) => [field, text.trim()])),
    aggrieved: [...named, ...others],
    alleged,
    urgent,
    agreedTo,
  };
}
