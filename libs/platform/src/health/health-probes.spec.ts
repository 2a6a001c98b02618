import { describe, expect, it } from 'vitest';
import { HealthProbes } from './health-probes.js';

describe('health probes', () => {
  it('count one that does not answer as failing', async () => {
    const probes = new HealthProbes();
    probes.register('stuck', () => new Promise(() => undefined));
    probes.register('case-store', () => undefined);
    expect(await probes.failing(1)).toEqual(['stuck']);
  });

  it('bear each name once', () => {
    const probes = new HealthProbes();
    probes.register('queue', () => undefined);
    expect(() => probes.register('queue', () => undefined)).toThrow('queue');
  });
});
