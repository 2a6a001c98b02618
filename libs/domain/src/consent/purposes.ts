/** What somebody may agree to have done with what they told. */
export const CONSENT_PURPOSES = [
  'casework',
  'referral',
  'un-communication',
  'urgent-appeal',
  'publication',
  'statistics',
  'medical-assessment',
] as const;
export type ConsentPurpose = (typeof CONSENT_PURPOSES)[number];

/** What of it they agree to have passed on; `all` is each of the others. */
export const CONSENT_SCOPES = ['identity', 'facts', 'medical', 'documents', 'all'] as const;
export type ConsentScope = (typeof CONSENT_SCOPES)[number];
