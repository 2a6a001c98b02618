import { type EntryDefinition, type FieldKind, knownOr } from './field-kind.js';
import { ANSWERS, GROUNDS, OFFENCES } from './vocabulary.js';

const of = (
  type: string,
  fields: Record<string, FieldKind> = {},
  ...required: string[]
): EntryDefinition => ({ type, owner: 'follow-up', fields, required });

const CASE = {
  by: 'body',
  article: knownOr(OFFENCES),
  perpetrators: 'slug',
  accused: 'person',
  number: 'text',
} as const;
const CHARGE = { court: 'body', by: 'body', accused: 'person' } as const;
const WITNESS = { witness: 'person', by: 'party', alleges: 'slug', verification: 'slug' } as const;

/** Entries that start, meet or move the clocks of the State's bodies. */
export const FOLLOW_UP_ENTRIES: readonly EntryDefinition[] = [
  of('referral.sent', { to: 'body', by: 'party', urgent: 'flag', subject: 'slug' }, 'to'),
  of('referral.answered', {
    by: 'body',
    answer: knownOr(ANSWERS),
    relied_on: 'bodies',
    forwarded_to: 'body',
    number: 'text',
  }),
  of('criminal-case.opened', CASE),
  of('criminal-case.refused', { ...CASE, ground: knownOr(GROUNDS) }),
  of('criminal-case.terminated', { ...CASE, ground: knownOr(GROUNDS) }),
  of('investigation.extended', { by: 'body', until: 'date', reason: 'slugs' }),
  of('investigation.ongoing', { by: 'body' }),
  of('charge.requalified', { ...CHARGE, from: knownOr(OFFENCES), to: knownOr(OFFENCES) }),
  of('sentence.imposed', {
    ...CHARGE,
    article: knownOr(OFFENCES),
    offence: knownOr(OFFENCES),
    imprisonment: 'duration',
    before: 'duration',
    fine: 'money',
    suspended: 'flag',
  }),
  of('court.admitted-testimony-under-torture', { court: 'body', by: 'body' }),
  of('forensic.examination', { finding: 'slug', by: 'party', requested_on: 'date' }),
  of('witness.statement', WITNESS),
  of('witness.recanted', { witness: 'person', by: 'party', reason: 'slugs' }),
  of('official.version', { by: 'party', says: 'slug' }),
];
