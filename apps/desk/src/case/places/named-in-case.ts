import {
  ENTRY_DATA,
  entryDefinition,
  fieldKind,
  type CaseFile,
  type DeclaredReferences,
  type EntryDefinition,
  type TimelineItem,
} from '#libs/contracts';
import { rangeOf, type PartialDate } from '#libs/domain';

/** A declared body or place that a case has to do with. */
export interface Named {
  readonly what: 'body' | 'place';
  readonly key: string;
  /** The case itself names it: the body complained of, the place where it happened. */
  readonly isOfCase: boolean;
  /** In how many entries. */
  readonly times: number;
  /** The last date on which one of them happened, as it is known. */
  readonly last: PartialDate | null;
  /** The fields that name it, such as `by` or `to`. */
  readonly as: readonly string[];
}

interface Mention {
  readonly what: Named['what'];
  readonly key: string;
  readonly field: string;
}

const BODY_KINDS: readonly unknown[] = ['body', 'bodies', 'party', 'parties'];

/** Every declared body and place of a case: what the case itself names first, then the most often named. */
export function namedInCase(
  file: Pick<CaseFile, 'against' | 'place'>,
  items: readonly TimelineItem[],
  declared: DeclaredReferences,
): Named[] {
  const found = new Map<string, Named>();
  const ofCase = (what: Named['what'], key: string): void => {
    found.set(`${what} ${key}`, { what, key, isOfCase: true, times: 0, last: null, as: [] });
  };
  if (file.against !== null) ofCase('body', file.against);
  if (file.place !== null) ofCase('place', file.place);
  for (const item of items) {
    const mentions = mentionsIn(item, declared);
    for (const id of new Set(mentions.map(idOf))) {
      const ofIt = mentions.filter((each) => idOf(each) === id);
      found.set(id, withOneMore(found.get(id), ofIt, item.on));
    }
  }
  return [...found.values()].toSorted(
    (a, b) => Number(b.isOfCase) - Number(a.isOfCase) || b.times - a.times || order(a, b),
  );
}

const idOf = ({ what, key }: Mention): string => `${what} ${key}`;
const order = (a: Named, b: Named): number => (a.key < b.key ? -1 : 1);

function withOneMore(
  before: Named | undefined,
  mentions: readonly Mention[],
  on: PartialDate,
): Named {
  const { what, key } = mentions[0]!;
  const { isOfCase = false, times = 0, last = null, as = [] } = before ?? {};
  const isLater = last === null || rangeOf(on).latest > rangeOf(last).latest;
  const fields = new Set([...as, ...mentions.map(({ field }) => field)]);
  return { what, key, isOfCase, times: times + 1, last: isLater ? on : last, as: [...fields] };
}

/** Bodies stand in the open with their ids, or in lists under the seal with their keys; so do places. */
function mentionsIn(item: TimelineItem, { bodies, places }: DeclaredReferences): Mention[] {
  const definition = entryDefinition(item.type);
  if (!definition) return [];
  const open = Object.entries(ENTRY_DATA.safeParse(item.data).data?.bodies ?? {});
  const named = open.flatMap(([field, { ref }]) => {
    const body = bodies.find(({ id }) => id === ref);
    return body
      ? [{ what: 'body' as const, key: body.key, field: field.replaceAll('-', '_') }]
      : [];
  });
  const sealed = Object.entries(item.text ?? {}).flatMap(([field, value]): Mention[] => {
    const what = whatOf(definition, field);
    if (what === undefined) return [];
    const keys = (what === 'body' ? bodies : places).map(({ key }) => key);
    return [value]
      .flat()
      .flatMap((key) => keys.filter((known) => known === key))
      .map((key) => ({ what, key, field }));
  });
  return [...named, ...sealed];
}

function whatOf(definition: EntryDefinition, field: string): Named['what'] | undefined {
  const kind = fieldKind(definition, field);
  if (kind === 'place') return 'place';
  return BODY_KINDS.includes(kind) ? 'body' : undefined;
}
