import { CONSENT_PURPOSES, CONSENT_SCOPES } from '#libs/domain';

/** Closed lists of the casebook format. Their words may travel in events. */

export const OUTCOMES = [
  'violation',
  'no-violation',
  'inadmissible',
  'admissible',
  'discontinued',
  'settled',
] as const;

export const REMEDIES = [
  'investigation',
  'prosecution',
  'compensation',
  'rehabilitation',
  'restitution',
  'satisfaction',
  'non-repetition',
] as const;

/** The committees' marks for what a State did about a decision. */
export const GRADES = ['A', 'B', 'B1', 'B2', 'C', 'C1', 'C2', 'D', 'D1', 'D2', 'E'] as const;

export const ANSWERS = [
  'refused',
  'refused-to-visit',
  'not-confirmed',
  'confirmed',
  'forwarded',
  'partial',
  'case-opened',
  'other',
] as const;

/** What a charge is called; a requalification away from torture is what a team must see. */
export const OFFENCES = [
  'torture',
  'ill-treatment',
  'abuse-of-office',
  'excess-of-authority',
  'negligence',
  'bodily-harm',
  'coercion-to-testify',
] as const;

/** Grounds on which a criminal case is not opened or is ended. */
export const GROUNDS = [
  'no-evidence',
  'no-event',
  'no-elements',
  'limitation',
  'amnesty',
  'death-of-suspect',
  'perpetrator-not-established',
  'complaint-withdrawn',
] as const;

export const CHANNELS = [
  'in-person',
  'phone',
  'mail',
  'e-mail',
  'messenger',
  'form',
  'hotline',
  'monitoring-visit',
  'media',
] as const;

/** Who speaks for a complaint or a consent. */
export const SPEAKERS = [
  'aggrieved-person',
  'family',
  'lawyer',
  'guardian',
  'monitor',
  'witness',
] as const;

export const PURPOSES = CONSENT_PURPOSES;
export const SCOPES = CONSENT_SCOPES;

/** What a party may move the investigator, prosecutor or judge to do. */
export const MOTIONS = ['victim-status', 'expert-examination', 'speed-up', 'other'] as const;

export const RULINGS = ['granted', 'refused', 'partial'] as const;

/** Units of a term that an act makes longer. */
export const TERM_UNITS = ['hour', 'calendar-day', 'working-day', 'week', 'month', 'year'] as const;

/** What makes a complaint urgent. */
export const URGENCIES = ['in-custody', 'medical', 'minor', 'reprisal'] as const;

/** Why a complaint is not taken up; `other` is told in words. */
export const DECLINES = [
  'no-ill-treatment',
  'outside-mandate',
  'no-consent',
  'withdrawn',
  'too-little-known',
  'other',
] as const;

/** Why a clock is put aside for some days; `other` is told in words. */
export const SNOOZES = [
  'waiting-for-document',
  'waiting-for-person',
  'agreed-day',
  'step-taken',
  'other',
] as const;
