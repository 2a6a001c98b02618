/** The parts of a case, as its address names them. */
export const CASE_TABS = ['timeline', 'clocks', 'people', 'places', 'audit'] as const;
export type CaseTab = (typeof CASE_TABS)[number];
