import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ImportService } from '#apps/intake';
import type { Statement } from '#libs/case-store';
import { replay, type ReplayReport } from '#libs/domain';
import { ALL_SERVICES } from '../apps/qorgan/src/services.js';
import { openLine, packLaw, type Line } from '../libs/testing/src/line.js';
import { backends } from '../libs/testing/src/messaging.js';
import { foundingCasebook } from './founding-casebook.js';
import { stepThrough } from './step-through.js';

const FIRST_DAY = '2010-01-01T00:00:00Z';

const EVENTS: Statement = {
  name: 'spec.clock-events',
  text: `SELECT case_id, type, occurred_on AS on, data FROM qorgan.journal
          WHERE type IN ('reminder.due', 'case.stalled') ORDER BY case_id, seq`,
};

interface ClockEvent {
  case_id: string;
  type: string;
  on: string;
  data: Record<string, unknown>;
}

/** Lines of one case under its key, in the order in which they came. */
type ByCase = Record<string, string[]>;

describe.each(backends)('the live line, its queue on $name, lives the chronology', (backend) => {
  let line: Line;
  let said: ReplayReport;
  let keys: Map<string, string>;
  let happened: ClockEvent[];

  beforeAll(async () => {
    const { queueUrl } = backend;
    line = await openLine({
      services: ALL_SERVICES,
      startAt: FIRST_DAY,
      ...(queueUrl && { queueUrl }),
    });
    const casebook = await foundingCasebook();
    said = replay(casebook, packLaw());
    await stepThrough(line, casebook, said.until);
    const plan = await line.app.get(ImportService).plan(casebook);
    keys = new Map(plan.cases.map(({ about, caseId }) => [caseId!, about.key]));
    happened = await line.store.run<ClockEvent>(EVENTS);
  }, 120_000);
  afterAll(() => line?.close());

  it('knows every case and every entry in the end', () => {
    expect(keys.size).toBe(said.cases);
    expect([...keys.keys()]).not.toContain(null);
  });

  it('fires exactly the reminders that replay says, in its order', () => {
    const live = byCase(
      happened.filter(({ type }) => type === 'reminder.due'),
      (each) => keys.get(each.case_id)!,
      ({ on, data }) => `${on} ${data['rule']} ${data['rung']} ${data['to']}`,
    );
    const foretold = byCase(
      said.reminders,
      (each) => each.case,
      ({ on, rule, rung, to }) => `${on} ${rule} ${rung} ${to}`,
    );
    expect(said.reminders.length).toBeGreaterThan(100);
    expect(live).toEqual(foretold);
  });

  it('raises exactly the stalls that replay says', () => {
    const live = byCase(
      happened.filter(({ type }) => type === 'case.stalled'),
      (each) => keys.get(each.case_id)!,
      ({ data }) => `${data['since']} ${data['reason']}`,
    );
    const foretold = byCase(
      said.stalls,
      (each) => each.case,
      ({ since, reason }) => `${since} ${reason}`,
    );
    expect(live).toEqual(foretold);
  });

  it('shows the clocks where replay leaves them', async () => {
    const live: Record<string, string[]> = {};
    for (const [caseId, key] of keys) {
      const { body } = await line.get<object[]>(`/api/follow-up/cases/${caseId}/deadlines`);
      if (body.length > 0) live[key] = body.map(clock).sort();
    }
    const foretold = byCase(said.deadlines, (each) => each.case, clock);
    for (const clocks of Object.values(foretold)) clocks.sort();
    expect(live).toEqual(foretold);
  });
});

function byCase<T>(
  all: readonly T[],
  keyOf: (each: T) => string,
  text: (each: T) => string,
): ByCase {
  const cases: ByCase = {};
  for (const each of all) (cases[keyOf(each)] ??= []).push(text(each));
  return cases;
}

const SHOWN = ['rule', 'anchor', 'due', 'standing', 'daysLate', 'closedBy', 'firstAct'] as const;

const clock = (each: object): string =>
  JSON.stringify(SHOWN.map((field) => (each as Record<string, unknown>)[field]));
