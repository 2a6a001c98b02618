import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Fact } from '../casebook/fact.js';
import { standingOf } from '../clocks/standing.js';
import { addDays, daysBetween } from '../dates/days.js';
import { BREACH, SILENCE, type CaseClocks, type Deadline } from './deadline.js';
import { fire } from './fire.js';
import {
  answerOf,
  askedOf,
  factOf,
  FOLLOW_UP_LAW as law,
  newCase,
  told,
} from './follow-up.fixture.js';
import { reckoned } from './arm.js';

const RULE = 'body.answers';
const act = (type: string, on: string, more: Partial<Fact> = {}): Fact => ({
  id: `${type} ${on}`,
  type,
  on,
  bodies: {},
  counts: {},
  dates: {},
  ...more,
  codes: { rule: [RULE], ...more.codes },
});
const exact = (value: number) => ({ value, qualifier: 'exact' as const });
const asked = told(newCase(), askedOf('a', '2014-03-03')).clocks;
const term = ({ deadlines }: CaseClocks): Deadline =>
  deadlines.find(({ rule }) => rule !== SILENCE)!;
const dueAfter = (...acts: readonly Fact[]): string =>
  term(acts.reduce((clocks, each) => told(clocks, each).clocks, asked)).due.latest;

describe('an act on a term', () => {
  it.each([
    ['a day that the decision names', { dates: { until: '2014-04-01' } }, '2014-04-01'],
    [
      'time on top of the old end',
      { counts: { extra: exact(5) }, codes: { unit: ['calendar-day'] } },
      '2014-03-18',
    ],
    [
      'time on top of the decision',
      { counts: { extra: exact(1) }, codes: { unit: ['month'], from: ['decision'] } },
      '2014-04-10',
    ],
    ['a new whole term', { counts: { total: exact(2) }, codes: { unit: ['month'] } }, '2014-05-03'],
  ])('makes it longer by %s', (_, more, due) => {
    expect(dueAfter(act('term.extended', '2014-03-10', more))).toBe(due);
  });

  it('moves the day that it counts from, and keeps what stood before', () => {
    const moved = act('term.moved', '2014-03-08', { dates: { anchor: '2014-03-06' } });
    const { clocks, change } = told(asked, moved);
    expect(term(clocks)).toMatchObject({
      anchor: '2014-03-03',
      due: { latest: '2014-03-16' },
      generation: 2,
      ledger: [{ kind: 'move-anchor', to: '2014-03-06', fact: moved.id }],
    });
    expect(change.disarmed).toContain(term(asked).id);
    expect(change.events[0]).toMatchObject({
      type: 'deadline.moved',
      data: { because: 'anchor-moved', was: { latest: '2014-03-13' }, by: moved.id },
    });
  });

  it('lets the printed date stand over the computed one, and shows both', () => {
    const printed = act('term.printed', '2014-03-05', { dates: { until: '2014-03-20' } });
    const clock = term(told(asked, printed).clocks);
    expect(clock.due).toEqual({ earliest: '2014-03-20', latest: '2014-03-20' });
    expect(reckoned(clock, law).computed).toEqual({ earliest: '2014-03-13', latest: '2014-03-13' });
  });

  it('suspends: nobody is reminded until it goes on, for exactly the days that are left', () => {
    const still = told(asked, act('term.suspended', '2014-03-05'));
    expect(still.change.armed.filter(({ deadline }) => deadline === term(asked).id)).toEqual([]);
    const { ledger, due } = term(still.clocks);
    expect(standingOf({ due, ledger }, '2014-06-01')).toBe('suspended');
    const on = told(still.clocks, act('term.resumed', '2014-04-04'));
    expect(term(on.clocks).due.latest).toBe('2014-04-12');
    expect(on.change.armed.some(({ rung }) => rung === BREACH)).toBe(true);
    expect(on.change.events.map(({ type }) => type)).toContain('deadline.resumed');
  });

  it('that goes on from a day to come is armed for its new day at once', () => {
    const still = told(asked, act('term.suspended', '2014-03-05')).clocks;
    const on = told(still, act('term.resumed', '2014-04-04'), '2014-03-20');
    const breach = on.change.armed.find(({ rung }) => rung === BREACH)!;
    expect(breach.on).toBe('2014-04-13');
  });

  it('that will stand still from a day to come reminds until then', () => {
    const { change } = told(asked, act('term.suspended', '2014-03-12'), '2014-03-04');
    expect(change.armed.some(({ deadline }) => deadline === term(asked).id)).toBe(true);
  });

  it('suspended for n days is due n days later, whenever it was', () => {
    const day = fc.integer({ min: 1, max: 9 });
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 200 }), (after, length) => {
        const from = addDays('2014-03-03', after);
        const due = dueAfter(
          act('term.suspended', from),
          act('term.resumed', addDays(from, length)),
        );
        expect(daysBetween('2014-03-13', due)).toBe(length);
      }),
      { numRuns: 2000 },
    );
  });

  it('gives back a term that was missed; its breach is kept, and a second one is told', () => {
    const breach = told(newCase(), askedOf('a', '2014-03-03')).change.armed.find(
      ({ rung, to }) => rung === BREACH && to === null,
    )!;
    const newId = (what: string): string => what;
    const first = fire(term(asked), asked.watch, breach, { law, today: breach.on, newId })!;
    const broken = { ...asked, deadlines: [first.deadlines[0]!] };
    const restored = act('term.restored', '2014-04-01', { dates: { until: '2014-04-10' } });
    const { clocks, change } = told(broken, restored);
    expect(term(clocks)).toMatchObject({ breachedOn: '2014-03-14', due: { latest: '2014-04-10' } });
    expect(standingOf({ due: term(clocks).due }, '2014-04-05')).toBe('running');
    const again = change.armed.find(({ rung }) => rung === BREACH)!;
    expect(again.on).toBe('2014-04-11');
    const second = fire(term(clocks), clocks.watch, again, { law, today: again.on, newId })!;
    expect(second.events[0]!.type).toBe('deadline.missed');
    expect(second.deadlines[0]!.breachedOn).toBe('2014-03-14');
  });

  it.each([
    ['term.met', 'met'],
    ['term.cancelled', 'cancelled'],
  ])('%s ends it', (type, as) => {
    const { clocks, change } = told(asked, act(type, '2014-03-10'));
    expect(term(clocks).closed).toMatchObject({ type, as });
    expect(change.disarmed).toContain(term(asked).id);
  });

  it('means the clock that it names by its day, else the oldest that is open', () => {
    const both = told(asked, askedOf('b', '2014-03-05')).clocks;
    const ended = (more: Partial<Fact>) =>
      told(both, act('term.met', '2014-03-10', more))
        .clocks.deadlines.filter(({ closed }) => closed)
        .map(({ anchor }) => anchor);
    expect(ended({})).toEqual(['2014-03-03']);
    expect(ended({ dates: { 'counted-from': '2014-03-05' } })).toEqual(['2014-03-05']);
    expect(ended({ dates: { 'counted-from': '2014-03-04' } })).toEqual([]);
  });

  it('starts one by hand, once', () => {
    const started = act('term.started', '2014-03-04', {
      codes: { rule: ['investigation.ends'] },
      dates: { 'counted-from': '2014-02-28' },
    });
    const once = told(newCase(), started);
    expect(term(once.clocks)).toMatchObject({
      rule: 'investigation.ends',
      anchor: '2014-02-28',
      due: { latest: '2014-04-28' },
    });
    const twice = told(once.clocks, { ...started, id: 'again' });
    expect(twice.clocks.deadlines.filter(({ rule }) => rule === 'investigation.ends')).toHaveLength(
      1,
    );
  });

  it('never touches the own target of silence', () => {
    const { clocks } = told(asked, act('term.met', '2014-03-10', { codes: { rule: [SILENCE] } }));
    expect(clocks.deadlines.every(({ closed }) => closed === null)).toBe(true);
  });
});

describe('what was known before its question', () => {
  const question = askedOf('a', '2014-03-03');
  const answer = answerOf('a', '2014-03-10');

  it('answers it: the clock is armed and met at once, and reminds nobody', () => {
    const early = told(newCase(), answer).clocks;
    const { clocks, change } = told(early, question, '2014-03-12', [answer]);
    expect(term(clocks).closed).toMatchObject({ as: 'met', on: '2014-03-10' });
    expect(change.events.map(({ type }) => type)).toEqual(['deadline.armed', 'deadline.met']);
    expect(change.armed.filter(({ deadline }) => deadline === term(clocks).id)).toEqual([]);
  });

  it('ends with the same clocks whichever was written down first', () => {
    const inOrder = told(asked, answer).clocks;
    const turned = told(told(newCase(), answer).clocks, question, '2014-03-12', [answer]).clocks;
    expect(term(turned).closed).toEqual(term(inOrder).closed);
  });

  it('is not spent twice: an answer that closed one question leaves the next open', () => {
    const answered = told(asked, answer).clocks;
    const { clocks } = told(answered, askedOf('a', '2014-03-05'), '2014-03-12', [question, answer]);
    const open = clocks.deadlines.filter(({ closed, rule }) => !closed && rule !== SILENCE);
    expect(open.map(({ anchor }) => anchor)).toEqual(['2014-03-05']);
  });

  it('that ends every clock of its rule ends one that is written down later too', () => {
    const [first, ended] = [
      factOf('case.opened', '2014-02-03'),
      factOf('case.ended', '2014-03-03'),
    ];
    const over = told(told(newCase(), first).clocks, ended).clocks;
    const late = factOf('case.opened', '2014-02-10');
    const { clocks } = told(over, late, '2014-03-12', [first, ended]);
    const investigations = clocks.deadlines.filter(({ rule }) => rule === 'investigation.ends');
    expect(investigations.map(({ closed }) => closed?.as)).toEqual(['met', 'met']);
  });

  it('of another body, or from before the question, answers nothing', () => {
    for (const other of [answerOf('b', '2014-03-10'), answerOf('a', '2014-03-01')]) {
      const early = told(newCase(), other).clocks;
      expect(term(told(early, question, '2014-03-12', [other]).clocks).closed).toBeNull();
    }
  });
});
