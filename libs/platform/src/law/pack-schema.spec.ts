import { readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import ajvFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { checkPacks } from './check-packs.js';
import type { PackFault } from './pack-error.js';
import { PACK_FORMATS } from './pack-formats.js';
import { readPacks, readTexts } from './read-packs.js';

const PACKS = fileURLToPath(new URL('../../../../packs', import.meta.url));

type Kind = keyof typeof PACK_FORMATS;
interface Schema {
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, Schema>>;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: boolean | Schema;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
}

const kindOf = (text: string) => /^format: qorgan-(\w+)\/1$/m.exec(text)![1] as Kind;
const kinds = Object.keys(PACK_FORMATS) as Kind[];
const schemaOf = (kind: Kind) =>
  JSON.parse(readFileSync(join(PACKS, 'schema', `${kind}.schema.json`), 'utf8')) as Schema;
const schemas = Object.fromEntries(kinds.map((kind) => [kind, schemaOf(kind)]));
const rules = schemas['rules']!;

const ajv = ajvFormats.default(new Ajv2020({ allErrors: true, allowUnionTypes: true }));
const validators = Object.fromEntries(kinds.map((kind) => [kind, ajv.compile(schemas[kind]!)]));

/** What an editor says to a text: the places that it underlines. */
function underlined(text: string): readonly string[] {
  const validate = validators[kindOf(text)]!;
  // Numbers and truths are what they look like; days stay text, in YAML of today.
  validate(parse(text, { schema: 'core' }));
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

const { files, version } = readTexts(PACKS);
const textOf = (name: string) => files.find((file) => file.name === name)!.text;

/** What the reader says to the packs with one file more, or with another text of one. */
function faultsWith(name: string, text: string): readonly string[] {
  const faults: PackFault[] = [];
  const others = files.filter((file) => file.name !== name);
  checkPacks(readPacks({ version, files: [...others, { name, text }] }, faults));
  return faults.map(({ file, wrong }) => `${file}: ${wrong}`);
}

describe('what an editor says to the packs', () => {
  it.each(files)('nothing to $name', ({ text }) => {
    expect(underlined(text)).toEqual([]);
  });

  it('finds the schema of a file by its first line', () => {
    const led = files.filter(({ text }) => text.startsWith('# yaml-language-server:'));
    expect(new Set(led.map(({ text }) => kindOf(text)))).toEqual(new Set(kinds));
    for (const { name, text } of led) {
      const schema = relative(dirname(name), `schema/${kindOf(text)}.schema.json`);
      const line = `# yaml-language-server: $schema=${schema.split(sep).join('/')}`;
      expect(text.split('\n')[0]).toBe(line);
    }
  });

  it('takes each scalar in every way that the reader does', () => {
    const said = underlined(
      textOf('un/hrc.yaml')
        .replace('value: 5,', "value: '5',")
        .replace('overridable: true', 'overridable: true\n    version: 1')
        .replace('anchor: 2014-03,', 'anchor: 2014,')
        .replace('article: rule 93', 'article: 93'),
    );
    expect(said).toEqual([]);
  });
});

describe('what an editor underlines', () => {
  const cat = 'un/cat.yaml';
  it.each([
    [cat, 'bearer: us', 'bearer: we', /bearer must be equal to one/],
    [cat, '    bearer: us\n', '', /must have required property 'bearer'/],
    [cat, 'on: un.decision', 'on: un.decison', /on must be equal to one/],
    [cat, 'outcome: [violation]', 'outcom: [violation]', /must NOT have additional properties/],
    [cat, 'unit: month', 'unit: moon', /unit must be equal to one/],
    [cat, 'value: 90,', 'value: ninety,', /value must match pattern/],
    [cat, 'counting: un.calendar', 'counting: un.calender', /counting must be equal to one/],
    [cat, 'opens: [un.r.sec', 'opens: [un.r.reminder, un.r.sec', /opens\/0 must be equal to one/],
    [cat, 'from: 2002-05-17', 'from: 2002-02-30', /from must match format "date"/],
    [cat, 'overridable: true', 'overridable: yes', /overridable must be boolean/],
    [cat, 'due: 2014-03-17', 'due: 17.03.2014', /due must match pattern/],
    ['un/counting.yaml', 'skip_start: true', 'skip_start: 1', /skip_start must be boolean/],
    ['un/remedies.yaml', 'id: un.r.wgad', 'id: un.wgad', /id must match pattern/],
    ['un/remedies.yaml', 'terms: [un.cat.ngo', 'terms: [un.cat.gno', /terms\/0 must be equal/],
    ['ladders.yaml', 'to: lead', 'to: boss', /to must be equal to one/],
    ['kz/calendar/2014.yaml', 'year: 2014', 'year: 14', /year must be >= 1901/],
    ['kz/calendar/2027.yaml', 'confirmed: false', 'confirmed: no', /confirmed must be boolean/],
    ['kz/calendar/holiday-rules.yaml', '[08-30]', '[8-30]', /days\/0 must match pattern/],
  ])('in %s %j turned into %j, which the reader refuses too', (name, from, to, expected) => {
    const text = textOf(name).replace(from, to);
    expect(text).not.toBe(textOf(name));
    expect(underlined(text).join('\n')).toMatch(expected);
    expect(faultsWith(name, text).join('\n')).toMatch(`${name}: `);
  });
});

const WGAD = parse(textOf('un/wgad.yaml'), { schema: 'failsafe' }) as { rules: [object] };

/** A file of rules like the first of a real one, but for what is said of each. */
const rulesFile = (...said: readonly object[]) => {
  const rules = said.map((each, index) => ({ ...WGAD.rules[0], id: `un.sample${index}`, ...each }));
  return JSON.stringify({ ...WGAD, rules });
};

describe('what an editor offers', () => {
  const listed = (id: string) => rules.$defs![id]!.enum as readonly string[];
  const remedy = (terms: readonly string[]) =>
    textOf('un/remedies.yaml').replace(
      'terms: [un.cat.ngo.report]',
      `terms: [${terms.join(', ')}]`,
    );

  it('is known to the reader: every entry type, field, condition, way of counting and remedy', () => {
    const when = Object.entries(rules.$defs!['condition']!.properties!).map(
      ([field, { items }]) => [field, items!.$ref ? listed('rule') : (items!.enum ?? ['any'])],
    );
    const text = rulesFile(
      { starts: listed('entry-type').map((on) => ({ on })), opens: listed('remedy') },
      { starts: [{ on: 'un.decision', has: listed('field'), anchor: listed('date-field') }] },
      { starts: [{ on: 'un.decision', when: Object.fromEntries(when) }] },
      ...listed('counting').map((counting) => ({ counting })),
    );
    expect(when.length).toBeGreaterThan(20);
    expect(faultsWith('un/sample.yaml', text)).toEqual([]);
    expect(faultsWith('un/remedies.yaml', remedy(listed('rule')))).toEqual([]);
  });

  it.each([
    ['entry-type', { starts: [{ on: 'no-such' }] }, /no entry of type no-such/],
    [
      'field',
      { starts: [{ on: 'un.decision', has: ['no-such'] }] },
      /no entry has a field no-such/,
    ],
    ['counting', { counting: 'no-such' }, /there is no counting rule no-such/],
    ['remedy', { opens: ['no-such'] }, /there is no remedy no-such/],
  ])('is all that the reader knows: no other %s', (id, rule, expected) => {
    expect(listed(id)).not.toContain('no-such');
    expect(faultsWith('un/sample.yaml', rulesFile(rule)).join('\n')).toMatch(expected);
  });

  it('names every rule there is', () => {
    expect(new Set(listed('rule'))).toEqual(readPacks({ version, files }, []).ruleIds);
    expect(faultsWith('un/remedies.yaml', remedy(['no.such'])).join('\n')).toMatch(
      /no rule no\.such/,
    );
  });
});

describe('each closed list of words', () => {
  const LIMIT = { value: '1', unit: 'month' };
  // Every field of a rule that holds a word of a closed list.
  const rule = {
    ...WGAD.rules[0],
    kind: 'term',
    limit: LIMIT,
    alarm_after: LIMIT,
    direction: 'after',
    deemed: { effect: 'refusal', after: LIMIT, article: 'art. 2' },
    extension: [
      {
        until_total: LIMIT,
        extra: LIMIT,
        from: 'due',
        by: 'judge',
        condition: 'complex',
        notice: { to: 'applicant', within: LIMIT },
      },
    ],
    transition: 'keep',
  };
  const sampleOf = (kind: Kind): unknown =>
    kind === 'rules'
      ? { ...WGAD, rules: [rule] }
      : parse(files.find(({ text }) => kindOf(text) === kind)!.text, { schema: 'failsafe' });

  const choices = kinds.flatMap((kind) => {
    const sample = sampleOf(kind);
    const found = choicesIn(schemas[kind]!, schemas[kind]!, sample);
    return found.map((choice) => ({ ...choice, kind, sample, at: choice.path.join('.') }));
  });

  it('was found', () => {
    expect(choices.length).toBeGreaterThan(20);
  });

  it.each(choices)('$kind: $at', ({ kind, sample, path, words }) => {
    const reader = PACK_FORMATS[kind];
    for (const word of words) {
      expect(reader.safeParse(put(sample, path, word)).error?.issues).toBeUndefined();
    }
    expect(reader.safeParse(put(sample, path, 'no-such')).success).toBe(false);
  });
});

interface Choice {
  readonly path: readonly string[];
  readonly words: readonly unknown[];
}

/** Every place in a sample where the schema lists the words itself. */
function choicesIn(root: Schema, schema: Schema, sample: unknown, path: string[] = []): Choice[] {
  if (sample === undefined) return [];
  // Lists of names have tests of their own: the reader checks them in the packs as a whole.
  if (schema.$ref && schema.$ref !== '#/$defs/limit') return [];
  const at = schema.$ref ? root.$defs!['limit']! : schema;
  if (at.enum) return [{ path, words: at.enum }];
  if (at.const !== undefined) return [{ path, words: [at.const] }];
  if (at.anyOf) {
    const words = at.anyOf.flatMap((each) => each.const ?? []);
    const objects = typeof sample === 'string' ? [] : at.anyOf.filter((each) => !each.const);
    return [
      ...(words.length > 0 ? [{ path, words }] : []),
      ...objects.flatMap((each) => choicesIn(root, each, sample, path)),
    ];
  }
  const inside = sample as Readonly<Record<string, unknown>>;
  const of = (key: string, each: Schema) => choicesIn(root, each, inside[key], [...path, key]);
  if (at.items) return of('0', at.items);
  const more = at.additionalProperties;
  if (typeof more === 'object') return of(Object.keys(inside)[0]!, more);
  return Object.entries(at.properties ?? {}).flatMap(([key, each]) => of(key, each));
}

function put(sample: unknown, path: readonly string[], word: unknown): unknown {
  const copy = structuredClone(sample);
  const inside = path
    .slice(0, -1)
    .reduce<unknown>((at, key) => (at as Record<string, unknown>)[key], copy);
  (inside as Record<string, unknown>)[path.at(-1)!] = word;
  return copy;
}
