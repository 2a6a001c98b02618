import { Inject, Injectable } from '@nestjs/common';
import {
  deadlineOf,
  loadCaseClocks,
  Store,
  type DeadlineRow,
  type Statement,
} from '#libs/case-store';
import type { ClockView, ExplainedClock, StalledCase, Today } from '#libs/contracts';
import {
  SILENCE,
  addWorkingDays,
  dueDate,
  isUnverified,
  reckoned,
  ruleById,
  standingOn,
  type Deadline,
  type DueDate,
  type IsoDate,
  type Law,
} from '#libs/domain';
import { Clock, LAW, notFound, whyLinesOf } from '#libs/platform';
import { WorkingDistance } from './working-distance.js';

/** Rows of each part of Today; whoever has more overdue than this pages through the cases. */
const PART = 50;

/** Working days ahead that Today shows as soon. */
const SOON = 7;

const OPEN = `SELECT row_to_json(d) AS deadline, c.code FROM qorgan.deadline d
  JOIN qorgan.complaint c ON c.case_id = d.case_id
  WHERE d.closed_by IS NULL AND d.rule <> '${SILENCE}'`;

/** Each part walks an index from the day that it begins at: the same few rows, however many cases. */
const some = (where: string, order: string): string =>
  `(${OPEN} AND ${where} ORDER BY ${order} LIMIT ${PART})`;
const part = (name: keyof Today, ...walks: string[]): string =>
  `(SELECT '${name}' AS part, x.* FROM (${walks.join(' UNION ALL ')}) x LIMIT ${PART})`;

const TODAY: Statement = {
  name: 'deadlines.today',
  text: [
    part(
      'overdue',
      some('d.due_earliest < $1 AND d.due_latest < $1', 'd.due_earliest DESC, d.id DESC'),
    ),
    part(
      'today',
      some('d.due_earliest = $1', 'd.due_earliest, d.id'),
      // After what is due on this very day, what may be due since: a term spans a year at most.
      some(
        `d.due_latest > d.due_earliest AND d.due_earliest < $1
          AND d.due_latest >= $1 AND d.due_latest < $1::date + 366`,
        'd.due_latest, d.id',
      ),
    ),
    part('soon', some('d.due_earliest > $1 AND d.due_earliest <= $2', 'd.due_earliest, d.id')),
    part('waiting', some('d.due_earliest > $2', 'd.due_earliest, d.id')),
  ].join(' UNION ALL '),
};
const STALLED: Statement = {
  name: 'deadlines.stalled',
  text: `SELECT w.case_id AS "case", c.code, w.stalled_since::text AS since, w.stall_reason AS reason,
                w.last_act_on::text AS "lastActOn"
           FROM qorgan.case_watch w JOIN qorgan.complaint c ON c.case_id = w.case_id
          WHERE w.stalled_since IS NOT NULL ORDER BY w.stalled_since, w.case_id LIMIT $1`,
};

/** Reads the clocks: standing and lateness are derived at each reading and stored nowhere. */
@Injectable()
export class DeadlineReader {
  private readonly distance: WorkingDistance;

  constructor(
    private readonly store: Store,
    private readonly clock: Clock,
    @Inject(LAW) private readonly law: Law,
  ) {
    this.distance = new WorkingDistance(law.calendar);
  }

  /** Overdue, due today, due within seven working days, and waiting for others. */
  async today(): Promise<Today> {
    const on = this.clock.today(this.law.zone);
    const soon = addWorkingDays(this.law.calendar, on, SOON);
    const rows = await this.store.run<{ part: string; deadline: DeadlineRow; code: string }>(
      TODAY,
      [on, soon],
    );
    const of = (name: string) =>
      rows
        .filter((row) => row.part === name)
        .map(({ deadline, code }) => ({
          ...this.view(deadlineOf(deadline), deadline.case_id, on),
          code,
        }));
    return {
      on,
      overdue: of('overdue'),
      today: of('today'),
      soon: of('soon'),
      waiting: of('waiting'),
    };
  }

  /** The clocks of one case, each with why its day is that day. Throws 404. */
  async ofCase(caseId: string): Promise<ExplainedClock[]> {
    const clocks = await loadCaseClocks(this.store, caseId);
    if (!clocks) throw notFound('case');
    const on = this.clock.today(clocks.watch.zone);
    return clocks.deadlines
      .filter(({ rule }) => rule !== SILENCE)
      .map((deadline) => ({
        ...this.view(deadline, caseId, on),
        why: whyLinesOf(deadline, this.law),
      }));
  }

  /** Cases in which nobody acts, the longest asleep first. */
  async stalled(limit: number): Promise<StalledCase[]> {
    const rows = await this.store.run<Omit<StalledCase, 'rule'>>(STALLED, [limit]);
    return rows.map((row) => ({ ...row, rule: ruleById(this.law, row.reason)?.name ?? null }));
  }

  private view(deadline: Deadline, caseId: string, on: IsoDate): ClockView {
    const rule = ruleById(this.law, deadline.rule, deadline.ruleVersion);
    const { closed, firstAct } = deadline;
    return {
      deadline: deadline.id,
      case: caseId,
      rule: deadline.rule,
      name: rule?.name ?? { en: deadline.rule, ru: deadline.rule, kk: deadline.rule },
      bearer: deadline.bearer,
      anchor: deadline.anchor,
      due: dueDate(deadline.due),
      instant: deadline.instant,
      provisional: deadline.provisional,
      workingDays: this.distance.toDue(deadline.due, on),
      breachedOn: deadline.breachedOn,
      deemedOn: deadline.deemedOn,
      ...computedBeside(deadline, this.law),
      closedBy: closed && { type: closed.type, on: closed.on },
      firstAct: firstAct && { type: firstAct.type, on: firstAct.on },
      unverified: rule === undefined || isUnverified(rule),
      ...standingOn(deadline, on),
    };
  }
}

/** Reckoned only where a printed date stands over it: a list reads the stored day of the rest. */
function computedBeside(deadline: Deadline, law: Law): { computed?: DueDate } {
  if (!deadline.ledger.some(({ kind }) => kind === 'printed')) return {};
  const { computed } = reckoned(deadline, law);
  return computed ? { computed: dueDate(computed) } : {};
}
