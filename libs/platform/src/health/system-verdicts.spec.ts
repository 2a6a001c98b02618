import { describe, expect, it } from 'vitest';
import { newestMigration } from '#libs/case-store';
import { SYSTEM_CHECKS, type SystemCheckName } from '#libs/contracts';
import type { SystemFacts } from './system-facts.js';
import { processName, servicesUp, systemVerdicts, type Looked } from './system-verdicts.js';

const NOW = Date.parse('2026-03-19T04:00:00Z');
const ago = (seconds: number): Date => new Date(NOW - seconds * 1000);
const ALL = ['intake', 'follow-up', 'un-decisions', 'notifications'] as const;

const GOOD: SystemFacts = {
  processes: [processName(ALL, NOW - 3_600_000)],
  unpublished: 0,
  unpublished_since: null,
  parked: 0,
  parked_since: null,
  tick_at: ago(10),
  held: false,
  late_reminders: 0,
  late_since: null,
  unwatched: 0,
  unwatched_since: null,
  released: null,
  released_at: null,
  other_law: 0,
  migration: newestMigration,
  durability: 'on on on',
  almaty: '2024-02-29 23:00:00',
  postgres: '18.4',
};
const looked = (facts: Partial<SystemFacts> = {}, more: Partial<Looked> = {}): Looked => ({
  facts: { ...GOOD, ...facts },
  now: NOW,
  law: { inForce: 'aa', packs: 'aa' },
  queue: { waiting: 0, active: 0, failed: 0, oldest: null },
  versions: { qorgan: '0.1.0', node: '20.20.2', since: NOW },
  ...more,
});
const faults = (of: Looked) => systemVerdicts(of).flatMap(({ fault }) => fault ?? []);
const one = (of: Looked, check: SystemCheckName) =>
  systemVerdicts(of).find((each) => each.check === check)!;

describe('how an installation stands', () => {
  it('is told of everything that is looked at, in one order', () => {
    const checks = systemVerdicts(looked());
    expect(checks.map(({ check }) => check)).toEqual(SYSTEM_CHECKS);
    expect(checks.filter(({ fault }) => fault !== null)).toEqual([]);
    expect(checks.every(({ command }) => command.startsWith('qorgan '))).toBe(true);
  });

  it.each<[string, Partial<SystemFacts>, string]>([
    ['a process that holds', { held: true }, 'scheduler-held'],
    ['a scheduler that says nothing', { tick_at: ago(61) }, 'scheduler-silent'],
    ['a scheduler that never said anything', { tick_at: null }, 'scheduler-silent'],
    ['late reminders', { late_reminders: 2, late_since: ago(90) }, 'reminders-late'],
    ['rows that nobody publishes', { unpublished: 3, unpublished_since: ago(61) }, 'outbox-late'],
    ['parked events', { parked: 1, parked_since: ago(5) }, 'events-parked'],
    ['cases without clocks', { unwatched: 1, unwatched_since: ago(70) }, 'cases-unwatched'],
    ['another schema', { migration: 'CreateCaseStore1700000000001' }, 'schema-differs'],
    ['a store that may lose what it took', { durability: 'off on on' }, 'not-durable'],
    ['old zones', { almaty: '2024-03-01 00:00:00' }, 'zones-old'],
  ])('is faulty with %s', (_, facts, fault) => {
    expect(faults(looked(facts))).toEqual([fault]);
  });

  it('is not faulty while things are on their way', () => {
    expect(faults(looked({ unpublished: 200, unpublished_since: ago(2) }))).toEqual([]);
    const queue = { waiting: 40, active: 4, failed: 0, oldest: NOW - 2_000 };
    expect(faults(looked({}, { queue }))).toEqual([]);
  });

  it('has no verdict on what a command cannot see', () => {
    const { facts, now, law } = looked();
    const checks = systemVerdicts({ facts, now, law }).map(({ check }) => check);
    expect(checks).not.toContain('queue');
    expect(checks).not.toContain('versions');
  });
});

describe('the services', () => {
  const two = [
    processName(['intake', 'notifications'], Date.parse('2026-03-18T06:00:00Z')),
    processName(['follow-up'], Date.parse('2026-03-18T05:00:00Z')),
  ];

  it('are known by a name that PostgreSQL keeps whole', () => {
    expect(processName(ALL, NOW).length).toBeLessThan(64);
  });

  it('are those that hold a connection, and the missing ones are named', () => {
    expect(servicesUp({ processes: two })).toEqual(['intake', 'follow-up', 'notifications']);
    expect(one(looked({ processes: two }), 'services')).toMatchObject({
      fault: 'services-missing',
      since: '2026-03-18T05:00:00.000Z',
      said: { missing: 'un-decisions' },
    });
  });

  it('may all be down beside a command, and then the old tick is no fault of its own', () => {
    expect(faults(looked({ processes: [], tick_at: ago(9_000) }))).toEqual([]);
  });
});

describe('the queue', () => {
  it('is late when something waits longer than a minute, and silence is a fault', () => {
    const queue = { waiting: 1, active: 0, failed: 0, oldest: NOW - 61_000 };
    expect(faults(looked({}, { queue }))).toEqual(['queue-late']);
    expect(faults(looked({}, { queue: null }))).toEqual(['queue-silent']);
  });
});

describe('the law', () => {
  const other = { other_law: 7 };

  it('is to be applied while clocks go by another one and the newest release is not the packs', () => {
    expect(faults(looked(other))).toEqual(['law-not-applied']);
    expect(faults(looked({ ...other, released: 'zz' }))).toEqual(['law-not-applied']);
    expect(one(looked(other), 'law')).toMatchObject({
      command: 'qorgan law plan',
      counts: { clocks: 7 },
    });
  });

  it('is good when the packs were released: what they do not move keeps its mark', () => {
    expect(faults(looked({ ...other, released: 'aa', released_at: ago(60) }))).toEqual([]);
    expect(faults(looked({ released: 'zz' }))).toEqual([]);
  });

  it('is to be checked while the packs are broken', () => {
    const broken = looked({}, { law: { inForce: 'aa', packs: null } });
    expect(one(broken, 'law')).toMatchObject({
      fault: 'packs-broken',
      command: 'qorgan law check',
    });
  });
});
