import { describe, expect, it } from 'vitest';
import { isPassing } from './failure.js';

const coded = (code: string): Error => Object.assign(new Error('words'), { code });

describe('a failure that passes', () => {
  it.each([
    ['a server that shuts down', coded('57P01')],
    ['a refused connection', coded('ECONNREFUSED')],
    ['a lost lock', coded('40P01')],
    ['a connection that ended under a statement', new Error('Connection terminated unexpectedly')],
    ['a pool that gave none in time', new Error('timeout exceeded when trying to connect')],
  ])('is %s', (_, error) => expect(isPassing(error)).toBe(true));

  it.each([
    ['a fault of the listener', new TypeError('undefined is not a function')],
    ['a broken constraint', coded('23505')],
    ['nothing at all', undefined],
  ])('is not %s', (_, error) => expect(isPassing(error)).toBe(false));
});
