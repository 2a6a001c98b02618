import { describe, expect, it } from 'vitest';
import { silencesBetween } from './silence.js';

describe('the silences of a case', () => {
  it('are the gaps of more than thirty days, and the last one lasts until today', () => {
    expect(silencesBetween(['2014-01-01', '2014-03-03', '2014-04-02'], '2014-05-20')).toEqual([
      { from: '2014-01-01', to: '2014-03-03', days: 61 },
      { from: '2014-04-02', to: '2014-05-20', days: 48 },
    ]);
  });

  it('count as far as they are certain where a date is a month or a year', () => {
    expect(silencesBetween(['2014-05', '2014-01-10'], '2014-06-15')).toEqual([
      { from: '2014-01-10', to: '2014-05-01', days: 111 },
    ]);
    expect(silencesBetween(['2014', '2014-03-03'], '2014-12-20')).toEqual([]);
  });

  it('are none without an act', () => {
    expect(silencesBetween([], '2014-05-20')).toEqual([]);
  });
});
