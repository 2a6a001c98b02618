import { describe, expect, it } from 'vitest';
import type { Figure } from '../casebook/casebook.js';
import { figuresByYear } from './figures.js';

const figure = (year: number, source: string, measure: string, value: number, band?: string) =>
  ({ year, source, measure, value, qualifier: 'exact', line: 1, ...(band && { band }) }) as Figure;

describe('figures', () => {
  it('of different sources stay apart, though they count the same thing in the same year', () => {
    const both = [
      figure(2013, 'official', 'allegations', 1),
      figure(2013, 'ngo', 'allegations', 410),
    ];
    expect(figuresByYear(both)).toEqual({
      2013: { official: { allegations: 1 }, ngo: { allegations: 410 } },
    });
  });

  it('counted in bands have a line for each band, beside the whole', () => {
    const convicted = [
      figure(2013, 'official', 'persons', 31),
      figure(2013, 'official', 'persons', 3, 'up to a year'),
      figure(2013, 'official', 'persons', 1, 'fine'),
    ];
    expect(figuresByYear(convicted)).toEqual({
      2013: { official: { persons: 31, 'persons: up to a year': 3, 'persons: fine': 1 } },
    });
  });

  it('are none where none were reported', () => {
    expect(figuresByYear([])).toEqual({});
  });
});
