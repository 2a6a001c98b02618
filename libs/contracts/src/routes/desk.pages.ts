/**
 * The pages of the desk. The server answers each with the same document, the browser finds its
 * screen by the same patterns. `$name` stands for one segment.
 */
export const DESK_PAGES = {
  today: '/',
  triage: '/triage',
  inbox: '/inbox',
  cases: '/cases',
  case: '/cases/$case',
  decisions: '/un',
  decision: '/un/$decision',
  replays: '/replay',
  replay: '/replay/$casebook',
  stalls: '/stalls',
  statistics: '/statistics',
  rules: '/rules',
  rule: '/rules/$rule',
  operations: '/operations',
} as const;
