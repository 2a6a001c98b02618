import { describe, expect, it } from 'vitest';
import { applyChange } from './case-clocks.js';
import { BREACH, SILENCE, type CaseClocks, type Deadline, type Reminder } from './deadline.js';
import { fire } from './fire.js';
import { answerOf, askedOf, FOLLOW_UP_LAW as law, newCase, told } from './follow-up.fixture.js';

const { clocks, change } = told(newCase(), askedOf('a', '2014-03-03'));
const [term, silence] = [false, true].map((isSilence) =>
  clocks.deadlines.find(({ rule }) => (rule === SILENCE) === isSilence)!,
) as [Deadline, Deadline];
const newId = (what: string): string => what;
const reminder = (of: Deadline, rung: number): Reminder =>
  change.armed.find((each) => each.deadline === of.id && each.rung === rung)!;
const fired = (of: Deadline, rung: number, on?: string, watch = clocks.watch) =>
  fire(of, watch, reminder(of, rung), { law, today: on ?? reminder(of, rung).on, newId });

describe('a reminder', () => {
  it('says which clock, which rung and to whom; and changes nothing', () => {
    const done = fired(term, 2)!;
    expect(done).toMatchObject({ deadlines: [], armed: [], disarmed: [], watch: clocks.watch });
    expect(done.events).toEqual([
      {
        type: 'reminder.due',
        on: '2014-03-13',
        data: { deadline: term.id, rule: term.rule, rung: 2, to: 'caseworker', due: term.due },
      },
    ]);
  });

  const ended = told(clocks, answerOf('a', '2014-03-10')).clocks.deadlines[0]!;
  const moved = { ...term, generation: 2 };
  const paused = { ...term, ledger: [{ kind: 'suspend', on: '2014-03-05' }] } as const;
  const resumed = {
    ...term,
    ledger: [...paused.ledger, { kind: 'resume', on: '2014-03-06' }],
  } as const;
  it.each([
    ['whose clock has ended is void', ended, null],
    ['of a clock that was moved since is void', moved, null],
    ['of a clock that stands still is void', paused, null],
    ['of a clock that goes on again comes', resumed, 1],
  ])('%s', (_, deadline, events) => {
    expect(fired({ ...deadline, id: term.id }, 2)?.events.length ?? null).toBe(events);
  });
});

describe('the day after the last', () => {
  it('breaks the clock, opens what the law opens, and stalls a case in which nobody acted', () => {
    const done = fired(term, BREACH)!;
    expect(done.deadlines).toEqual([{ ...term, breachedOn: '2014-03-14' }]);
    expect(done.watch).toMatchObject({ stalledSince: '2014-03-14', stallReason: 'body.answers' });
    expect(done.events.map(({ type, data }) => [type, data['opens'] ?? data['reason']])).toEqual([
      ['deadline.missed', ['higher.body']],
      ['case.stalled', 'body.answers'],
    ]);
  });

  it('is told though the packs have lost the rule: one rule must not stop every reminder', () => {
    const rules = new Map([...law.rules].filter(([id]) => id !== term.rule));
    const due = reminder(term, BREACH);
    const without = { law: { ...law, rules }, today: due.on, newId };
    const done = fire(term, clocks.watch, due, without)!;
    expect(done.events[0]).toMatchObject({ type: 'deadline.missed', data: { opens: [] } });
  });

  it('keeps the true day of the breach when it is seen late', () => {
    expect(fired(term, BREACH, '2014-09-01')!.deadlines[0]!.breachedOn).toBe('2014-03-14');
  });

  it('does not stall a case in which somebody has acted since', () => {
    const acted = { ...clocks.watch, lastActOn: '2014-03-14' };
    const done = fired(term, BREACH, '2014-03-20', acted)!;
    expect(done.watch).toBe(acted);
    expect(done.events.map(({ type }) => type)).toEqual(['deadline.missed']);
  });

  it('of a case that sleeps already leaves it asleep since the first time', () => {
    const asleep = { ...clocks.watch, stalledSince: '2014-02-01', stallReason: 'silence' };
    expect(fired(term, BREACH, undefined, asleep)!.watch).toMatchObject({
      stalledSince: '2014-02-01',
      stallReason: 'silence',
    });
  });
});

describe('silence beyond the own target', () => {
  it('stalls the case at its first rung, and only there', () => {
    const first = fired(silence, 1)!;
    expect(first.events.map(({ type }) => type)).toEqual(['case.stalled', 'reminder.due']);
    expect(first.watch.stalledSince).toBe(silence.due.latest);
    const second = fired(first.deadlines[0]!, 2, undefined, first.watch)!;
    expect(second.events.map(({ type }) => type)).toEqual(['reminder.due']);
  });

  it('after its last rung is listened to again, and stalls again and again', () => {
    let state: CaseClocks = clocks;
    let armed = [1, 2, 3].map((rung) => reminder(silence, rung));
    const stalls: string[] = [];
    for (let round = 1; round <= 4; round += 1) {
      const next: Reminder[] = [];
      for (const each of armed) {
        const clock = state.deadlines.find(({ id }) => id === silence.id)!;
        const done = fire(clock, state.watch, each, { law, today: each.on, newId })!;
        stalls.push(
          ...done.events.filter(({ type }) => type === 'case.stalled').map(({ on }) => on),
        );
        next.push(...done.armed);
        state = applyChange(state, done);
      }
      armed = next;
      expect(armed.map(({ rung, generation }) => [rung, generation])).toEqual(
        [1, 2, 3].map((rung) => [rung, round + 1]),
      );
    }
    expect(stalls).toHaveLength(4);
    expect([...stalls].sort()).toEqual(stalls);
    expect(state.watch.stalledSince).toBe(silence.due.latest);
  });
});
