import { mkdtemp, open, rm, writeFile } from 'node:fs/promises';
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readCasebookFile, readCasebookStream } from './casebook-file.js';
import { renderFaults } from './fault-log.js';
import { readCasebook } from './read-casebook.js';

const SAMPLE = readFileSync(
  new URL('../../../../casebooks/kz-2013-2014.yaml', import.meta.url),
  'utf8',
);
const codes = (text: string | Uint8Array) =>
  readCasebook(Buffer.from(text), 'book.yaml').faults?.map(({ code }) => code);

let folder: string;
beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), 'casebook-'))));
afterAll(() => rm(folder, { recursive: true }));

describe('a file that is too large', () => {
  it('is refused by its size, before a byte of it is read', async () => {
    const path = join(folder, 'sparse.yaml');
    const file = await open(path, 'w');
    await file.truncate(200 * 1024 * 1024);
    await file.close();
    const before = process.memoryUsage().rss;
    const { faults } = await readCasebookFile(path);
    expect(faults).toMatchObject([{ code: 'too-large', wrong: 'the file is larger than 20 MB' }]);
    expect(process.memoryUsage().rss - before).toBeLessThan(20 * 1024 * 1024);
  });

  it('is refused as an upload after no more than the limit', async () => {
    let sent = 0;
    async function* endless() {
      for (;;) {
        sent += 1024 * 1024;
        yield new Uint8Array(1024 * 1024);
      }
    }
    const { faults } = await readCasebookStream(endless(), 'book.yaml');
    expect(faults).toMatchObject([{ code: 'too-large' }]);
    expect(sent).toBe(21 * 1024 * 1024);
  });

  it('or is not there, or is a folder, is a clear fault', async () => {
    const missing = await readCasebookFile(join(folder, 'none.yaml'));
    expect(missing.faults).toMatchObject([{ code: 'no-file' }]);
    expect((await readCasebookFile(folder)).faults).toMatchObject([{ code: 'no-file' }]);
    await writeFile(join(folder, 'good.yaml'), SAMPLE);
    expect((await readCasebookFile(join(folder, 'good.yaml'))).faults).toBeUndefined();
  });
});

describe('a file that grows when it is read', () => {
  const laughs = Array.from({ length: 9 }, (_, level) => {
    const inner =
      level === 0
        ? 'ha'
        : Array(9)
            .fill(`*l${level - 1}`)
            .join(', ');
    return `l${level}: &l${level} [${inner}]`;
  }).join('\n');

  it.each([
    ['aliases of aliases', laughs, ['alias-bomb']],
    ['aliases', `a: &a x\nb: [${'*a,'.repeat(101)}]`, ['alias-bomb']],
    ['an alias of itself', 'a: &a [*a]', ['alias-bomb']],
    ['depth in brackets', '['.repeat(100_000), ['too-deep']],
    ['depth in dashes', '- '.repeat(100_000), ['too-deep']],
    ['depth in braces', '{a: '.repeat(100_000), ['too-deep']],
    ['sheer numbers', `a: [${'[],'.repeat(1_000_000)}]`, ['too-large']],
    ['fields of one group', fieldsOf(100_000), ['too-many-fields']],
    ['separators', `[${','.repeat(1_000_000)}`, ['syntax']],
    ['stray brackets', '}'.repeat(1_000_000), Array<string>(100).fill('syntax')],
    ['tags', 'a:\n' + '- !x y\n'.repeat(300_000), ['alias-bomb']],
    ['directives', '%a\n'.repeat(300_000), ['alias-bomb']],
    ['documents', '---\n'.repeat(100_000), ['many-documents']],
  ])('by %s is refused in bounded time', (_, text, expected) => {
    const start = performance.now();
    expect(codes(text)).toEqual(expected);
    expect(performance.now() - start).toBeLessThan(20_000);
  });
});

describe('a file that is no casebook', () => {
  it('is told the first byte that is not UTF-8, with its line', () => {
    const bytes = Buffer.concat([
      Buffer.from('a: b\nc: "ы'),
      Buffer.from([0xff]),
      Buffer.from('"'),
    ]);
    expect(readCasebook(bytes, 'x.yaml').faults).toMatchObject([
      { code: 'not-utf-8', line: 2, column: 7, wrong: 'byte 11 is not UTF-8' },
    ]);
    const utf16 = Buffer.from('\ufeffЖанар', 'utf16le');
    expect(codes(utf16)).toEqual(['not-utf-8']);
    expect(codes(Buffer.from('ы').subarray(0, 1))).toEqual(['not-utf-8']);
  });

  it('is told where its syntax is wrong', () => {
    const tab = readCasebook(Buffer.from('a:\n\tb: c\n'), 'x.yaml').faults;
    expect(tab).toMatchObject([
      { code: 'syntax', line: 2, column: 1, right: 'indent with spaces' },
    ]);
    const open = readCasebook(Buffer.from('{"format": ["a"'), 'x.json').faults;
    expect(open?.every(({ code, line }) => code === 'syntax' && line === 1)).toBe(true);
    expect(codes(`${SAMPLE}\n---\na: b\n`)).toEqual(['many-documents']);
    expect(codes('')).toContain('wrong-shape');
    expect(codes('[1, 2]')).toEqual(['wrong-shape']);
    expect(codes('<<: 1\n__proto__: 2')).toEqual(expect.arrayContaining(['bad-key', 'bad-key']));
  });
});

describe('whatever is done to the sample', () => {
  const names = [...SAMPLE.matchAll(/(?:name|accused|witness|also): \[?([A-Z][^,}\]{]+)/g)]
    .map(([, name]) => name!.trim())
    .concat(['I. Santos', 'F. Gaer', 'Toregozhina', 'Isayev']);
  // Long enough to be unmistakable: "PEN" and the like are no people.
  const people = names.filter((name) => name.length > 5);
  const lines = SAMPLE.split('\n');

  function check(text: string): void {
    const { casebook, faults, warnings } = readCasebook(Buffer.from(text), 'x.yaml');
    expect(casebook === undefined).toBe(faults !== undefined);
    if (faults) expect(faults.length).toBeGreaterThan(0);
    const told = renderFaults('x.yaml', [...(faults ?? []), ...warnings]) + JSON.stringify(faults);
    for (const name of people) expect(told).not.toContain(name);
  }

  it('it never throws, and no fault tells a name', () => {
    const at = fc.nat(SAMPLE.length);
    const piece = fc.oneof(
      fc.string({ maxLength: 6 }),
      fc.constantFrom('{', ']', ': ', '- ', '\n', '\t', '&a ', '*a', '"', "'", '|', '? ', '!!x '),
      fc.constantFrom(...people),
    );
    const cut = fc.record({ at, length: fc.nat(40), piece });
    const cuts = fc.array(cut, { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(cuts, (changes) => {
        let text = SAMPLE;
        for (const { at: start, length, piece: put } of changes) {
          text = text.slice(0, start) + put + text.slice(start + length);
        }
        check(text);
      }),
      { numRuns: 150 },
    );
  });

  it('a name that is declared as a key is not offered as the nearest', () => {
    check(SAMPLE.replace('key: balkhash-psychiatric', 'key: Isayevbalkhash-psychiatric'));
    check(SAMPLE.replace('key: police-astana', 'key: Isayevastana'));
    check(SAMPLE.replace('key: tuletayeva', 'key: Isayev'));
    check(SAMPLE.replace('key: cat-2014', 'key: Isayev-2014'));
  });

  it('a name in the place of a value, a field or a key is not told', () => {
    const words = [...SAMPLE.matchAll(/(?<=[ {[])[a-z_.0-9-]+(?=[:,\]} ])/g)];
    const word = fc.constantFrom(...words.map((match) => [match.index, match[0].length] as const));
    fc.assert(
      fc.property(word, fc.constantFrom(...people), ([start, length], name) => {
        check(SAMPLE.slice(0, start) + name + SAMPLE.slice(start + length));
      }),
      { numRuns: 150 },
    );
  });

  it('lines that are lost or doubled are faults or a casebook', () => {
    const change = fc.tuple(fc.nat(lines.length - 1), fc.constantFrom(0, 2));
    fc.assert(
      fc.property(change, ([index, times]) => {
        const kept = lines.flatMap((line, i) => Array<string>(i === index ? times : 1).fill(line));
        check(kept.join('\n'));
      }),
      { numRuns: 60 },
    );
  });
});

function fieldsOf(count: number): string {
  return Array.from({ length: count }, (_, index) => `field${index}: x`).join('\n');
}
