import { Inject, Injectable } from '@nestjs/common';
import {
  deadlineOf,
  JournalSignal,
  Store,
  type DeadlineRow,
  type OpenTx,
  type Tx,
} from '#libs/case-store';
import {
  DeadlineSnoozed,
  DeadlineWoken,
  type BulkAnswer,
  type SnoozeClocks,
} from '#libs/contracts';
import type { IsoDate, Law } from '#libs/domain';
import { Clock, LAW, Refusal, type Actor } from '#libs/platform';
import { mayWait, type ClockOfCase, type Left } from './may-wait.js';
import { NoteSealer, type SealedNote } from '../many-cases/note-sealer.js';
import { LOCK_CASES } from '../many-cases/many-cases.statements.js';
import { eventsByCase, type ClockFact } from '../many-cases/events-by-case.js';
import { CASES_OF, OPEN_CLOCKS, PUT_ASIDE, TAKE_BACK } from './snooze.statements.js';

/** Puts clocks out of sight until a day, and takes them back. No ladder waits for it. */
@Injectable()
export class SnoozeService {
  constructor(
    private readonly store: Store,
    private readonly signal: JournalSignal,
    private readonly clock: Clock,
    private readonly notes: NoteSealer,
    @Inject(LAW) private readonly law: Law,
  ) {}

  /**
   * Puts aside each of the clocks that may wait so long; the rest is left and said with why.
   * @throws Refusal 422 where the day is none to come
   */
  async putAside(asked: SnoozeClocks, actor: Actor): Promise<BulkAnswer> {
    const on = this.clock.today(this.law.zone);
    if (asked.until <= on) throw dayHasPassed();
    const { ids, cases, left } = await this.known(asked.deadlines);
    // Before the transaction: the keys lie in another database, and no case waits for it.
    const { texts, erased } = await this.notes.seal(cases, asked.note);
    const answer = await this.store.transaction(async (tx) => {
      const clocks = await this.lock(tx, cases, on);
      const judged = mayWait(ids, clocks, asked, { law: this.law, on, erased });
      const waits = judged.waits.filter((clock) => !waitsAlready(clock, asked));
      if (waits.length > 0) await this.write(tx, waits, asked, { actor, on, texts });
      const done = judged.waits.map(({ deadline }) => deadline.id);
      return { done, left: [...left, ...judged.left] };
    });
    this.signal.appended();
    return answer;
  }

  /** Takes clocks back that are put aside; the rest is left and said with why. */
  async takeBack(deadlines: readonly string[], actor: Actor): Promise<BulkAnswer> {
    const on = this.clock.today(this.law.zone);
    const { ids, cases, left } = await this.known(deadlines);
    const answer = await this.store.transaction(async (tx) => {
      const clocks = await this.lock(tx, cases, on);
      const aside = clocks.filter(({ deadline, snooze }) => snooze && ids.includes(deadline.id));
      const done = aside.map(({ deadline }) => deadline.id);
      const facts = aside.map(({ case: caseId, deadline: { id } }): ClockFact => ({
        case: caseId,
        type: DeadlineWoken.type,
        data: { deadline: id },
        sealed: null,
      }));
      if (done.length > 0) {
        const at = new Date(this.clock.now()).toISOString();
        const events = eventsByCase(facts, { actor: actor.id, at, on });
        await tx.runLast(TAKE_BACK, [done, JSON.stringify(events)]);
      }
      const not = ids.filter((id) => !done.includes(id));
      return { done, left: [...left, ...not.map((id) => ({ id, why: 'clock.not-put-aside' }))] };
    });
    this.signal.appended();
    return answer;
  }

  private async write(
    tx: OpenTx,
    clocks: readonly ClockOfCase[],
    { until, reason }: SnoozeClocks,
    { actor, on, texts }: { actor: Actor; on: IsoDate; texts: ReadonlyMap<string, SealedNote> },
  ): Promise<void> {
    const at = new Date(this.clock.now()).toISOString();
    const rows = clocks.map(({ case: caseId, deadline: { id, generation } }) => ({
      deadline_id: id,
      case_id: caseId,
      until,
      reason,
      member_id: actor.id,
      snoozed_at: at,
      sealed_id: texts.get(caseId)?.id ?? null,
      generation,
    }));
    const facts = rows.map((row): ClockFact => ({
      case: row.case_id,
      type: DeadlineSnoozed.type,
      data: { deadline: row.deadline_id, until, reason },
      sealed: row.sealed_id,
    }));
    const words = [...new Set(rows.map((row) => row.case_id))].flatMap((id) => texts.get(id) ?? []);
    const events = eventsByCase(facts, { actor: actor.id, at, on });
    await tx.runLast(
      PUT_ASIDE,
      [words, rows, events].map((each) => JSON.stringify(each)),
    );
  }

  private async known(deadlines: readonly string[]) {
    const asked = [...new Set(deadlines)];
    const rows = await this.store.run<{ deadline: string; case: string }>(CASES_OF, [asked]);
    const found = new Set(rows.map(({ deadline }) => deadline));
    const left: Left[] = asked
      .filter((id) => !found.has(id))
      .map((id) => ({ id, why: 'clock.not-found' }));
    const cases = [...new Set(rows.map((row) => row.case))];
    return { ids: asked.filter((id) => found.has(id)), cases, left };
  }

  /** The open clocks of the cases, read after their heads were locked in one order. */
  private async lock(tx: Tx, cases: readonly string[], on: IsoDate): Promise<ClockOfCase[]> {
    await tx.run(LOCK_CASES, [cases]);
    const rows = await tx.run<OpenRow>(OPEN_CLOCKS, [on, cases]);
    return rows.map(({ case: caseId, deadline, until, reason }) => ({
      case: caseId,
      deadline: deadlineOf(deadline),
      snooze: until === null ? null : { until, reason: reason! },
    }));
  }
}

interface OpenRow {
  case: string;
  deadline: DeadlineRow;
  until: string | null;
  reason: string | null;
}

/** Sent again, or by two at once: nothing is written twice. New words are always written. */
const waitsAlready = ({ snooze }: ClockOfCase, { until, reason, note }: SnoozeClocks): boolean =>
  note === undefined && snooze?.until === until && snooze.reason === reason;

const dayHasPassed = (): Refusal =>
  new Refusal({
    code: 'snooze.day-passed',
    status: 422,
    title: 'A clock is put aside until a day to come.',
    remedy: 'Name a day after today.',
    pointers: [{ pointer: '#/body/until', detail: 'is today or has passed' }],
  });
