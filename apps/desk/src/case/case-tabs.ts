/** The parts of a case, as its address names them. */
export const CASE_TABS = ['timeline', 'clocks', 'people'] as const;
export type CaseTab = (typeof CASE_TABS)[number];
