import { describe, expect, it } from 'vitest';
import { packLaw } from '../../../../libs/testing/src/line.js';
import { shapeStallMap, type CountedCell } from './shape-stall-map.js';

const TERM = 'kz.cpc1997.investigation.term';
const REPORT = 'kz.cpc1997.report.decide';
const UN = 'un.cat.art22.followup.state';

const cell = (body: string, rule: string, rest: Partial<CountedCell> = {}): CountedCell => ({
  body,
  rule,
  kind: 'police',
  key: body,
  name: { en: body },
  open: 1,
  overdue: 0,
  median: 5,
  worst: 5,
  ...rest,
});
const shape = (cells: CountedCell[], most = 10) =>
  shapeStallMap(cells, packLaw(), '2014-09-01', most);

describe('the shape of the stall map', () => {
  it('has the rules in the order of their tracks, and each row in the order of the rules', () => {
    const { steps, rows } = shape([cell('a', UN), cell('a', REPORT), cell('a', TERM)]);
    expect(steps.map(({ rule }) => rule)).toEqual([TERM, REPORT, UN]);
    expect(rows[0]!.cells.map(({ rule }) => rule)).toEqual([TERM, REPORT, UN]);
    expect(steps[0]).toMatchObject({ unverified: false });
    expect(steps[2]!.unverified).toBe(true);
  });

  it('puts the body with the most overdue first, and of two alike the one silent for longer', () => {
    const { rows } = shape([
      cell('short', TERM, { overdue: 1, worst: 9 }),
      cell('long', TERM, { overdue: 1, worst: 90 }),
      cell('most', TERM, { overdue: 1, worst: 3 }),
      cell('most', REPORT, { overdue: 1, worst: 4 }),
    ]);
    expect(rows.map(({ body, overdue, worst }) => [body, overdue, worst])).toEqual([
      ['most', 2, 4],
      ['long', 1, 90],
      ['short', 1, 9],
    ]);
  });

  it('says when there are more cells than it holds', () => {
    const cells = [cell('a', TERM), cell('b', TERM)];
    expect(shape(cells, 2)).toMatchObject({ isComplete: true });
    const cut = shape(cells, 1);
    expect(cut.isComplete).toBe(false);
    expect(cut.rows.map(({ body }) => body)).toEqual(['a']);
  });

  it('names a rule that the packs no longer hold by its id, and a nameless body by its key', () => {
    const { steps, rows } = shape([cell('a', 'gone.rule', { name: {}, key: 'police-a' })]);
    expect(steps[0]).toMatchObject({ name: { kk: 'gone.rule' }, unverified: true });
    expect(rows[0]!.name).toEqual({ en: 'police-a' });
  });
});
