import { describe, expect, it } from 'vitest';
import { funnelsOf } from '#libs/domain';
import { ownFile, reportedFile } from './statistics-files.js';

const rowsOf = (file: string) => file.split('\r\n').filter((line) => /^\d/.test(line));

describe('the file of reported figures', () => {
  const of = (measure: string, value: number, band?: string) => ({
    year: 2012,
    source: 'official',
    qualifier: 'exact' as const,
    asOf: '2014-12-15',
    measure,
    value,
    ...(band !== undefined && { band }),
  });

  it('gives each number its source, and the share and the sum where they belong', () => {
    const funnels = funnelsOf([
      of('allegations', 602),
      of('criminal-cases-opened', 18),
      of('persons-convicted', 31),
      of('persons-sentenced', 30, 'fine'),
    ]);
    expect(rowsOf(reportedFile(funnels, 'en'))).toEqual([
      '2012,official,allegations,,602,exact,2014-12-15,,',
      '2012,official,criminal-cases-opened,,18,exact,2014-12-15,3.0,',
      '2012,official,persons-convicted,,31,exact,2014-12-15,,30',
      '2012,official,persons-sentenced,fine,30,exact,2014-12-15,,',
    ]);
  });

  it('begins with the note on method in the language that was asked for', () => {
    expect(reportedFile([], 'kk')).toMatch(/^\ufeff# Qorgan: көрсеткіштер/);
    expect(reportedFile([], 'ru')).toContain('as_of: дата');
  });
});

describe('the file of the team’s own numbers', () => {
  const year = { year: 2014, registered: 23, opened: 3, refused: 2, sentenced: 0 };

  it('has them whole for the team', () => {
    expect(rowsOf(ownFile([year], 'en', 'team'))).toEqual(['2014,23,3,2,0']);
  });

  it('hides one and two when it is published, and says so', () => {
    const file = ownFile([year, { ...year, registered: 1 }], 'en', 'public');
    expect(rowsOf(file)).toEqual([
      '2014,23,3,fewer than 3,0',
      '2014,fewer than 3,3,fewer than 3,0',
    ]);
    expect(file).toContain('not published');
  });
});
