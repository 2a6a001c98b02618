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
  const facts = [...(data ? open(data) : []), ...sealed(item.text ?? {})];
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

function useOpenFacts(): (data: EntryData) => Fact[] {
  const { name, date } = useWords();
  const names = useReferenceNames();
  const label = (field: string): string => name('field', field.replaceAll('-', '_'));
  return ({ bodies, codes, dates, counts }) => [
    ...Object.entries(bodies).map(([field, { ref, kind }]): Fact => [
      label(field),
      names.bodyOfId(ref) ?? name('kind', kind),
    ]),
    ...Object.entries(codes)
      // The committee is the body once more, for the rules to read.
      .filter(([field]) => field !== 'committee')
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

function useSealedFacts(): (text: Readonly<Record<string, unknown>>) => Fact[] {
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
      const said = isPlace ? names.place(value) : valueText(name, value);
      return [[name('field', field), said, CONTRADICTIONS.has(field)]];
    });
}

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
