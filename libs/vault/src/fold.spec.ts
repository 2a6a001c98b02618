import { describe, expect, it } from 'vitest';
import { foldName } from './fold.js';

describe('one name under all its spellings', () => {
  it.each([
    ['Oleg Yevloyev', 'Oleg Evloyev', 'Олег Евлоев'],
    ['Roza Tuletayeva', 'Rosa Tuletaieva', 'Роза Тулетаева'],
    ['Mukhtar Dzhakishev', 'Muhtar Zhakishev', 'Мухтар Джакишев'],
    ['Қасым Әлиев', 'Kasym Aliev', 'Касым Алиев'],
  ])('%s is %s is %s', (...spellings) => {
    const surnames = spellings.map((name) => foldName(name).at(-1));
    expect(new Set(surnames).size).toBe(1);
  });

  it('keeps different people apart', () => {
    expect(foldName('Oleg Yevloyev')).not.toEqual(foldName('Oleg Yegorov'));
  });
});
