import { ENTRY_TYPE_NAMES, ENTRY_TYPES, travelName } from '#libs/contracts';
import { REFUSAL_DEEMED, ruleIds } from '#libs/domain';
import { PACK_FORMATS } from '#libs/platform';
import { z } from 'zod';

/**
 * The JSON Schema of each kind of pack file, by its path, for an editor that completes and checks
 * while a lawyer writes. Made from the shapes that the reader itself uses; the names that only the
 * packs and the entry types can list are filled in here.
 */
export function packSchemas(law) {
  const lists = listsOf(law);
  return Object.fromEntries(
    Object.entries(PACK_FORMATS).map(([kind, shape]) => [
      `packs/schema/${kind}.schema.json`,
      `${JSON.stringify(schemaOf(kind, shape, lists), null, 2)}\n`,
    ]),
  );
}

function schemaOf(kind, shape, lists) {
  const { $schema, $defs = {}, ...rest } = z.toJSONSchema(shape, { io: 'input' });
  for (const [id, def] of Object.entries($defs)) Object.assign(def, lists[id]);
  // Conditions name rules, which no shape does.
  if ($defs.condition) $defs.rule = { type: 'string', ...lists.rule };
  return {
    $schema,
    title: `Qorgan ${kind}`,
    $comment: 'Made from the code and the packs by npm run docs; do not edit.',
    ...rest,
    ...(Object.keys($defs).length > 0 && { $defs }),
  };
}

/** For each name that a shape leaves open: what it may be, or what it may be for instance. */
function listsOf(law) {
  const rules = [...law.rules.values()];
  const triggers = rules.flatMap(({ starts, closes, acts, extendedBy }) =>
    [starts, closes, acts, extendedBy].flat(),
  );
  const said = grouped(triggers.flatMap(({ when = {} }) => Object.entries(when)));
  const kinds = sorted([
    ...[...law.remedies.values()].flatMap(({ to }) => to),
    ...fieldsOf(isBody).flatMap((field) => without(said.get(field)?.flat(), codesOf(field))),
  ]);
  return {
    'entry-type': { enum: [...ENTRY_TYPE_NAMES, REFUSAL_DEEMED] },
    field: { enum: sorted([...fieldsOf(isAsked), ...fieldsOf(isDate), 'committee']) },
    'date-field': { enum: sorted(fieldsOf(isDate)) },
    same: {
      pattern: '^[a-z-]+(=[a-z-]+)?\\??$',
      examples: sorted(triggers.flatMap(({ same = [] }) => same)),
    },
    condition: { properties: conditions(said, kinds), additionalProperties: false },
    counting: { enum: sorted(law.countings.keys()) },
    remedy: { enum: sorted(law.remedies.keys()) },
    rule: { enum: sorted(ruleIds(law)) },
    track: { examples: sorted(rules.map(({ track }) => track)) },
    'body-kind': { examples: kinds },
  };
}

/** Every field that a condition may ask for, with the values that it may ask for. */
function conditions(said, kinds) {
  const asked = (field, description) => ({
    description,
    examples: sorted(said.get(field)?.flat() ?? []),
  });
  const fields = {
    ...Object.fromEntries(fieldsOf(isAsked).map((field) => [field, valuesOf(field, kinds)])),
    committee: asked('committee', 'The key of the UN body, such as cat.'),
    stage: {
      description: 'Where the case stands before a UN body: follow-up from its decision on.',
      enum: ['communication', 'follow-up'],
    },
    alleges: asked('alleges', 'Acts of which the complaint alleges one.'),
    'alleges-none': asked('alleges-none', 'Acts of which the complaint alleges none.'),
  };
  const lists = Object.entries(fields).map(([field, { description, ...values }]) => [
    field,
    {
      description,
      type: 'array',
      minItems: 1,
      items: values.$ref ? values : { type: 'string', ...values },
    },
  ]);
  return Object.fromEntries(lists.sort(([a], [b]) => compare(a, b)));
}

// A body may be of any kind; a code is one of its list and nothing else.
function valuesOf(field, kinds) {
  if (KINDS.get(field).includes('rule')) return { $ref: '#/$defs/rule' };
  const codes = codesOf(field);
  return KINDS.get(field).some(isBody)
    ? { examples: [...new Set([...kinds, ...codes])] }
    : { enum: sorted(codes) };
}

const isBody = (kind) => ['body', 'bodies', 'party', 'parties'].includes(kind);
const isDate = (kind) => ['date', 'moment'].includes(kind);
// What is sealed does not travel, so a condition on it would never hold.
const isAsked = (kind) => isBody(kind) || ['flag', 'rule'].includes(kind) || kind.codes;

const grouped = (pairs) => {
  const groups = new Map();
  for (const [key, value] of pairs) groups.set(key, [...(groups.get(key) ?? []), value]);
  return groups;
};

/** All that a field holds in one entry type or another. */
const KINDS = grouped(
  ENTRY_TYPES.flatMap(({ fields }) => Object.entries(fields)).map(([field, kind]) => [
    travelName(field),
    kind,
  ]),
);

const fieldsOf = (wanted) => [...KINDS.keys()].filter((field) => KINDS.get(field).some(wanted));
const codesOf = (field) =>
  KINDS.get(field).flatMap((kind) => kind.codes ?? (kind === 'flag' ? ['yes', 'no'] : []));

// Not by locale: the file must come out the same on every machine.
const compare = (a, b) => (a < b ? -1 : Number(a > b));
const sorted = (values) => [...new Set(values)].sort(compare);
const without = (values = [], others) => values.filter((value) => !others.includes(value));
