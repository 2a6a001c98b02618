import type { Annex } from '#libs/domain';
import {
  described,
  endsBefore,
  ENTRY_TYPE_NAMES,
  nearest,
  type References,
  scalarText,
  shown,
  undeclared,
} from '#libs/contracts';
import { declared, namedBody, noSuch } from './read-declarations.js';
import type { Finding } from './fault-log.js';
import { RecordReader } from './record-reader.js';

/** Reviews, attributions, statements and claims: checked for what they refer to, kept as they are. */
export function readAnnexes(root: RecordReader, references: References): Annex[] {
  const types = typesByCase(root);
  return [
    ...readSessions(root, references),
    ...each(root, 'attributions', 'attribution', (record) =>
      checkAttribution(record, types, references),
    ),
    ...each(root, 'statements', 'statement', (record) => {
      checkDate(record);
      namedSession(record, references);
    }),
    ...each(root, 'claims', 'claim', (record) => void record.needed('says')),
  ];
}

function readSessions(root: RecordReader, references: References): Annex[] {
  let position = 0;
  return declared(root, 'sessions', (record) => {
    if (!record.has('body')) record.missing('body');
    namedBody(record, 'body', references);
    const [from, to] = [record.date('from'), record.date('to')];
    if (from !== undefined && to !== undefined && endsBefore(from, to)) {
      const wrong = `it ends ${shown(to)}, before it starts ${shown(from)}`;
      record.fault('to', { code: 'end-before-start', wrong, right: `not earlier than ${from}` });
    }
    return annex('session', position++, record);
  });
}

function each(
  root: RecordReader,
  list: string,
  kind: Annex['kind'],
  check: (record: RecordReader) => void,
): Annex[] {
  return root.items(list).flatMap(({ value, pointer }, position) => {
    const record = RecordReader.of(value, pointer, root.log);
    if (!record) return [];
    check(record);
    return [annex(kind, position, record)];
  });
}

const annex = (kind: Annex['kind'], position: number, record: RecordReader): Annex => ({
  kind,
  position,
  line: record.log.lineOf(record.pointer),
  content: record.raw,
});

function checkAttribution(
  record: RecordReader,
  types: ReadonlyMap<string, ReadonlySet<string>>,
  { sessions, bodies }: References,
): void {
  const outcome = record.needed('outcome');
  const finding = outcome === '' ? undefined : findingOf(outcome, types);
  if (finding) record.fault('outcome', finding);
  for (const { value, at } of record.items('credited_to')) {
    const credited = scalarText(value) ?? '';
    if (sessions.has(credited) || bodies.has(credited)) continue;
    const fault = undeclared('session', value, [...sessions]);
    record.log.fault(`${record.pointer}/${at}`, fault);
  }
}

/** What is wrong with `case-key/entry-type`, if it names no entry of this file. */
function findingOf(
  outcome: string,
  types: ReadonlyMap<string, ReadonlySet<string>>,
): Finding | undefined {
  const [, key, type] = /^([^/]+)\/(.*)$/.exec(outcome) ?? [];
  if (key === undefined || type === undefined) {
    const right = 'the key of a case and an entry type, as in case-key/release.granted';
    return { code: 'bad-outcome', wrong: `${described(outcome)} names no entry`, right };
  }
  const has = types.get(key);
  if (!has) return noSuch('case', key, types.keys());
  if (has.has(type)) return undefined;
  if (ENTRY_TYPE_NAMES.includes(type)) return noSuch('entry', type, has);
  const wrong = `${described(type)} is not an entry type`;
  const right = `the nearest known type is ${shown(nearest(type, ENTRY_TYPE_NAMES) ?? '')}`;
  return { code: 'unknown-entry-type', wrong, right };
}

function typesByCase(root: RecordReader): Map<string, Set<string>> {
  const types = new Map<string, Set<string>>();
  for (const { value } of root.items('cases')) {
    const { key, entries } = (value ?? {}) as { key?: unknown; entries?: unknown };
    if (typeof key !== 'string') continue;
    const list = Array.isArray(entries) ? (entries as ({ type?: unknown } | null)[]) : [];
    types.set(key, new Set(list.map((entry) => scalarText(entry?.type) ?? '')));
  }
  return types;
}

function checkDate(record: RecordReader): void {
  if (record.has('date')) record.date('date');
  else record.missing('date');
}

function namedSession(record: RecordReader, { sessions }: References): void {
  const session = record.text('session');
  if (session === undefined || sessions.has(session)) return;
  record.fault('session', undeclared('session', session, [...sessions]));
}
