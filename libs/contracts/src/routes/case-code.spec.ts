import { expect, it } from 'vitest';
import { codeBeginning, lastCodeOf } from './case-code.js';

it.each([
  ['Q-7XYMT01', 'Q-7XYMT01'],
  ['q-7xy', 'Q-7XY'],
  ['7xy', 'Q-7XY'],
  [' 7XY mt ', 'Q-7XYMT'],
  ['Q–7', 'Q-7'],
  ['q-', 'Q-'],
  ['q', 'Q-'],
  ['q-q', 'Q-Q'],
  ['', 'Q-'],
  ['q9dz', 'Q-Q9DZ'],
  ['7oil', 'Q-7011'],
])('%j asks for what begins with %s', (typed, beginning) =>
  expect(codeBeginning(typed)).toBe(beginning),
);

it.each(['Q-7XYMT012', 'Сегодня', 'settings', 'Q-7%', "Q-7'"])('%j asks for nothing', (typed) =>
  expect(codeBeginning(typed)).toBe(null),
);

it('no code that begins so comes after the last', () => {
  expect(lastCodeOf('Q-7')).toBe('Q-7ZZZZZZ');
  expect(lastCodeOf('Q-7XYMT01')).toBe('Q-7XYMT01');
});
