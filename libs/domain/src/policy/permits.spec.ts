import { describe, expect, it } from 'vitest';
import { ACTIONS, ROLES, isRole, permits } from './permits.js';

describe('policy', () => {
  it('is this table', () => {
    const table = Object.fromEntries(
      ACTIONS.map((action) => [action, ROLES.filter((role) => permits(role, action)).join(' ')]),
    );
    expect(table).toEqual({
      'case:assign': 'lead supervisor',
      'case:hand-over': 'caseworker lawyer lead',
      'case:raise': 'caseworker lawyer lead supervisor',
      'case:read': 'caseworker lawyer lead supervisor',
      'case:record': 'caseworker lawyer lead',
      'case:register': 'caseworker lawyer lead',
      'case:snooze': 'caseworker lawyer lead',
      'case:triage': 'caseworker lawyer lead',
      'casebook:import': 'caseworker lead',
      'identity:read': 'caseworker lawyer lead',
      'inbox:read': 'caseworker lawyer lead supervisor',
      'inbox:acknowledge': 'caseworker lawyer lead supervisor',
      'rules:read': 'caseworker lawyer lead supervisor operator',
      'statistics:read': 'caseworker lawyer lead supervisor',
      'operations:read': 'lead operator',
    });
  });

  it('keeps the operator away from every case and person', () => {
    const seen = ACTIONS.filter((action) => permits('operator', action));
    expect(seen.filter((action) => /case|identity|inbox/.test(action))).toEqual([]);
  });

  it('knows no other roles', () => {
    expect(isRole('lead')).toBe(true);
    expect(isRole('admin')).toBe(false);
    expect(isRole(undefined)).toBe(false);
  });
});
