import { EventEmitter } from 'node:events';
import { describe, expect, it } from 'vitest';
import { ConfigurationError } from '../config/configuration-error.js';
import { closeOnSignals, explainFailedStart } from './process-end.js';

describe('a signal', () => {
  const ended = (close: () => Promise<void>, calls: string[]) =>
    new Promise<number>((exit) => {
      const signals = new EventEmitter();
      const afterClose = async () => void calls.push('database');
      const release = closeOnSignals({ close }, { afterClose, exit, signals });
      signals.emit('SIGTERM', 'SIGTERM');
      release();
      expect(signals.listenerCount('SIGTERM')).toBe(0);
    });

  it('closes the application first and the database after it', async () => {
    const calls: string[] = [];
    expect(await ended(async () => void calls.push('application'), calls)).toBe(0);
    expect(calls).toEqual(['application', 'database']);
  });

  it('stops the database even when the application fails to close', async () => {
    const calls: string[] = [];
    expect(await ended(() => Promise.reject(new Error('stuck')), calls)).toBe(1);
    expect(calls).toEqual(['database']);
  });

  it('does not wait when it comes twice', async () => {
    const signals = new EventEmitter();
    const codes: number[] = [];
    const close = () => new Promise<void>(() => undefined);
    closeOnSignals({ close }, { exit: (code) => void codes.push(code), signals });
    signals.emit('SIGINT', 'SIGINT');
    signals.emit('SIGINT', 'SIGINT');
    expect(codes).toEqual([1]);
  });
});

describe('a failed start', () => {
  it('is explained, and wrong settings have an exit code of their own', () => {
    const printed: string[] = [];
    const error = new ConfigurationError([{ setting: 'QORGAN_PORT', remedy: 'Write a number.' }]);
    expect(explainFailedStart(error, (text) => printed.push(text))).toBe(78);
    expect(printed[0]).toContain('QORGAN_PORT: Write a number.');
    expect(explainFailedStart(new Error('no module'), (text) => printed.push(text))).toBe(1);
    expect(printed[1]).toContain('no module');
  });
});
