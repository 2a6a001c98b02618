import { useDeferredValue, useEffect, useState, type ReactNode } from 'react';
import type { Today } from '#libs/contracts';
import { ClockGroup } from './clock-group.js';
import type { RowActs } from './clock-row.js';
import { GROUPS, seenAtFirst } from './groups.js';

interface ClockGroupsProps {
  readonly today: Today;
  readonly acts: RowActs;
}

/** Since the page was opened. Who comes back to the list wants it as high as it was left. */
let wasDrawn = false;

/** The parts of Today. What is seen at first is drawn first, and the rest when that is on the screen. */
export function ClockGroups({ today, acts }: ClockGroupsProps): ReactNode {
  const [drawsAll] = useState(wasDrawn);
  useEffect(() => void (wasDrawn = true), []);
  const isWhole = useDeferredValue(true, drawsAll);
  const drawn = isWhole ? undefined : seenAtFirst(today);
  const parts = today.snoozed.length > 0 ? ([...GROUPS, 'snoozed'] as const) : GROUPS;
  return parts.map((part) => (
    <ClockGroup key={part} group={part} today={today} acts={acts} drawn={drawn?.[part]} />
  ));
}
