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
  const slash = outcome.indexOf('/');
  const [key, type] = [outcome.slice(0, Math.max(slash, 0)), outcome.slice(slash + 1)];
  const has = types.get(key);
  if (outcome !== '' && slash < 1) {
    const right = 'the key of a case and an entry type, as in case-key/release.granted';
    const wrong = `${described(outcome)} names no entry`;
    record.fault('outcome', { code: 'bad-outcome', wrong, right });
  } else if (outcome !== '' && !has) {
    record.fault('outcome', noSuch('case', key, types.keys()));
  } else if (outcome !== '' && !ENTRY_TYPE_NAMES.includes(type)) {
    const near = nearest(type, ENTRY_TYPE_NAMES) ?? '';
    const wrong = `${described(type)} is not an entry type`;
    const right = `the nearest known type is ${shown(near)}`;
    record.fault('outcome', { code: 'unknown-entry-type', wrong, right });
  } else if (has && !has.has(type)) {
    record.fault('outcome', noSuch('entry', type, has));
  }
  for (const { value, at } of record.items('credited_to')) {
    const credited = scalarText(value) ?? '';
    if (sessions.has(credited) || bodies.has(credited)) continue;
    const fault = undeclared('session', value, [...sessions]);
    record.log.fault(`${record.pointer}/${at}`, fault);
  }
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
