import { QueryClient } from '@tanstack/react-query';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Freshness, isTouched } from './freshness.js';

const ONE = '00000000-0000-4000-8000-0000000000a1';
const OTHER = '00000000-0000-4000-8000-0000000000a2';
const QUESTIONS = [['today'], ['case', ONE, 'clocks'], ['case', OTHER, 'file'], ['references']];

afterEach(() => vi.useRealTimers());

/** Which of the questions are read again, after so many milliseconds. */
function opened() {
  vi.useFakeTimers();
  const answers = new QueryClient();
  QUESTIONS.forEach((key) => answers.setQueryData(key, 'read'));
  const stale = () =>
    QUESTIONS.filter((key) => answers.getQueryState(key)!.isInvalidated).map((key) => key[0]);
  return { answers, stale, freshness: new Freshness(answers) };
}

describe('news of a case', () => {
  it('touches the questions about it and the lists, and no other case', () => {
    const touched = QUESTIONS.filter((key) => isTouched(key, new Set([ONE])));
    expect(touched).toEqual([['today'], ['case', ONE, 'clocks']]);
    expect(QUESTIONS.filter((key) => isTouched(key, 'all'))).toEqual(QUESTIONS.slice(0, 3));
  });

  it('is gathered, then asked about, and once more for what follows it', () => {
    const { answers, stale, freshness } = opened();
    const asked = vi.spyOn(answers, 'invalidateQueries');
    for (let n = 0; n < 50; n += 1) freshness.hear({ case: ONE });
    expect(stale()).toEqual([]);
    vi.advanceTimersByTime(300);
    expect(stale()).toEqual(['today', 'case']);
    expect(asked).toHaveBeenCalledTimes(1);
    vi.advanceTimersByTime(2_000);
    expect(asked).toHaveBeenCalledTimes(2);
    expect(stale()).toEqual(['today', 'case']);
    vi.advanceTimersByTime(60_000);
    expect(asked).toHaveBeenCalledTimes(2);
  });

  it('is asked about no more often than every two seconds, however much comes', () => {
    const { answers, stale, freshness } = opened();
    const asked = vi.spyOn(answers, 'invalidateQueries');
    for (let n = 0; n < 100; n += 1) {
      freshness.hear('much');
      vi.advanceTimersByTime(100);
    }
    expect(asked.mock.calls.length).toBeLessThanOrEqual(6);
    expect(stale()).toEqual(['today', 'case', 'case']);
  });

  it('does not fetch a list anew of which many pages are here', () => {
    const { answers, freshness } = opened();
    const isStale = (pages: unknown[]): boolean => {
      answers.setQueryData(['cases'], { pages, pageParams: [] });
      freshness.hear({ case: ONE });
      vi.advanceTimersByTime(10_000);
      return answers.getQueryState(['cases'])!.isInvalidated;
    };
    expect(isStale([[], []])).toBe(false);
    expect(isStale([[]])).toBe(true);
  });

  it('that was missed while the line was cut is made up for when it is there again', () => {
    const { stale, freshness } = opened();
    freshness.hear('listening');
    expect(stale()).toEqual([]);
    vi.advanceTimersByTime(10_000);
    freshness.hear('listening');
    expect(stale()).toEqual(['today', 'case', 'case']);
  });
});
