import { describe, expect, it } from 'vitest';
import { ruleSearch, rulesSearch } from './search.js';

describe('what an address keeps', () => {
  it('is a pack and a day for the list, and never the words that were searched for', () => {
    const asked = { pack: 'un', on: '2014-05-24', find: 'somebody', q: 'somebody' };
    expect(rulesSearch(asked)).toEqual({ pack: 'un', on: '2014-05-24' });
    expect(rulesSearch({ pack: 'xx', on: '2014-05' })).toEqual({});
  });

  it('is a wording, a date as known and a zone for a rule', () => {
    const moment = '2024-02-29T20:00:00+06:00';
    expect(ruleSearch({ version: 2, date: moment, zone: 'Asia/Almaty' })).toEqual({
      version: 2,
      date: moment,
      zone: 'Asia/Almaty',
    });
    expect(ruleSearch({ date: 2014 })).toEqual({ date: '2014' });
    expect(ruleSearch({ version: 0, date: 'some name', zone: 'no zone' })).toEqual({});
  });
});
