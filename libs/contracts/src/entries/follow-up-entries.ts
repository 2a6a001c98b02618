import { type EntryDefinition, type FieldKind, knownOr, oneOf } from './field-kind.js';
import { ANSWERS, GROUNDS, MOTIONS, OFFENCES, RULINGS } from './vocabulary.js';

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
  // The number in the register of investigations, or the document that the applicant is given.
  of('report.registered', { by: 'body', number: 'text' }),
  of('criminal-case.opened', CASE),
  of('criminal-case.refused', { ...CASE, ground: knownOr(GROUNDS) }),
  of('criminal-case.terminated', { ...CASE, ground: knownOr(GROUNDS) }),
  of('investigation.extended', { by: 'body', until: 'date', reason: 'slugs' }),
  of('investigation.ongoing', { by: 'body' }),
  of('investigation.interrupted', { by: 'body', ground: knownOr(GROUNDS) }),
  of('investigation.returned', { by: 'body', to: 'body', reason: 'slugs' }),
  of('motion.filed', { to: 'body', subject: oneOf(MOTIONS), by: 'party' }, 'subject'),
  of(
    'motion.decided',
    { by: 'body', subject: oneOf(MOTIONS), ruling: oneOf(RULINGS) },
    'subject',
    'ruling',
  ),
  // A detainee hands his complaint to those who hold him; they pass it on, or do not.
  of('complaint.handed-over', { by: 'party', place: 'place', to: 'body', at: 'moment' }),
  of('complaint.forwarded', { by: 'party', to: 'body' }),
  of('recommendation.made', { by: 'body', to: 'body' }),
  of('recommendation.answered', { by: 'body', answer: knownOr(ANSWERS) }),
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
  of('verdict.appealed', { court: 'body', by: 'party' }),
  of('court.admitted-testimony-under-torture', { court: 'body', by: 'body' }),
  of('forensic.examination', { finding: 'slug', by: 'party', requested_on: 'date' }),
  of('witness.statement', WITNESS),
  of('witness.recanted', { witness: 'person', by: 'party', reason: 'slugs' }),
  of('official.version', { by: 'party', says: 'slug' }),
];
