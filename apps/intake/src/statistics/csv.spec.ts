import { describe, expect, it } from 'vitest';
import { csvOf } from './csv.js';

const bodyOf = (...cells: string[]) => csvOf([], ['a'], [cells]).split('\r\n')[1];

describe('a file for spreadsheets', () => {
  it('says how it was made before its table, and that it is UTF-8', () => {
    expect(csvOf(['Made so.', 'Mind: this'], ['a', 'b'], [[1, 'x']])).toBe(
      '\ufeff# Made so.\r\n# Mind: this\r\na,b\r\n1,x\r\n',
    );
  });

  it('quotes what holds a comma, a quote or a line end', () => {
    expect(bodyOf('a, b', 'say "x"', 'two\nlines')).toBe('"a, b","say ""x""","two\nlines"');
  });

  it.each(['=HYPERLINK("http://x.test")', '+1', '-1', '@x', '\t=1', '\r=1', ' =1'])(
    'does not let %j run as a formula',
    (cell) => {
      expect(bodyOf(cell)!.replace(/^"/, '')).toMatch(/^'/);
    },
  );

  it('leaves numbers and nothing as they are', () => {
    expect(csvOf([], ['a'], [[1.5, null, 0]])).toContain('\r\n1.5,,0\r\n');
  });
});
