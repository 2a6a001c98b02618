import { defaultRangeExtractor, useWindowVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useLayoutEffect, useRef, useState, type FocusEvent } from 'react';

/** How high a row is until it was seen, in px, and how many are drawn beyond what is seen. */
const ROW = 32;
const BEYOND = 20;

/** A row that is drawn, and how much room the rows take that are not drawn before it. */
export interface DrawnRow {
  readonly index: number;
  readonly gap: number;
}

/**
 * Draws of a long list the rows that are seen, and a few beyond; the window scrolls over all of
 * them. The row that has the focus stays drawn wherever the window is, for the focus to stay.
 */
export function useWindow(count: number) {
  const body = useRef<HTMLTableSectionElement>(null);
  const top = useTopOf(body);
  const [active, setActive] = useState<number | null>(null);
  const rows = useWindowVirtualizer({
    count,
    estimateSize: () => ROW,
    overscan: BEYOND,
    scrollMargin: top,
    useFlushSync: false,
    rangeExtractor: (range) => {
      const seen = defaultRangeExtractor(range);
      if (active === null || active >= count || seen.includes(active)) return seen;
      return [...seen, active].toSorted((a, b) => a - b);
    },
  });
  const drawn = rows.getVirtualItems();
  return {
    body,
    measure: rows.measureElement,
    drawn: drawn.map(({ index, start }, at): DrawnRow => ({
      index,
      gap: start - (drawn[at - 1]?.end ?? top),
    })),
    /** The room of all rows behind the last one that is drawn. */
    rest: rows.getTotalSize() - ((drawn.at(-1)?.end ?? top) - top),
    last: drawn.at(-1)?.index ?? -1,
    ...useSteps(body, count, active, setActive),
  };
}

/** Keys go from row to row, those included that are not drawn yet. */
function useSteps(
  body: { readonly current: HTMLElement | null },
  count: number,
  active: number | null,
  setActive: (index: number) => void,
) {
  const [wanted, setWanted] = useState<{ index: number }>();
  useEffect(() => {
    const index = wanted?.index ?? -1;
    body.current?.querySelector<HTMLElement>(`[data-index="${index}"] a`)?.focus();
  }, [body, wanted]);
  return {
    step: (by: 1 | -1): void => {
      const first = by === 1 ? 0 : count - 1;
      const isInside = body.current?.contains(document.activeElement) === true;
      const next = active === null || !isInside ? first : active + by;
      if (next < 0 || next >= count) return;
      setActive(next);
      setWanted({ index: next });
    },
    onFocus: ({ target }: FocusEvent<HTMLElement>): void => {
      const index = target.closest<HTMLElement>('[data-index]')?.dataset['index'];
      if (index !== undefined) setActive(Number(index));
    },
  };
}

/** How far from the top of the page something begins, in px. */
function useTopOf(element: { readonly current: HTMLElement | null }): number {
  const [top, setTop] = useState(0);
  useLayoutEffect(() => {
    const read = (): void =>
      setTop(Math.round((element.current?.getBoundingClientRect().top ?? 0) + scrollY));
    read();
    const watched = new ResizeObserver(read);
    watched.observe(document.body);
    return () => watched.disconnect();
  }, [element]);
  return top;
}
