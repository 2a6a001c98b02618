import type { CasebookBody, CasebookPlace } from '#libs/domain';
import {
  described,
  isShowable,
  nearest,
  scalarText,
  type References,
  shown,
  SLUG,
  undeclared,
} from '#libs/contracts';
import type { FaultLog } from './fault-log.js';
import { RecordReader } from './record-reader.js';

/** The keys that a casebook declares, gathered first so that anything may name them. */
export function declaredReferences(root: RecordReader, rules: ReadonlySet<string>): References {
  const keys = (list: string) =>
    root.items(list).flatMap(({ value }) => {
      const { key, kind } = (value ?? {}) as { key?: unknown; kind?: unknown };
      return typeof key === 'string' ? [[key, typeof kind === 'string' ? kind : ''] as const] : [];
    });
  return {
    bodies: new Map(keys('bodies')),
    places: new Set(keys('places').map(([key]) => key)),
    sessions: new Set(keys('sessions').map(([key]) => key)),
    rules,
  };
}

/** The bodies of a casebook: who may be addressed, who answers, who decides. */
export function readBodies(root: RecordReader, references: References): CasebookBody[] {
  return declared(root, 'bodies', (body, key) => {
    const region = body.text('region');
    const parent = namedBody(body, 'parent', references);
    const npm = body.text('npm_coverage');
    if (npm !== undefined && npm !== 'true' && npm !== 'false') {
      const wrong = `${described(npm)} is neither true nor false`;
      body.fault('npm_coverage', { code: 'bad-flag', wrong, right: 'true or false' });
    }
    body.others(BODY_FIELDS, 'this field is not kept');
    return {
      key,
      kind: kindOf(body),
      name: namesOf(body),
      aliases: body.words('aliases'),
      ...(region === undefined ? {} : { region }),
      ...(parent === undefined ? {} : { parent }),
      ...(npm === undefined ? {} : { npmCoverage: npm === 'true' }),
    };
  });
}

/** The places of deprivation of liberty of a casebook. */
export function readPlaces(root: RecordReader): CasebookPlace[] {
  return declared(root, 'places', (place, key) => {
    const [region, settlement] = [place.text('region'), place.text('settlement')];
    place.others(PLACE_FIELDS, 'this field is not kept');
    return {
      key,
      kind: kindOf(place),
      name: namesOf(place),
      ...(region === undefined ? {} : { region }),
      ...(settlement === undefined ? {} : { settlement }),
    };
  });
}

/** The key of a declared body, or a fault that names the nearest one. */
export function namedBody(record: RecordReader, field: string, { bodies }: References) {
  const key = record.text(field);
  if (key === undefined || bodies.has(key)) return key;
  record.fault(field, undeclared('body', key, [...bodies.keys()]));
  return undefined;
}

/** Reads each item of a list whose items have keys of their own. */
export function declared<T>(
  root: RecordReader,
  list: string,
  read: (record: RecordReader, key: string) => T,
): T[] {
  const taken = new Map<string, number>();
  return root.items(list).flatMap(({ value, pointer }) => {
    const record = RecordReader.of(value, pointer, root.log);
    if (!record) return [];
    const key = record.needed('key');
    checkKey(record, key, list, taken, root.log);
    return [read(record, key)];
  });
}

function checkKey(
  record: RecordReader,
  key: string,
  list: string,
  taken: Map<string, number>,
  log: FaultLog,
): void {
  if (key === '') return;
  if (!KEY.test(key)) {
    const right = 'small letters and digits, joined by hyphens';
    record.fault('key', { code: 'bad-key', wrong: `${described(key)} is not a key`, right });
  }
  const line = taken.get(key);
  if (line !== undefined) {
    const wrong = `${described(key)} is already a key of ${list}, declared on line ${line}`;
    record.fault('key', { code: 'duplicate-key', wrong, right: 'a key of its own' });
  } else {
    taken.set(key, log.lineOf(record.at('key')));
  }
}

function kindOf(record: RecordReader): string {
  const kind = record.needed('kind');
  if (kind !== '' && !SLUG.test(kind)) {
    const right = `a code such as ${shown('police')}`;
    record.fault('kind', { code: 'bad-kind', wrong: `${described(kind)} is not a kind`, right });
  }
  return kind;
}

function namesOf(record: RecordReader): Record<string, string> {
  if (!record.has('name')) {
    record.missing('name');
    return {};
  }
  const names = RecordReader.of(record.raw['name'], record.at('name'), record.log);
  const languages = Object.keys(names?.raw ?? {});
  return Object.fromEntries(languages.map((language) => [language, names?.text(language) ?? '']));
}

/** What is wrong with a reference to a key that is not there. */
export const noSuch = (what: string, value: unknown, known: Iterable<string>) => {
  const near = nearest(scalarText(value) ?? '', [...known].filter(isShowable));
  const right = near ? `the nearest that is: ${shown(near)}` : `one that the casebook has`;
  return { code: `undeclared-${what}`, wrong: `${described(value)} is no ${what} here`, right };
};

const KEY = /^[a-z0-9]+(?:[-._][a-z0-9]+)*$/i;
const BODY_FIELDS = ['key', 'kind', 'name', 'region', 'parent', 'aliases', 'npm_coverage'];
const PLACE_FIELDS = ['key', 'kind', 'name', 'region', 'settlement'];
