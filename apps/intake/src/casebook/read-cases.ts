import {
  type CasebookCase,
  type CasebookEntry,
  type Count,
  type PartialDate,
  type Person,
  rangeOf,
} from '#libs/domain';
import {
  described,
  emptyDraft,
  ENTRY_TYPE_NAMES,
  entryDefinition,
  isAbsent,
  nearest,
  parseEntry,
  readPerson,
  type References,
  scalarText,
  shown,
  undeclared,
} from '#libs/contracts';
import { declared, namedBody } from './read-declarations.js';
import { RecordReader } from './record-reader.js';

/** The cases of a casebook with their entries, in the order of the file. */
export function readCases(
  root: RecordReader,
  references: References,
  asOf: PartialDate | undefined,
): CasebookCase[] {
  return declared(root, 'cases', (record, key) => {
    for (const field of NEEDED) if (!Object.hasOwn(record.raw, field)) record.missing(field);
    const against = namedBody(record, 'against', references);
    const place = namedPlace(record, references);
    const { people, unnamed, details } = readAggrieved(record, references);
    const others = record.others(CASE_FIELDS, 'it is kept sealed, and nothing is done with it');
    const { outcome_of_harm } = record.raw;
    return {
      key,
      line: record.log.lineOf(record.pointer),
      aggrieved: people,
      unnamed,
      alleged: record.codes('alleged'),
      methods: record.codes('methods'),
      intent: record.codes('intent'),
      context: record.codes('context'),
      ...(against === undefined ? {} : { against }),
      ...(place === undefined ? {} : { place }),
      details: { ...details, ...(isAbsent(outcome_of_harm) ? {} : { outcome_of_harm }), ...others },
      entries: readEntries(record, references, asOf),
    };
  });
}

function namedPlace(record: RecordReader, { places }: References): string | undefined {
  const key = record.text('place');
  if (key === undefined || places.has(key)) return key;
  record.fault('place', undeclared('place', key, [...places]));
  return undefined;
}

function readAggrieved(record: RecordReader, references: References) {
  const people: Person[] = [];
  const unnamed: Count[] = [];
  const said: unknown[] = [];
  for (const { value, pointer } of record.items('aggrieved')) {
    const draft = emptyDraft();
    const place = { field: 'aggrieved', pointer: '', references, draft };
    const read = readPerson(value, 'aggrieved', place);
    record.log.faultsInside(pointer, draft.faults);
    if (read?.person) people.push(read.person);
    if (!read?.unnamed) continue;
    unnamed.push(read.unnamed);
    // What was said of people without a name has no vault to go to; it is sealed with the case.
    if (Object.keys(value as object).length > 1) said.push(value);
  }
  return { people, unnamed, details: said.length > 0 ? { aggrieved_unnamed: said } : {} };
}

function readEntries(
  record: RecordReader,
  references: References,
  asOf: PartialDate | undefined,
): CasebookEntry[] {
  return record.items('entries').flatMap(({ value, pointer }) => {
    const entry = RecordReader.of(value, pointer, record.log);
    return (entry && readEntry(entry, references, asOf)) ?? [];
  });
}

function readEntry(
  record: RecordReader,
  references: References,
  asOf: PartialDate | undefined,
): CasebookEntry | undefined {
  const { log, pointer } = record;
  const definition = definitionOf(record);
  if (!definition) return undefined;
  const { entry, faults, warnings } = parseEntry(definition, record.raw, references);
  log.faultsInside(pointer, faults ?? []);
  for (const warning of warnings) log.warn(pointer + warning.pointer, warning);
  if (!entry) return undefined;
  if (asOf !== undefined && rangeOf(entry.fact.on).earliest > rangeOf(asOf).latest) {
    const wrong = `${shown(entry.fact.on)} is after the day up to which the facts are known`;
    const finding = { code: 'after-as-of', wrong, right: `not later than ${asOf}` };
    log.warn(record.at('date'), finding);
  }
  return { line: log.lineOf(pointer), ...entry };
}

function definitionOf(record: RecordReader) {
  // Without its type an entry cannot be read, but its date can, and a fault is told in one run.
  const type = scalarText(record.raw['type']);
  const definition = entryDefinition(type ?? '');
  if (definition) return definition;
  record.date('date');
  if (!record.has('type')) {
    record.missing('type');
  } else {
    const near = nearest(type ?? '', ENTRY_TYPE_NAMES) ?? '';
    const wrong = `${described(record.raw['type'])} is not an entry type`;
    const right = `the nearest known type is ${shown(near)}`;
    record.fault('type', { code: 'unknown-entry-type', wrong, right });
  }
  return undefined;
}

const NEEDED = ['aggrieved', 'alleged', 'entries'];
const CASE_FIELDS = [
  'key',
  'aggrieved',
  'alleged',
  'methods',
  'intent',
  'against',
  'place',
  'context',
  'entries',
  'outcome_of_harm',
];
