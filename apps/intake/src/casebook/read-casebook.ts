import type { Casebook, Fault } from '#libs/domain';
import { described } from '#libs/contracts';
import { decodeUtf8, MAX_BYTES, tooLarge } from './casebook-bytes.js';
import { readTree } from './document-tree.js';
import { FaultLog, nameWords } from './fault-log.js';
import { readAnnexes } from './read-annexes.js';
import { readCases } from './read-cases.js';
import { declaredReferences, readBodies, readPlaces } from './read-declarations.js';
import { readStatistics } from './read-statistics.js';
import { RecordReader } from './record-reader.js';

/** A casebook that is whole, or everything that is wrong with it. Warnings stop nothing. */
export type CasebookReading =
  | { readonly casebook: Casebook; readonly faults?: undefined; readonly warnings: Fault[] }
  | { readonly casebook?: undefined; readonly faults: Fault[]; readonly warnings: Fault[] };

export const CASEBOOK_FORMAT = 'qorgan-casebook/1';

/**
 * Reads a casebook from the bytes of a YAML or JSON file. Never throws on what the bytes hold.
 * @param rules ids of the rules that an act on a clock may name
 */
export function readCasebook(
  bytes: Uint8Array,
  fileName: string,
  rules: ReadonlySet<string> = NO_RULES,
): CasebookReading {
  if (bytes.length > MAX_BYTES) return { faults: [tooLarge()], warnings: [] };
  const decoded = decodeUtf8(bytes);
  if ('fault' in decoded) return { faults: [decoded.fault], warnings: [] };
  const read = readTree(decoded.text, /\.json$/i.test(fileName) ? 'JSON' : 'YAML');
  if ('faults' in read) return { faults: read.faults, warnings: [] };
  const log = new FaultLog(read.tree, nameWords(read.tree.root));
  const root = RecordReader.of(read.tree.root, '', log);
  const casebook = root && readRoot(root, rules);
  const { faults, warnings } = log;
  return casebook && faults.length === 0 ? { casebook, warnings } : { faults, warnings };
}

const NO_RULES: ReadonlySet<string> = new Set();

function readRoot(root: RecordReader, rules: ReadonlySet<string>): Casebook {
  const format = root.needed('format');
  if (format !== '' && format !== CASEBOOK_FORMAT) {
    const wrong = `${FORMAT.test(format) ? format : described(format)} is not a known format`;
    root.fault('format', { code: 'unknown-format', wrong, right: CASEBOOK_FORMAT });
  }
  if (!Object.hasOwn(root.raw, 'cases')) root.missing('cases');
  root.others(ROOT_FIELDS, 'this field is not kept');
  const references = declaredReferences(root, rules);
  const [title, jurisdiction, source] = [
    root.needed('title'),
    root.needed('jurisdiction'),
    readSource(root),
  ];
  return {
    title,
    jurisdiction,
    source: { ...source, asOf: source.asOf ?? '' },
    bodies: readBodies(root, references),
    places: readPlaces(root),
    cases: readCases(root, references, source.asOf),
    annexes: readAnnexes(root, references),
    statistics: readStatistics(root),
  };
}

function readSource(root: RecordReader): { title: string; kind: string; asOf?: string } {
  if (!root.has('source')) root.missing('source');
  const value = root.has('source') ? root.raw['source'] : {};
  const source = RecordReader.of(value, root.at('source'), root.log);
  if (!source || !root.has('source')) return { title: '', kind: '' };
  if (!source.has('as_of')) source.missing('as_of');
  const asOf = source.date('as_of');
  source.others(['title', 'kind', 'as_of'], 'this field is not kept');
  const said = { title: source.text('title') ?? '', kind: source.needed('kind') };
  return asOf === undefined ? said : { ...said, asOf };
}

const FORMAT = /^qorgan-casebook\/\d{1,4}$/;
const ROOT_FIELDS = [
  'format',
  'title',
  'jurisdiction',
  'source',
  'bodies',
  'places',
  'cases',
  'sessions',
  'attributions',
  'statements',
  'statistics',
  'claims',
];
