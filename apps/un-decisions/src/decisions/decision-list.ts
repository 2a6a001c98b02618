import { Inject, Injectable } from '@nestjs/common';
import { deadlineOf, Store, type DeadlineRow } from '#libs/case-store';
import type { DecisionPage, ListedDecision, NextDate } from '#libs/contracts';
import {
  decisionRules,
  dueDate,
  REMEDY_STATUSES,
  ruleById,
  standingOn,
  workingDaysBetween,
  type IsoDate,
  type Law,
} from '#libs/domain';
import { Clock, LAW } from '#libs/platform';
import { writeCursor, type DecisionCursor } from './decision-cursor.js';
import { WALKS, walkStatement, type ListedRow, type Walk } from './decision-walks.js';

interface Found {
  readonly row: ListedRow;
  readonly walk: Walk;
}

/** Every decision of every case, by what comes next. */
@Injectable()
export class DecisionList {
  constructor(
    private readonly store: Store,
    private readonly clock: Clock,
    @Inject(LAW) private readonly law: Law,
  ) {}

  /** A page of decisions after a cursor, the nearest next date first. */
  async page(after: DecisionCursor | null, limit: number): Promise<DecisionPage> {
    const on = this.clock.today(this.law.zone);
    const found = await this.walk(after, on, limit + 1);
    const shown = found.slice(0, limit);
    const last = found.length > limit ? shown.at(-1) : undefined;
    return {
      on,
      items: shown.map(({ row }) => this.listed(row, on)),
      next: last ? writeCursor(cursorOf(last)) : null,
    };
  }

  /** Goes on from where the last page ended, through one walk after another, until there are enough. */
  private async walk(after: DecisionCursor | null, on: IsoDate, wanted: number): Promise<Found[]> {
    const rules = decisionRules(this.law);
    const found: Found[] = [];
    for (const walk of WALKS.slice(after ? WALKS.indexOf(after.walk) : 0)) {
      const from = after?.walk === walk ? after : null;
      const [day, decision, left] = [from?.day, from?.decision, wanted - found.length];
      const values =
        walk === 'unclocked' ? [rules, decision, left] : [rules, decision, left, on, day];
      const rows = await this.store.run<ListedRow>(walkStatement(walk), values);
      found.push(...rows.map((row) => ({ row, walk })));
      if (found.length === wanted) break;
    }
    return found;
  }

  private listed({ deadline, remedies, ...said }: ListedRow, on: IsoDate): ListedDecision {
    const counts = REMEDY_STATUSES.map((status) => [status, remedies[status] ?? 0] as const);
    return {
      ...said,
      remedies: Object.fromEntries(counts) as ListedDecision['remedies'],
      next: deadline && this.next(deadline, on),
    };
  }

  private next(row: DeadlineRow, on: IsoDate): NextDate {
    const deadline = deadlineOf(row);
    const { id, rule, ruleVersion, bearer, due, firstAct, provisional } = deadline;
    const known = ruleById(this.law, rule, ruleVersion);
    return {
      deadline: id,
      rule,
      name: known?.name ?? { en: rule, ru: rule, kk: rule },
      bearer,
      due: dueDate(due),
      workingDays: this.workingDaysTo(due.earliest, on),
      firstAct: firstAct && { type: firstAct.type, on: firstAct.on },
      provisional,
      unverified: known?.confidence !== 'sourced',
      ...standingOn(deadline, on),
    };
  }

  /** 0 once the day is reached: what is late is counted in days, and lies thousands of them back. */
  private workingDaysTo(day: IsoDate, on: IsoDate): number {
    return day > on ? workingDaysBetween(this.law.calendar, on, day) : 0;
  }
}

const cursorOf = ({ walk, row }: Found): DecisionCursor => ({
  walk,
  day: row.deadline && row.deadline.due_latest,
  decision: row.decision,
});
