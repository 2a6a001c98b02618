import { describe, expect, it } from 'vitest';
import { ClockGuard } from './clock-guard.js';
import { SystemClock } from './clock.js';
import { SimulatedClock } from './simulated-clock.js';

const MINUTE = 60_000;

describe('today', () => {
  it('is the date of the zone, not of the machine', () => {
    const clock = new SimulatedClock('2026-03-19T19:30:00Z');
    expect(clock.today('UTC')).toBe('2026-03-19');
    expect(clock.today('Asia/Almaty')).toBe('2026-03-20');
    expect(clock.today('America/New_York')).toBe('2026-03-19');
  });

  it('comes from the machine in SystemClock', () => {
    expect(new SystemClock().today('UTC')).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  });
});

describe('the simulated clock', () => {
  it('waits for every listener, in order, before it returns', async () => {
    const clock = new SimulatedClock(0);
    const seen: string[] = [];
    clock.onChange(async (now) => {
      await Promise.resolve();
      seen.push(`a${now}`);
    });
    const end = clock.onChange((now) => void seen.push(`b${now}`));
    await clock.advance(5);
    end();
    await clock.set(7);
    expect(seen).toEqual(['a5', 'b5', 'a7']);
  });

  it('does not run backwards and takes no half date', async () => {
    const clock = new SimulatedClock(10);
    await expect(clock.set(9)).rejects.toThrow(RangeError);
    expect(() => new SimulatedClock('yesterday')).toThrow(RangeError);
  });
});

describe('the clock guard', () => {
  it('holds when the wall clock outran time by more than a quarter of an hour', async () => {
    const clock = new SimulatedClock(0);
    const start = clock.read();
    await clock.jumpWall(15 * MINUTE);
    expect(ClockGuard.check(start, clock.read()).hold).toBe(false);
    await clock.jumpWall(1);
    expect(ClockGuard.check(start, clock.read())).toEqual({
      hold: true,
      outranByMs: 15 * MINUTE + 1,
    });
  });

  it('lets time pass, however much, and the wall clock be set back', async () => {
    const clock = new SimulatedClock(0);
    const start = clock.read();
    await clock.advance(400 * 24 * 60 * MINUTE);
    expect(ClockGuard.check(start, clock.read()).hold).toBe(false);
    await clock.jumpWall(-60 * MINUTE);
    expect(ClockGuard.check(start, clock.read()).hold).toBe(false);
  });
});
