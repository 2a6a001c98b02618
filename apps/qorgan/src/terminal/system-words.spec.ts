import { expect, it } from 'vitest';
import type { SystemCheck } from '#libs/contracts';
import { foundText, labelOf, remedyText } from './system-words.js';

const check = (of: Partial<SystemCheck>): SystemCheck => ({
  check: 'outbox',
  fault: null,
  since: null,
  counts: {},
  said: {},
  command: 'qorgan doctor',
  ...of,
});

it('the doctor says what it found, and of the law which one was released', () => {
  const said = { up: '', missing: 'intake' };
  expect(foundText(check({ check: 'services', said }))).toBe('none: they are not started');
  expect(foundText(check({ counts: { rows: 3 } }))).toBe('3');
  const law = check({
    check: 'law',
    fault: 'law-not-applied',
    counts: { clocks: 7 },
    said: { inForce: 'aa', packs: 'aa', released: 'bb' },
  });
  expect(`${labelOf(law)}: ${foundText(law)}`).toBe('clocks under another law: 7, released bb');
  expect(remedyText(law.fault!)).toBe('run qorgan law plan, then qorgan law apply');
  expect(foundText(check({ check: 'scheduler', fault: 'scheduler-held' }))).toBe('1');
});
