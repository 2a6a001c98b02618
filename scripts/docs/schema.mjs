import { SLUG } from '#libs/contracts';
import { z } from 'zod';

/** The JSON Schema of what an event carries. */
export function schemaOf(event) {
  const { $schema: _, ...schema } = z.toJSONSchema(event.data, { unrepresentable: 'any' });
  return schema;
}

/** A schema in a few words, for people: `day`, `uuid`, `one of a, b`, `list of code`. */
export function inWords(schema) {
  if (schema.const !== undefined) return `\`${schema.const}\``;
  if (schema.enum) return `one of ${schema.enum.map((value) => `\`${value}\``).join(', ')}`;
  if (schema.anyOf) return schema.anyOf.map(inWords).join(' or ');
  if (schema.allOf) return schema.allOf.map(inWords).join(' and ');
  return (WORDS[schema.type] ?? (() => schema.type ?? 'anything'))(schema);
}

const PATTERNS = {
  [SLUG.source]: 'code',
  '^[a-z0-9][a-z0-9-]{0,47}$': 'code',
  '^[A-E][0-9]?$': 'grade',
  '^\\d{4}(-\\d{2}){0,2}$': 'year, month or day',
  '^\\d{4}(-\\d{2}(-\\d{2})?)?$': 'year, month or day',
  '^[a-z0-9]+(\\.[a-z0-9_]+)+$': 'rule id',
  '^[A-Z][A-Za-z]+(\\/[A-Za-z_]+)+$|^UTC$': 'time zone',
};

const WORDS = {
  array: (schema) => `list of ${inWords(schema.items ?? {})}`,
  integer: ({ minimum, exclusiveMinimum }) =>
    exclusiveMinimum === 0 || minimum === 1 ? 'whole number from 1' : 'whole number',
  string: ({ format, pattern }) => {
    if (format === 'date') return 'day';
    if (format) return format;
    if (PATTERNS[pattern]) return PATTERNS[pattern];
    return pattern ? `text like \`${pattern}\`` : 'text';
  },
  object: ({ properties, additionalProperties }) => {
    if (properties) {
      const fields = Object.entries(properties).map(([name, one]) => `${name}: ${inWords(one)}`);
      return `{ ${fields.join('; ')} }`;
    }
    return `map of ${inWords(additionalProperties ?? {})}`;
  },
};
