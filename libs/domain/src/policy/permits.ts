/** Whom the desk is for. Each member of a team has one role at a time. */
export const ROLES = ['caseworker', 'lawyer', 'lead', 'supervisor', 'operator'] as const;
export type Role = (typeof ROLES)[number];

/** Everything that can be asked of the desk. Each route declares one of these. */
export const ACTIONS = [
  'case:read',
  'case:record',
  'case:register',
  'case:triage',
  'case:snooze',
  'case:hand-over',
  'case:assign',
  'case:raise',
  'casebook:import',
  'identity:read',
  'inbox:read',
  'inbox:acknowledge',
  'rules:read',
  'statistics:read',
  'operations:read',
] as const;
export type Action = (typeof ACTIONS)[number];

const READS: readonly Action[] = ['case:read', 'inbox:read', 'rules:read', 'statistics:read'];
const WORKS: readonly Action[] = [
  'case:record',
  'case:register',
  'case:triage',
  'case:snooze',
  'case:hand-over',
  'case:raise',
  'identity:read',
];

/** Who may do what; what is not written here is forbidden. */
const PERMITTED: Readonly<Record<Role, ReadonlySet<Action>>> = {
  caseworker: new Set([...READS, ...WORKS, 'casebook:import', 'inbox:acknowledge']),
  lawyer: new Set([...READS, ...WORKS, 'inbox:acknowledge']),
  lead: new Set([
    ...READS,
    ...WORKS,
    'case:assign',
    'casebook:import',
    'inbox:acknowledge',
    'operations:read',
  ]),
  // Sees that a case sleeps and says so; does not need to know whose case it is.
  supervisor: new Set([...READS, 'case:assign', 'case:raise', 'inbox:acknowledge']),
  // Keeps the machine running and never sees a case.
  operator: new Set(['rules:read', 'operations:read']),
};

/** Whether a role may do something at all. Consent is another question, asked apart from this. */
export function permits(role: Role, action: Action): boolean {
  return PERMITTED[role].has(action);
}

/** Narrows a word from outside to a role. */
export function isRole(word: unknown): word is Role {
  return (ROLES as readonly unknown[]).includes(word);
}
