import { foldName } from '#libs/vault';

/** Where a name was found: which one, in what writing, and what stands around it. */
export interface Hit {
  readonly name: string;
  readonly form: string;
  readonly around: string;
}

interface Needle {
  readonly bytes: Buffer;
  readonly name: string;
  readonly form: string;
}

const SHORTEST_WORD = 5;
const PREFIX = 3;

/** Finds names in bytes, in every usual writing of them, capitals or not. */
export class NameScanner {
  private readonly byPrefix = new Map<number, Needle[]>();
  private readonly starts = new Uint8Array(2 ** 24);

  constructor(readonly names: readonly string[]) {
    for (const needle of names.flatMap(needlesOf)) {
      const prefix = needle.bytes.readUIntBE(0, PREFIX);
      this.starts[prefix] = 1;
      this.byPrefix.set(prefix, [...(this.byPrefix.get(prefix) ?? []), needle]);
    }
  }

  scan(content: Buffer | string): Hit[] {
    const original = typeof content === 'string' ? Buffer.from(content) : content;
    const bytes = asciiLower(original);
    const hits: Hit[] = [];
    let prefix = 0;
    for (let at = 0; at < bytes.length; at += 1) {
      prefix = ((prefix << 8) | bytes[at]!) & 0xffffff;
      if (this.starts[prefix] === 1) this.compare(bytes, original, at - PREFIX + 1, prefix, hits);
    }
    return hits;
  }

  private compare(bytes: Buffer, original: Buffer, at: number, prefix: number, hits: Hit[]): void {
    if (at < 0) return;
    for (const { bytes: needle, name, form } of this.byPrefix.get(prefix) ?? []) {
      if (!bytes.subarray(at, at + needle.length).equals(needle)) continue;
      const around = original.subarray(Math.max(0, at - 40), at + needle.length + 40);
      hits.push({ name, form, around: around.toString('latin1') });
    }
  }
}

/** The whole name and its longer words, each as it could be written down by a machine. */
function needlesOf(name: string): Needle[] {
  const words = name.split(/[\s.]+/).filter((word) => word.length >= SHORTEST_WORD);
  const folded = foldName(name).filter((word) => word.length >= SHORTEST_WORD);
  const texts = [...new Set([name, ...words, ...folded, ...words.map(inCyrillic)])];
  const needles = texts.flatMap((text) =>
    [text, text.toLowerCase(), text.toUpperCase(), capitalised(text)].flatMap(formsOf),
  );
  // The plainest of several writings that come out alike gives its name to them.
  const distinct = new Map(
    needles.reverse().map(([form, bytes]) => [bytes.toString('latin1'), form]),
  );
  return [...distinct].map(([bytes, form]) => ({
    bytes: Buffer.from(bytes, 'latin1'),
    name,
    form,
  }));
}

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function formsOf(text: string): [form: string, bytes: Buffer][] {
  const utf8 = Buffer.from(text);
  const escaped = text.replace(
    /[^\x20-\x7e]/g,
    (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  const forms: [string, Buffer][] = [
    ['plain', utf8],
    ['decomposed', Buffer.from(text.normalize('NFD'))],
    ['percent-encoded', Buffer.from(encodeURIComponent(text))],
    ['form-encoded', Buffer.from(encodeURIComponent(text).replaceAll('%20', '+'))],
    ['json-escaped', Buffer.from(escaped)],
    ['utf-16', Buffer.from(text, 'utf16le')],
    ['hex', Buffer.from(utf8.toString('hex'))],
    ...base64Of(utf8).map((inner): [string, Buffer] => ['base64', Buffer.from(inner)]),
  ];
  return forms.map(([form, bytes]) => [form, asciiLower(bytes)]);
}

/** In the middle of other bytes a text has three base64 writings; only their inner part is its own. */
function base64Of(bytes: Buffer): string[] {
  return [0, 1, 2].flatMap((before) => {
    const whole = Buffer.concat([Buffer.alloc(before), bytes])
      .toString('base64')
      .replace(/=+$/, '');
    const inner = whole.slice(
      Math.ceil((before * 4) / 3),
      (before + bytes.length) % 3 ? -1 : undefined,
    );
    return inner.length >= 8 ? [inner] : [];
  });
}

function asciiLower(bytes: Buffer): Buffer {
  const lower = Buffer.from(bytes);
  for (let at = 0; at < lower.length; at += 1) {
    const byte = lower[at]!;
    if (byte >= 65 && byte <= 90) lower[at] = byte + 32;
  }
  return lower;
}

const CYRILLIC: readonly (readonly [RegExp, string])[] = (
  'zh ж|kh х|ts ц|ch ч|sh ш|yu ю|ya я|ye е|yo ё|a а|b б|v в|g г|d д|e е|z з|i и|y й|k к|l л|m м|' +
  'n н|o о|p п|r р|s с|t т|u у|f ф|h х|j ж'
)
  .split('|')
  .map((pair) => [new RegExp(pair.split(' ')[0]!, 'g'), pair.split(' ')[1]!] as const);

const inCyrillic = (word: string): string =>
  CYRILLIC.reduce((text, [latin, letter]) => text.replace(latin, letter), word.toLowerCase());
