import { afterEach, describe, expect, it, vi } from 'vitest';
import { qorgan } from '../cli.fixture.js';

afterEach(() => void vi.unstubAllEnvs());

describe('due, and why on that day', () => {
  it('tells a machine why, in every language', async () => {
    const { sentence } = await due('kz.appc.reply', '2026-03-05');
    expect(sentence).toEqual({
      en: expect.stringMatching(/^Thu 5 Mar 2026 \+ 15 working days, .* = Wed 1 Apr 2026\.$/),
      ru: expect.stringMatching(
        /^Через 15 рабочих дней после 5 марта .* 1 апреля 2026 г\. \(ср\)\.$/,
      ),
      kk: expect.stringMatching(
        /^2026 жылғы 5 наурыз .* 2026 жылғы 1 сәуір \(ср\) күні аяқталады\.$/,
      ),
    });
    expect(
      (await due('kz.cpc2014.detention.max', '2024-02-29T20:00:00+06:00'))['sentence'],
    ).toEqual(expect.objectContaining({ en: expect.stringContaining('Sat 2 Mar 2024, 19:00') }));
  });

  it.each([
    ['en', 'due 2026-04-01', 'Thu 5 Mar 2026 + 15 working days', '8 International Women'],
    ['ru', 'истекает 2026-04-01', 'Через 15 рабочих дней', '8 Международный женский день'],
    ['kk', 'аяқталуы 2026-04-01', 'кейінгі 15 жұмыс күні', '8 Халықаралық әйелдер күні'],
  ])('tells people why in %s, with a page of the calendar', async (lang, ...parts) => {
    const args = ['due', 'kz.appc.reply', '2026-03-05'];
    const { out } = await qorgan([...args, '--lang', lang]);
    for (const part of parts) expect(out).toContain(part);
    expect(out).toContain(' 30+ 31+  1!\n');
    expect(out).not.toContain('undefined');
    const [sentence, ...others] = out.split('\n').toSorted((a, b) => b.length - a.length);
    expect(sentence).toContain(parts[1]);
    expect(others.filter((line) => line.length > 100)).toEqual([]);
    expect((await qorgan(args, { QORGAN_LANG: lang })).out).toBe(out);
  });
});

async function due(...args: string[]): Promise<Record<string, unknown>> {
  const { out } = await qorgan(['due', ...args, '--json']);
  return JSON.parse(out) as Record<string, unknown>;
}
