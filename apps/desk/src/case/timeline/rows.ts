import { entryDefinition, type TimelineItem } from '#libs/contracts';
import { rangeOf, type IsoDate } from '#libs/domain';
import { silencesBetween, type Silence } from './silence.js';

export type Row =
  | { readonly kind: 'item'; readonly at: IsoDate; readonly item: TimelineItem }
  | { readonly kind: 'silence'; readonly at: IsoDate; readonly silence: Silence };

/** True for what somebody did, as against what a clock did or the desk itself. */
export const isAct = ({ type }: Pick<TimelineItem, 'type'>): boolean =>
  entryDefinition(type) !== undefined;

/**
 * The timeline of a case, newest first, with its long silences drawn in.
 * @param withClocks also shows what the clocks did
 */
export function rowsOf(items: readonly TimelineItem[], today: IsoDate, withClocks: boolean): Row[] {
  const acts = items.filter(isAct);
  const shown = withClocks ? items : acts;
  const rows: Row[] = [
    ...shown.map((item): Row => ({ kind: 'item', at: rangeOf(item.on).latest, item })),
    ...silencesBetween(
      acts.map(({ on }) => on),
      today,
    ).map((silence): Row => ({ kind: 'silence', at: silence.to, silence })),
  ];
  return rows.toSorted(newestFirst);
}

// A silence ends with the act that stands above it.
const newestFirst = (a: Row, b: Row): number =>
  a.at === b.at ? order(a) - order(b) : a.at < b.at ? 1 : -1;

const order = (row: Row): number =>
  row.kind === 'item' ? -row.item.seq : row.silence.from < row.at ? 0 : 1;
