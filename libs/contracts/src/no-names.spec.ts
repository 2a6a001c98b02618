import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { HINT } from './event.js';
import { EVENTS } from './events.js';
import { Registered } from './routes/complaint.routes.js';

/** What nobody may be able to write into an event, whichever field takes a text. */
const PEOPLE_AND_WORDS = [
  'Alexander Gerasimov',
  'Gerasimov',
  'A. Gerasimov',
  'gerasimov alexander',
  'Александр Герасимов',
  'Әлия Қасымова',
  'beaten by police',
  'Beaten by police, then released.',
  'Kostanay, Baimagambetov street 12, flat 4',
  '12 Baimagambetov street',
  '+7 701 123 45 67',
  '77011234567',
  '830101300123',
  'somebody@example.org',
  'F32.2 depression, severe',
  'https://example.org/gerasimov',
  'a'.repeat(49),
  'one-word-and-another-and-so-on-until-it-is-a-whole-sentence',
];

interface TextField {
  readonly at: string;
  readonly schema: z.ZodType;
}

/** Every place of a schema that takes a text, keys of open groups included. */
function textsOf(schema: z.ZodType, at: string): TextField[] {
  const def = schema.def as unknown as Record<string, unknown> & { type: string };
  switch (def.type) {
    case 'string':
      return [{ at, schema }];
    case 'object':
      return Object.entries((schema as z.ZodObject).shape).flatMap(([key, inner]) =>
        textsOf(inner as z.ZodType, `${at}.${key}`),
      );
    case 'array':
      return textsOf(def['element'] as z.ZodType, `${at}[]`);
    case 'record':
      return [
        ...textsOf(def['keyType'] as z.ZodType, `${at}{key}`),
        ...textsOf(def['valueType'] as z.ZodType, `${at}{}`),
      ];
    case 'union':
      return (def['options'] as z.ZodType[]).flatMap((option, n) => textsOf(option, `${at}|${n}`));
    case 'optional':
    case 'nullable':
    case 'default':
      return textsOf(def['innerType'] as z.ZodType, at);
    case 'enum':
    case 'literal':
    case 'number':
    case 'int':
    case 'boolean':
      return [];
    default:
      throw new Error(`${at}: teach this spec what a ${def.type} takes`);
  }
}

/** Objects that let fields pass which they do not name. */
function openGroupsOf(schema: z.ZodType, at: string): string[] {
  const def = schema.def as unknown as Record<string, unknown> & { type: string };
  const inner = Object.values(def).flatMap((each) => (Array.isArray(each) ? each : [each]));
  const within = def.type === 'object' ? Object.values((schema as z.ZodObject).shape) : inner;
  const deeper = within.flatMap((each) =>
    each instanceof z.ZodType ? openGroupsOf(each, at) : [],
  );
  const catchall = def['catchall'] as z.ZodType | undefined;
  const isOpen = def.type === 'object' && catchall?.def.type !== 'never';
  return isOpen ? [at, ...deeper] : deeper;
}

const SCHEMAS: readonly [string, z.ZodType][] = [
  ...EVENTS.map(({ type, data }): [string, z.ZodType] => [type, data]),
  ['hint of a queue job', HINT],
];

describe('no event can carry a name, an address, a diagnosis or a sentence', () => {
  it.each(SCHEMAS)('%s', (name, schema) => {
    for (const { at, schema: text } of textsOf(schema, name)) {
      const passed = PEOPLE_AND_WORDS.filter((words) => text.safeParse(words).success);
      expect({ at, passed }).toEqual({ at, passed: [] });
    }
    expect(openGroupsOf(schema, name)).toEqual([]);
  });

  it('and the walk finds a text wherever it hides', () => {
    const free = z.strictObject({
      a: z.string(),
      b: z.array(z.union([z.literal('x'), z.string().max(99)])),
      c: z.record(z.string(), z.looseObject({ d: z.string().optional() })),
    });
    expect(textsOf(free, 'free').map(({ at }) => at)).toEqual([
      'free.a',
      'free.b[]|1',
      'free.c{key}',
      'free.c{}.d',
    ]);
    expect(openGroupsOf(free, 'free')).toEqual(['free']);
  });

  it('and there are as many events as the desk knows', () => {
    expect(EVENTS.length).toBeGreaterThanOrEqual(60);
    expect(new Set(EVENTS.map(({ type }) => type)).size).toBe(EVENTS.length);
    for (const { type } of EVENTS) expect(type).toMatch(/^[a-z]+(\.?-?[a-z]+)+$/);
  });
});

describe('the answer to a registration', () => {
  it('has no field for anybody', () => {
    expect(Object.keys(Registered.shape)).toEqual(['case', 'code', 'version', 'replayed']);
  });
});
