import { Inject, Injectable } from '@nestjs/common';
import { JournalSignal, Store } from '#libs/case-store';
import { DeadlineRaised, type BulkAnswer, type RaiseClocks } from '#libs/contracts';
import type { DateRange, Law } from '#libs/domain';
import { Clock, LAW, type Actor } from '#libs/platform';
import { eventsByCase } from '../snooze/snooze-events.js';
import { LOCK_WATCHES, NEXT_RUNGS, RAISE } from './raise.statements.js';

interface NextRung {
  readonly deadline: string;
  readonly case: string;
  readonly rule: string;
  readonly generation: number;
  readonly isEnded: boolean;
  readonly rung: number | null;
  readonly to: string | null;
  readonly due: DateRange;
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
      const rows = await tx.run<NextRung>(NEXT_RUNGS, [ids]);
      const next = new Map(rows.map((row) => [row.deadline, row]));
      const left = ids.flatMap((id) => {
        const why = whyNot(next.get(id), seen.get(id)!);
        return why === null ? [] : [{ id, why }];
      });
      const raised = rows.filter(({ deadline }) => left.every(({ id }) => id !== deadline));
      if (raised.length > 0) {
        const at = new Date(this.clock.now()).toISOString();
        const on = this.clock.today(this.law.zone);
        const events = eventsByCase(raised.map(factOf), { actor: actor.id, at, on });
        await tx.runLast(RAISE, [JSON.stringify(raised), at, JSON.stringify(events)]);
      }
      return { done: raised.map(({ deadline }) => deadline), left };
    });
    this.signal.appended();
    return answer;
  }
}

const factOf = ({ case: caseId, deadline, rule, rung, to, due }: NextRung) => ({
  case: caseId,
  type: DeadlineRaised.type,
  data: { deadline, rule, rung, to, due },
  sealed: null,
});

function whyNot(next: NextRung | undefined, seen: number): string | null {
  if (!next) return 'clock.not-found';
  if (next.isEnded) return 'clock.ended';
  if (next.rung === null) return 'ladder.no-rung';
  return next.rung === seen ? null : 'ladder.moved-on';
}
