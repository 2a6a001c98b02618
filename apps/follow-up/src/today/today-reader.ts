import { Inject, Injectable } from '@nestjs/common';
import { deadlineOf, Store, type DeadlineRow } from '#libs/case-store';
import type { ListedClock, MemberRef, Snooze, SnoozedClock, Today } from '#libs/contracts';
import { addWorkingDays, type IsoDate, type Law } from '#libs/domain';
import { Clock, LAW, type Actor } from '#libs/platform';
import { ClockViewer } from '../deadlines/clock-viewer.js';
import { TODAY, TODAY_OF } from './today.statements.js';

/** Working days ahead that Today shows as soon. */
const SOON = 7;

interface Row extends Snooze {
  part: string;
  deadline: DeadlineRow;
  code: string;
  owner: MemberRef | null;
}

/** What a day begins with: standing and lateness are derived at each reading and stored nowhere. */
@Injectable()
export class TodayReader {
  constructor(
    private readonly store: Store,
    private readonly clock: Clock,
    private readonly clocks: ClockViewer,
    @Inject(LAW) private readonly law: Law,
  ) {}

  /**
   * Overdue, due today, due within seven working days, waiting for others, and put aside.
   * @param of whose cases; those of nobody in particular are every caseworker's. All without
   */
  async today(of?: Actor): Promise<Today> {
    const on = this.clock.today(this.law.zone);
    const days = [on, addWorkingDays(this.law.calendar, on, SOON)];
    const rows = of
      ? await this.store.run<Row>(TODAY_OF, [...days, of.id, of.role === 'caseworker'])
      : await this.store.run<Row>(TODAY, days);
    const part = (name: string): Row[] => rows.filter((row) => row.part === name);
    const listed = (name: string): ListedClock[] => part(name).map((row) => this.listed(row, on));
    return {
      on,
      overdue: listed('overdue'),
      today: listed('today'),
      soon: listed('soon'),
      waiting: listed('waiting'),
      snoozed: part('snoozed').map((row): SnoozedClock => {
        const { until, reason, by, at } = row;
        return { ...this.listed(row, on), snooze: { until, reason, by, at } };
      }),
    };
  }

  private listed({ deadline, code, owner }: Row, on: IsoDate): ListedClock {
    return {
      ...this.clocks.view(deadlineOf(deadline), deadline.case_id, on),
      code,
      owner,
    };
  }
}
