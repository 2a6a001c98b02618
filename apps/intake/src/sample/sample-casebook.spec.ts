import { describe, expect, it } from 'vitest';
import { addDays, addWorkingDays, replay, SILENCE, type IsoDate } from '#libs/domain';
import { packLaw } from '../../../../libs/testing/src/line.js';
import { sampleCasebook } from './sample-casebook.js';
import { sampleComplaints } from './sample-complaints.js';

/** Some days of two years: weekends, Nauryz and the turn of a year among them. */
const DAYS = Array.from({ length: 30 }, (_, at) => addDays('2026-01-02', at * 23));

/** What Today would show of the sample on the day on which it is loaded: how many in each group. */
async function groupsOn(today: IsoDate): Promise<Record<string, number>> {
  const law = packLaw();
  const soon = addWorkingDays(law.calendar, today, 7);
  const groups = { overdue: 0, today: 0, soon: 0, waiting: 0 };
  for (const { rule, due, closedBy } of replay(await sampleCasebook(today), law).deadlines) {
    if (closedBy !== null || rule === SILENCE) continue;
    const [first, last] = typeof due === 'string' ? [due, due] : [due.earliest, due.latest];
    if (last < today) groups.overdue += 1;
    else if (first <= today) groups.today += 1;
    else if (first <= soon) groups.soon += 1;
    else groups.waiting += 1;
  }
  return groups;
}

describe('the sample cases', () => {
  it('fill each part of Today on whatever day they are loaded', async () => {
    for (const day of DAYS) {
      const groups = await groupsOn(day);
      const empty = Object.keys(groups).filter((group) => groups[group] === 0);
      expect({ day, empty }).toEqual({ day, empty: [] });
    }
  });

  it('bring cases that sleep, decisions of the UN, refusals, and a sentence', async () => {
    const book = await sampleCasebook('2026-11-26');
    const types = new Set(
      book.cases.flatMap(({ entries }) => entries.map(({ fact }) => fact.type)),
    );
    for (const type of [
      'un.decision',
      'criminal-case.refused',
      'sentence.imposed',
      'consent.withdrawn',
    ]) {
      expect(types).toContain(type);
    }
    expect(replay(book, packLaw()).stalls.length).toBeGreaterThan(0);
  });

  it('name nobody: each person is a letter, and nothing happens after today', async () => {
    const today = '2026-11-26';
    const book = await sampleCasebook(today);
    const letter = /^Sample [A-Z]$/;
    const people = book.cases.flatMap((each) => [
      ...each.aggrieved,
      ...each.entries.flatMap(({ persons }) => persons.map(({ person }) => person)),
    ]);
    expect(people.map(({ name }) => name).filter((name) => !letter.test(name))).toEqual([]);
    const waiting = sampleComplaints(today).flatMap(({ aggrieved }) => aggrieved);
    const named = waiting.flatMap((each) => ('name' in each ? [each.name] : []));
    expect(named.filter((name) => !letter.test(name))).toEqual([]);
    const dates = book.cases.flatMap(({ entries }) => entries.map(({ fact }) => fact.on));
    expect(dates.filter((date) => date > today)).toEqual([]);
  });
});
