import type { ReactNode } from 'react';
import { ENTRY_DATA, type EntryData, type TimelineItem } from '#libs/contracts';
import { useWords } from '../../words/words.js';
import { useReferenceNames } from '../reference-names.js';
import classes from './entry-facts.module.css';

type Fact = readonly [label: string, value: string, contradicts?: boolean];

/** Fields in which an entry says that something else stands against it. */
const CONTRADICTIONS: ReadonlySet<string> = new Set(['contradicted_by', 'contrary_to']);

/** What an entry says: its bodies, codes, dates and counts, and its words from under the seal. */
export function EntryFacts({ item }: { item: Pick<TimelineItem, 'data' | 'text'> }): ReactNode {
  const open = useOpenFacts();
  const sealed = useSealedFacts();
  const data = ENTRY_DATA.safeParse(item.data).data;
  const text = item.text ?? {};
  const facts = [...(data ? open(data, text) : []), ...sealed(text)];
  if (facts.length === 0) return null;
  return (
    <dl className={classes['facts']}>
      {facts.map(([label, value, contradicts = false], at) => (
        <div key={at} data-contradicts={contradicts}>
          <dt>
            {contradicts && <Against />}
            {label}
          </dt>
          <dd spellCheck={false}>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Fields that list declared bodies by their keys, among others. */
const BODY_LISTS: ReadonlySet<string> = new Set(['relied_on', 'recipients']);

/** An equals sign that is struck out, drawn: the words beside it say what is against what. */
function Against(): ReactNode {
  return (
    <svg
      className={classes['against']}
      width="12"
      height="12"
      viewBox="0 0 12 12"
      aria-hidden="true"
    >
      <path d="M2 4.5h8M2 7.5h8M8.5 1.5l-5 9" />
    </svg>
  );
}

type Sealed = Readonly<Record<string, unknown>>;

function useOpenFacts(): (data: EntryData, sealed: Sealed) => Fact[] {
  const { name, date } = useWords();
  const names = useReferenceNames();
  const written = (field: string): string => field.replaceAll('-', '_');
  const label = (field: string): string => name('field', written(field));
  return ({ bodies, codes, dates, counts }, sealed) => [
    ...Object.entries(bodies).map(([field, { ref, kind }]): Fact => [
      label(field),
      names.bodyOfId(ref) ?? name('kind', kind),
    ]),
    ...Object.entries(codes)
      // The committee is the body once more, for the rules to read; so are the kinds of bodies that
      // the sealed words name.
      .filter(([field]) => field !== 'committee' && !(written(field) in sealed))
      .map(([field, of]): Fact => [
        label(field),
        of.map((code) => codeName(name, code)).join(', '),
      ]),
    ...Object.entries(dates).map(([field, on]): Fact => [label(field), date(on)]),
    ...Object.entries(counts).map(([field, { value, qualifier }]): Fact => [
      label(field),
      qualifier === 'exact' ? String(value) : `${name('qualifier', qualifier)} ${value}`,
    ]),
  ];
}

function useSealedFacts(): (text: Sealed) => Fact[] {
  const { say, name } = useWords();
  const names = useReferenceNames();
  return (text) =>
    Object.entries(text).flatMap(([field, value]): Fact[] => {
      if (field === 'persons' && Array.isArray(value)) {
        return (value as { field?: unknown }[]).map(({ field: of }) => [
          name('field', String(of)),
          say('timeline.person'),
        ]);
      }
      const isPlace = field === 'place' && typeof value === 'string';
      const known = BODY_LISTS.has(field) ? namesOf(value, names.body) : value;
      const said = isPlace ? names.place(value) : valueText(name, known);
      return [[name('field', field), said, CONTRADICTIONS.has(field)]];
    });
}

/** Declared bodies by their names; anybody else as written. */
const namesOf = (value: unknown, body: (key: string) => string): unknown[] =>
  [value].flat().map((each) => (typeof each === 'string' ? body(each) : each));

type Name = (kind: string, code: string) => string;

/** A code of an entry, or the kind of a body that was named as a party. */
const codeName = (name: Name, code: string): string => {
  const said = name('code', code);
  return said === code ? name('kind', code) : said;
};

function valueText(name: Name, value: unknown): string {
  if (Array.isArray(value)) return value.map((each) => valueText(name, each)).join(', ');
  if (typeof value === 'object' && value !== null) {
    return Object.values(value)
      .map((each) => valueText(name, each))
      .join(' ');
  }
  return typeof value === 'boolean' ? (value ? '✓' : '–') : codeName(name, String(value));
}
