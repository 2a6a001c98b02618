import { Inject, Injectable } from '@nestjs/common';
import { deadlineOf, JournalSignal, Store, type DeadlineRow, type OpenTx } from '#libs/case-store';
import { DeadlineRaised, type BulkAnswer, type RaiseClocks } from '#libs/contracts';
import { raise, type Deadline, type Law, type Reminder } from '#libs/domain';
import { Clock, LAW, type Actor } from '#libs/platform';
import { eventsByCase, type ClockFact } from '../many-cases/events-by-case.js';
import { LADDERS, LOCK_WATCHES, RAISE } from './raise.statements.js';

interface LadderRow {
  readonly case: string;
  readonly deadline: DeadlineRow;
  readonly armed: readonly Reminder[];
}

/** A rung that is told now, and of which clock of which case. */
interface Told {
  readonly case: string;
  readonly deadline: Deadline;
  readonly reminder: Reminder;
}

/** Climbs ladders before their day, because a person asks for it. */
@Injectable()
export class RaiseService {
  constructor(
    private readonly store: Store,
    private readonly signal: JournalSignal,
    private readonly clock: Clock,
    @Inject(LAW) private readonly law: Law,
  ) {}

  /**
   * Tells the next rung of each clock now; its own day then passes unsaid. A rung is told once,
   * whoever else raises or fires it meanwhile: the person names the one that they saw.
   */
  async raise({ clocks }: RaiseClocks, actor: Actor): Promise<BulkAnswer> {
    const seen = new Map(clocks.map(({ deadline, rung }) => [deadline, rung]));
    const ids = [...seen.keys()];
    const answer = await this.store.transaction(async (tx) => {
      await tx.run(LOCK_WATCHES, [ids]);
      const rows = await tx.run<LadderRow>(LADDERS, [ids]);
      const { told, left } = this.decide(seen, rows);
      if (told.length > 0) await this.write(tx, told, actor);
      return { done: told.map(({ deadline }) => deadline.id), left };
    });
    this.signal.appended();
    return answer;
  }

  private decide(seen: ReadonlyMap<string, number>, rows: readonly LadderRow[]) {
    const on = this.clock.today(this.law.zone);
    const known = new Map(rows.map((row) => [row.deadline.id, row]));
    const told: Told[] = [];
    const left: BulkAnswer['left'] = [];
    for (const [id, rung] of seen) {
      const row = known.get(id);
      const deadline = row && deadlineOf(row.deadline);
      const next = deadline ? raise(deadline, row.armed, rung, on) : 'clock.not-found';
      if (typeof next === 'string') left.push({ id, why: next });
      else told.push({ case: row!.case, deadline: deadline!, reminder: next });
    }
    return { told, left };
  }

  private async write(tx: OpenTx, told: readonly Told[], actor: Actor): Promise<void> {
    const at = new Date(this.clock.now()).toISOString();
    const on = this.clock.today(this.law.zone);
    const events = eventsByCase(told.map(factOf), { actor: actor.id, at, on });
    const rungs = told.map(({ reminder }) => reminder);
    await tx.runLast(RAISE, [JSON.stringify(rungs), at, JSON.stringify(events)]);
  }
}

const factOf = ({ case: caseId, deadline, reminder: { rung, to } }: Told): ClockFact => ({
  case: caseId,
  type: DeadlineRaised.type,
  data: { deadline: deadline.id, rule: deadline.rule, rung, to, due: deadline.due },
  sealed: null,
});
