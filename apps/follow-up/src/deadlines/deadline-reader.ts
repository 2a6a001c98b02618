import { Inject, Injectable } from '@nestjs/common';
import { loadCaseClocks, Store, type Statement } from '#libs/case-store';
import type { ExplainedClock, StalledCase } from '#libs/contracts';
import { SILENCE, ruleById, type Law } from '#libs/domain';
import { Clock, LAW, notFound, whyLinesOf } from '#libs/platform';
import { memberRef } from '../many-cases/many-cases.statements.js';
import { nextRungOf } from '../raise/raise.statements.js';
import { ClockViewer } from './clock-viewer.js';

const STALLED: Statement = {
  name: 'deadlines.stalled',
  text: `SELECT w.case_id AS "case", c.code, w.stalled_since::text AS since, w.stall_reason AS reason,
                w.last_act_on::text AS "lastActOn",
                ${memberRef('o.member_id')} AS owner, ${nextRungOf('w.case_id')} AS next
           FROM qorgan.case_watch w JOIN qorgan.complaint c ON c.case_id = w.case_id
           LEFT JOIN qorgan.case_owner o ON o.case_id = w.case_id
          WHERE w.stalled_since IS NOT NULL ORDER BY w.stalled_since, w.case_id LIMIT $1`,
};

/** Reads the clocks: standing and lateness are derived at each reading and stored nowhere. */
@Injectable()
export class DeadlineReader {
  constructor(
    private readonly store: Store,
    private readonly clock: Clock,
    private readonly clocks: ClockViewer,
    @Inject(LAW) private readonly law: Law,
  ) {}

  /** The clocks of one case, each with why its day is that day. Throws 404. */
  async ofCase(caseId: string): Promise<ExplainedClock[]> {
    const clocks = await loadCaseClocks(this.store, caseId);
    if (!clocks) throw notFound('case');
    const on = this.clock.today(clocks.watch.zone);
    return clocks.deadlines
      .filter(({ rule }) => rule !== SILENCE)
      .map((deadline) => ({
        ...this.clocks.view(deadline, caseId, on),
        why: whyLinesOf(deadline, this.law),
      }));
  }

  /** Cases in which nobody acts, the longest asleep first. */
  async stalled(limit: number): Promise<StalledCase[]> {
    const rows = await this.store.run<Omit<StalledCase, 'rule'>>(STALLED, [limit]);
    return rows.map((row) => ({ ...row, rule: ruleById(this.law, row.reason)?.name ?? null }));
  }
}
