import { expect, it } from 'vitest';
import { isKnownMoment } from '../../clocks/known-moment.js';
import { joinMoment, partsOfMoment } from './moment.js';

it('a time is of the place of the case, with the offset that it had then', () => {
  const join = (date: string, time: string, zone = 'Asia/Almaty') =>
    joinMoment({ date, time }, zone);
  // Kazakhstan went from +06 to +05 on 1 March 2024.
  expect(join('2024-02-29', '20:00')).toBe('2024-02-29T20:00:00+06:00');
  expect(join('2024-03-01', '08:30')).toBe('2024-03-01T08:30:00+05:00');
  expect(join('2024-02-29', '20:00', 'Asia/Aqtau')).toBe('2024-02-29T20:00:00+05:00');
  expect(join('2024-01-15', '09:00', 'America/St_Johns')).toBe('2024-01-15T09:00:00-03:30');
});

it('a date needs no time, and a time needs a whole day', () => {
  expect(joinMoment({ date: '2014-05', time: '' }, 'Asia/Almaty')).toBe('2014-05');
  const vague = joinMoment({ date: '2014-05', time: '20:00' }, 'Asia/Almaty');
  expect(isKnownMoment(vague)).toBe(false);
  expect(isKnownMoment(joinMoment({ date: '2014-05-24', time: '25:00' }, 'UTC'))).toBe(false);
  expect(isKnownMoment('2014-05-24')).toBe(true);
});

it('a moment is taken apart as it was written', () => {
  expect(partsOfMoment('2024-02-29T20:00:00+06:00')).toEqual({ date: '2024-02-29', time: '20:00' });
  expect(partsOfMoment('2014-05T20:00')).toEqual({ date: '2014-05', time: '20:00' });
  expect(partsOfMoment('2014')).toEqual({ date: '2014', time: '' });
});
