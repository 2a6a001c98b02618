import type { Figure } from '#libs/domain';
import { described, emptyDraft, readCount, QUALIFIERS } from '#libs/contracts';
import type { FaultLog } from './fault-log.js';
import { RecordReader } from './record-reader.js';

/** Counted figures per source. Sums that a source gives twice must agree with themselves. */
export function readStatistics(root: RecordReader): Figure[] {
  const counted = root.items('statistics').flatMap(({ value, pointer }) => {
    const record = RecordReader.of(value, pointer, root.log);
    const figure = record && readFigure(record);
    return figure ? [{ figure, pointer }] : [];
  });
  reconcile(counted, root.log);
  return counted.map(({ figure }) => figure);
}

function readFigure(record: RecordReader): Figure | undefined {
  const before = record.log.count;
  const year = record.needed('year');
  if (year !== '' && !/^(19|20)\d{2}$/.test(year)) {
    const wrong = `${described(year)} is not a year`;
    record.fault('year', { code: 'bad-year', wrong, right: 'four digits, such as 2013' });
  }
  const value = record.needed('value');
  if (value !== '' && !/^\d{1,12}(\.\d{1,6})?$/.test(value)) {
    const wrong = `${described(value)} is not a number`;
    record.fault('value', { code: 'not-a-number', wrong, right: 'a number, such as 31' });
  }
  const [measure, source] = [record.needed('measure'), record.needed('source')];
  const band = record.text('band');
  const qualifier = qualifierOf(record);
  record.others(FIGURE_FIELDS, 'this field is not kept');
  if (record.log.count > before || !qualifier) return undefined;
  const line = record.log.lineOf(record.pointer);
  const figure = { year: Number(year), measure, value: Number(value), qualifier, source, line };
  return band === undefined ? figure : { ...figure, band };
}

function qualifierOf(record: RecordReader): Figure['qualifier'] | undefined {
  const said = record.text('qualifier') ?? 'exact';
  const known = QUALIFIERS.find((qualifier) => qualifier === said);
  if (known) return known;
  const place = {
    field: 'qualifier',
    pointer: '',
    references: NOTHING_DECLARED,
    draft: emptyDraft(),
  };
  readCount({ value: '1', qualifier: said }, place);
  record.log.faultsInside(record.pointer, place.draft.faults);
  return undefined;
}

const NOTHING_DECLARED = {
  bodies: new Map<string, string>(),
  places: new Set<string>(),
  sessions: new Set<string>(),
  rules: new Set<string>(),
};

interface Counted {
  readonly figure: Figure;
  readonly pointer: string;
}

/** Bands of people sentenced in a year add up to the people convicted, in the same source. */
function reconcile(counted: readonly Counted[], log: FaultLog): void {
  const sums = new Map<string, number>();
  for (const { figure } of counted) {
    if (figure.measure !== 'persons-sentenced' || figure.band === undefined) continue;
    sums.set(yearOfSource(figure), (sums.get(yearOfSource(figure)) ?? 0) + figure.value);
  }
  for (const { figure, pointer } of counted) {
    if (figure.measure !== 'persons-convicted' || figure.band !== undefined) continue;
    const sum = sums.get(yearOfSource(figure));
    if (sum === undefined || sum === figure.value || figure.qualifier !== 'exact') continue;
    const wrong = `${figure.value} persons convicted in ${figure.year} are not the ${sum} sentenced`;
    const right = 'bands of persons-sentenced that add up to persons-convicted of the same source';
    log.fault(`${pointer}/value`, { code: 'sums-differ', wrong, right });
  }
}

const yearOfSource = ({ year, source }: Figure): string => `${year} ${source}`;

const FIGURE_FIELDS = ['year', 'measure', 'band', 'value', 'qualifier', 'source'];
