import { type EntryDefinition, type FieldKind, knownAmong, knownOr, oneOf } from './field-kind.js';
import { CHANNELS, OFFENCES, PURPOSES, SCOPES, SPEAKERS } from './vocabulary.js';

const of = (
  type: string,
  fields: Record<string, FieldKind> = {},
  ...required: string[]
): EntryDefinition => ({ type, owner: 'intake', fields, required });

const VISIT = {
  visitor: 'party',
  capacity: 'slug',
  mandate: 'party',
  by: 'party',
  place: 'place',
  reason: 'slugs',
} as const;
const MEDICAL = { conditions: 'slugs', by: 'party', place: 'place' } as const;
const RELEASE = { kind: 'slug', by: 'party', court: 'body', reason: 'slugs' } as const;
const INCIDENT = { place: 'place', persons: 'count', against_what: 'slug' } as const;
const CUSTODY = { place: 'place', by: 'party', reason: 'slugs', until: 'date' } as const;

/** Entries that the case desk itself keeps: what was done to people, and what they agreed to. */
export const INTAKE_ENTRIES: readonly EntryDefinition[] = [
  of('complaint.received', {
    by: knownOr(SPEAKERS),
    channel: knownOr(CHANNELS),
    to: 'party',
    place: 'place',
    urgent: 'flag',
  }),
  of('consent.given', {
    purpose: knownAmong(PURPOSES),
    recipients: 'parties',
    scope: knownAmong(SCOPES),
    until: 'date',
    by: knownOr(SPEAKERS),
    proof: 'slug',
  }),
  of('consent.withdrawn', {
    purpose: knownAmong(PURPOSES),
    recipients: 'parties',
    scope: knownAmong(SCOPES),
    by: knownOr(SPEAKERS),
    reason: 'slugs',
  }),
  of('visit.requested', { ...VISIT, to: 'party' }),
  of('visit.granted', VISIT),
  of('visit.denied', { ...VISIT, contradicted_by: 'slug' }),
  of('medical.condition', { ...MEDICAL, count: 'count' }),
  of('medical.assessment', { ...MEDICAL, conclusion: 'slug' }),
  of('medical.care-denied', { ...MEDICAL, reason: 'slugs' }),
  of('hunger-strike', { demands: 'slugs', persons: 'count', place: 'place', until: 'date' }),
  of('psychiatric.examination-ordered', { by: 'party', court: 'body', place: 'place' }),
  of('psychiatric.confined', {
    by: 'party',
    court: 'body',
    place: 'place',
    episode: 'slug',
    contrary_to: 'slugs',
    until: 'date',
  }),
  of('psychiatric.discharged', { by: 'party', place: 'place', conditions: 'slugs' }),
  of('detention.begun', { ...CUSTODY, at: 'moment' }),
  of('detention.recorded', { by: 'party', place: 'place', at: 'moment' }),
  of('custody.ordered', { court: 'body', until: 'date', at: 'moment' }),
  of('family.notified', { by: 'party', at: 'moment' }),
  of('counsel.requested', { by: 'party', place: 'place', at: 'moment' }),
  of('counsel.admitted', { by: 'party', place: 'place', at: 'moment' }),
  of('counsel.denied', { by: 'party', place: 'place', at: 'moment', reason: 'slugs' }),
  of('medical.injury-noticed', { by: 'party', place: 'place', at: 'moment' }),
  of('custody.solitary', CUSTODY),
  of('custody.placement-far-from-home', CUSTODY),
  of('custody.death', { place: 'place', by: 'party', cause: 'slug' }),
  of('release.granted', RELEASE),
  of('release.refused', RELEASE),
  of('incident.self-harm', { ...INCIDENT, demands: 'slugs' }),
  of('incident.protest', { ...INCIDENT, demands: 'slugs' }),
  of('incident.search-with-troops', { ...INCIDENT, by: 'party' }),
  of('reprisal.charged', {
    persons: 'count',
    accused: 'person',
    offence: 'slug',
    by: 'party',
    against_whom: oneOf(['aggrieved', 'witness', 'family', 'lawyer', 'defender']),
  }),
  of('reprisal.sentenced', {
    persons: 'count',
    accused: 'person',
    offence: 'slug',
    court: 'body',
    imprisonment: 'duration',
  }),
  of('detainee.sentenced', {
    imprisonment: 'duration',
    offence: knownOr(OFFENCES),
    court: 'body',
    article: 'text',
  }),
];
