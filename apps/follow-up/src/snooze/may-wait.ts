import type { BulkAnswer } from '#libs/contracts';
import { lastSnoozeDay, type Deadline, type IsoDate, type Law } from '#libs/domain';

export type Left = BulkAnswer['left'][number];

/** An open clock, with what is put aside of it now. */
export interface ClockOfCase {
  readonly case: string;
  readonly deadline: Deadline;
  readonly snooze: { readonly until: IsoDate; readonly reason: string } | null;
}

interface Around {
  readonly law: Law;
  readonly on: IsoDate;
  /** Cases whose words cannot be sealed any more. */
  readonly erased: ReadonlySet<string>;
}

/** Tells the clocks that may wait until a day from those that are left, each with why. */
export function mayWait(
  asked: readonly string[],
  clocks: readonly ClockOfCase[],
  { until }: { readonly until: IsoDate },
  { law, on, erased }: Around,
): { waits: ClockOfCase[]; left: Left[] } {
  const open = new Map(clocks.map((clock) => [clock.deadline.id, clock]));
  const waits: ClockOfCase[] = [];
  const left: Left[] = [];
  for (const id of asked) {
    const clock = open.get(id);
    const why = clock ? whyNot(clock) : 'clock.ended';
    if (why === null) waits.push(clock!);
    else left.push({ id, why });
  }
  return { waits, left };

  function whyNot(clock: ClockOfCase): string | null {
    if (erased.has(clock.case)) return 'case.erased';
    const others = clocks.filter((other) => other.case === clock.case);
    const last = lastSnoozeDay(
      clock.deadline,
      others.map(({ deadline }) => deadline),
      law.calendar,
      on,
    );
    if (last === null) return 'clock.due-too-soon';
    if (until <= last.on) return null;
    return `clock.${last.because === 'own-limit' ? 'longer-than-we-wait' : 'past-a-last-day'}`;
  }
}
