import { expect, it } from 'vitest';
import { figureText, shareText } from './figures.js';

it('a figure says how exact it is, and has the decimal sign of the language', () => {
  const said = (['exact', 'about', 'more-than', 'at-least'] as const).map((qualifier) =>
    figureText({ value: 1602, qualifier }, 'kk'),
  );
  expect(said).toEqual(['1\u202f602', '≈ 1\u202f602', '> 1\u202f602', '≥ 1\u202f602']);
  const rate = { value: 1.5, qualifier: 'exact' } as const;
  expect([figureText(rate, 'en'), figureText(rate, 'ru')]).toEqual(['1.5', '1,5']);
});

it('a share is told to a tenth of a percent', () => {
  expect(shareText((18 / 602) * 100, 'en')).toBe('3.0\u00a0%');
  expect(shareText((18 / 52) * 100, 'ru')).toBe('34,6\u00a0%');
  expect(shareText(100, 'kk')).toBe('100,0\u00a0%');
});
