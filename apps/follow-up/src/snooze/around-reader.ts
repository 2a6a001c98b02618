import { Inject, Injectable } from '@nestjs/common';
import { deadlineOf, Store, type DeadlineRow, type Statement } from '#libs/case-store';
import { CASE_EVENTS, ENTRY_TYPE_NAMES, OWNER_EVENTS, type AroundClock } from '#libs/contracts';
import { lastSnoozeDay, SILENCE, type Law } from '#libs/domain';
import { Clock, LAW, notFound } from '#libs/platform';
import { memberRef } from '../many-cases/many-cases.statements.js';
import { IS_PUT_ASIDE } from '../today/today.statements.js';

/** What happened, and what people did in the case: not what clocks say, nor who looked or put aside. */
const TOLD = [...ENTRY_TYPE_NAMES, ...[...CASE_EVENTS, ...OWNER_EVENTS].map(({ type }) => type)]
  .filter((type) => type !== 'identity.shown')
  .concat('deadline.raised');

const LAST_EVENTS = 3;

/** Today, the clock, and the types of event that are told. */
const AROUND: Statement = {
  name: 'snooze.around',
  text: `SELECT row_to_json(d) AS deadline, ${memberRef('o.member_id')} AS owner,
                ${memberRef('o.offered_to')} AS "offeredTo",
                (SELECT jsonb_build_object('until', s.until, 'reason', s.reason, 'by', s.member_id,
                          'at', s.snoozed_at)
                   FROM qorgan.snooze s WHERE s.deadline_id = d.id AND ${IS_PUT_ASIDE}) AS snooze,
                (SELECT coalesce(jsonb_agg(jsonb_build_object('rung', r.rung, 'on', r.due_on,
                          'to', r.to_role) ORDER BY r.due_on, r.rung), '[]')
                   FROM qorgan.reminder r WHERE r.deadline_id = d.id AND r.state = 'armed'
                    AND r.generation = d.generation AND r.rung > 0) AS ladder,
                (SELECT coalesce(jsonb_agg(to_jsonb(e) ORDER BY e."on" DESC, e.seq DESC), '[]')
                   FROM (SELECT j.seq, j.type, j.occurred_on AS "on", j.recorded_at AS "recordedAt"
                           FROM qorgan.journal j WHERE j.case_id = d.case_id AND j.type = ANY($3)
                          ORDER BY j.occurred_on DESC, j.seq DESC LIMIT ${LAST_EVENTS}) e) AS events,
                (SELECT jsonb_agg(row_to_json(x)) FROM qorgan.deadline x
                  WHERE x.case_id = d.case_id AND x.closed_by IS NULL) AS open
           FROM qorgan.deadline d LEFT JOIN qorgan.case_owner o ON o.case_id = d.case_id
          WHERE d.id = $2 AND d.rule <> '${SILENCE}'`,
};

interface Row extends Pick<AroundClock, 'owner' | 'offeredTo' | 'snooze' | 'ladder'> {
  deadline: DeadlineRow;
  events: AroundClock['lastEvents'];
  open: DeadlineRow[] | null;
}

/** Reads what lies around a clock. */
@Injectable()
export class AroundReader {
  constructor(
    private readonly store: Store,
    private readonly clock: Clock,
    @Inject(LAW) private readonly law: Law,
  ) {}

  /** Its ladder ahead, the last that happened in its case, who has it, how long it may wait. Throws 404. */
  async around(deadline: string): Promise<AroundClock> {
    const on = this.clock.today(this.law.zone);
    const [row] = await this.store.run<Row>(AROUND, [on, deadline, TOLD]);
    if (!row) throw notFound('deadline');
    const open = (row.open ?? []).map(deadlineOf);
    const last = lastSnoozeDay(deadlineOf(row.deadline), open, this.law.calendar, on);
    return {
      deadline,
      case: row.deadline.case_id,
      ladder: row.deadline.closed_by === null ? row.ladder : [],
      lastEvents: row.events,
      owner: row.owner,
      offeredTo: row.offeredTo,
      snooze: row.deadline.closed_by === null ? row.snooze : null,
      snoozeUntil: last?.on ?? null,
      snoozeBound: last?.because ?? null,
    };
  }
}
