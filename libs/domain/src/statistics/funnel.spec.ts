import { describe, expect, it } from 'vitest';
import { funnelsOf, type ReportedFigure } from './funnel.js';

const figure = (
  [year, source, measure, value]: [number, string, string, number],
  rest: Partial<ReportedFigure> = {},
): ReportedFigure => ({
  year,
  source,
  measure,
  value,
  qualifier: 'exact',
  asOf: '2014-12-15',
  ...rest,
});
const sentenced = (value: number, band: string, rest: Partial<ReportedFigure> = {}) =>
  figure([2013, 'official', 'persons-sentenced', value], { band, ...rest });
const convicted = (value: number, rest: Partial<ReportedFigure> = {}) =>
  figure([2013, 'official', 'persons-convicted', value], rest);

describe('a funnel', () => {
  it('sets cases against allegations of one year and one source, and of no other', () => {
    const funnels = funnelsOf([
      figure([2013, 'ngo-coalition', 'criminal-cases-opened', 35]),
      figure([2012, 'official', 'criminal-cases-opened', 18]),
      figure([2013, 'ngo-coalition', 'allegations', 410]),
      figure([2012, 'official', 'allegations', 602]),
      figure([2013, 'official', 'allegations', 70]),
    ]);
    expect(funnels.map(({ year, source, share }) => [year, source, share?.toFixed(1)])).toEqual([
      [2012, 'official', '3.0'],
      [2013, 'ngo-coalition', '8.5'],
      [2013, 'official', undefined],
    ]);
    expect(funnels[0]!.steps.map(({ value }) => value)).toEqual([602, 18]);
  });

  it('says no share of a number that is not exact, and none of nothing', () => {
    const of = (allegations: number, rest: Partial<ReportedFigure> = {}) =>
      funnelsOf([
        figure([2012, 'official', 'allegations', allegations], rest),
        figure([2012, 'official', 'criminal-cases-opened', 18]),
      ])[0]!.share;
    expect([of(600, { qualifier: 'about' }), of(0), of(600)]).toEqual([null, null, 3]);
  });

  it('whose bands add up misses nothing', () => {
    const [funnel] = funnelsOf([convicted(31), sentenced(30, 'to a year'), sentenced(1, 'fine')]);
    expect(funnel!.parts).toEqual({ whole: 31, sum: 31, missing: 0 });
    expect(funnel!.bands.map(({ band }) => band)).toEqual(['to a year', 'fine']);
    expect(funnel!.others).toEqual([]);
  });

  it('has terms of imprisonment from the shortest, and what is no term after them', () => {
    const bands = ['fine', '10-12 years', '3-5 years', 'up to 1 year', '1-3 years', 'a warning'];
    const [funnel] = funnelsOf(bands.map((band) => sentenced(1, band)));
    expect(funnel!.bands.map(({ band }) => band)).toEqual([
      'up to 1 year',
      '1-3 years',
      '3-5 years',
      '10-12 years',
      'fine',
      'a warning',
    ]);
  });

  it('whose bands do not add up says how many are missing, or too many', () => {
    expect(funnelsOf([convicted(31), sentenced(30, 'x')])[0]!.parts?.missing).toBe(1);
    expect(funnelsOf([convicted(31), sentenced(33, 'x')])[0]!.parts?.missing).toBe(-2);
  });

  it('compares nothing where there is no whole, no band, or no exact count', () => {
    const parts = [
      [convicted(31)],
      [sentenced(31, 'x')],
      [convicted(31, { qualifier: 'more-than' }), sentenced(30, 'x')],
      [convicted(31), sentenced(30, 'x', { qualifier: 'about' })],
    ].map((figures) => funnelsOf(figures)[0]!.parts);
    expect(parts).toEqual([null, null, null, null]);
  });

  it('keeps what it has no step for', () => {
    const deaths = figure([2012, 'official', 'deaths-in-custody', 7]);
    const bandOfOther = figure([2012, 'official', 'allegations', 5], { band: 'police' });
    const [funnel] = funnelsOf([deaths, bandOfOther]);
    expect(funnel!.others).toEqual([
      { measure: 'deaths-in-custody', value: 7, qualifier: 'exact', asOf: '2014-12-15' },
      { measure: 'allegations', band: 'police', value: 5, qualifier: 'exact', asOf: '2014-12-15' },
    ]);
    expect(funnel!.steps).toEqual([]);
  });
});
