import { Injectable } from '@nestjs/common';
import {
  commitCommand,
  JournalSignal,
  Store,
  type Command,
  type NewEvent,
  type Statement,
  type Tx,
} from '#libs/case-store';
import type { DeclineComplaint, MergeComplaint, TriageDecision, TriageItem } from '#libs/contracts';
import {
  notFound,
  Refusal,
  refused,
  SecretsOfCase,
  type AskedWith,
  type RecordedBy,
} from '#libs/platform';
import { Vault, type SealedRows } from '#libs/vault';
import { CaseOpening } from '../complaints/case-opening.js';
import { receivedCodes } from './received-codes.js';

const LOAD: Statement = {
  name: 'triage.load',
  text: `SELECT c.code, c.alleged, t.received_on AS "receivedOn", t.channel, t.urgent, t.told_by AS "toldBy"
           FROM qorgan.triage t JOIN qorgan.complaint c USING (case_id) WHERE t.case_id = $1`,
};
const LOCK_BOTH: Statement = {
  name: 'triage.lock-both',
  text: 'SELECT FROM qorgan.case_head WHERE case_id = ANY($1) ORDER BY case_id FOR UPDATE',
};
const STATE: Statement = {
  name: 'triage.state',
  text: `SELECT coalesce(t.state, 'accepted') AS state
           FROM qorgan.case_head h LEFT JOIN qorgan.triage t USING (case_id) WHERE h.case_id = $1`,
};

type Waiting = Pick<TriageItem, 'code' | 'alleged' | 'receivedOn' | 'channel' | 'urgent'> & {
  readonly toldBy: string | null;
};

/** One decision, as it is written. */
interface Decision {
  readonly from: 'waiting' | 'declined';
  readonly to: TriageDecision['state'];
  readonly events: readonly NewEvent[];
  /** What the person asked for, for the same key to mean the same. */
  readonly body: unknown;
  readonly sealed?: SealedRows;
  readonly mergedInto?: string;
}

const NO_SECRETS: SealedRows = { persons: [], tokens: [], texts: [] };

/** Decides on complaints that wait: each decision is one transaction, and the first one counts. */
@Injectable()
export class TriageService {
  constructor(
    private readonly store: Store,
    private readonly vault: Vault,
    private readonly signal: JournalSignal,
    private readonly opening: CaseOpening,
  ) {}

  /** The complaint becomes a case of the team: what receiving it starts begins to run. */
  async accept(caseId: string, asked: AskedWith): Promise<TriageDecision> {
    const waiting = await this.load(caseId);
    const by = this.opening.by(asked.actor.id);
    const { alleged, receivedOn } = waiting;
    const events = [
      this.opening.registered(alleged, this.opening.today(), by),
      this.opening.entry('complaint.received', receivedOn, receivedCodes(waiting), by),
    ];
    const decision = { from: 'waiting', to: 'accepted', events, body: 'accept' } as const;
    return this.decide(this.store, caseId, waiting, decision, asked);
  }

  /** The complaint is not taken up; its clocks end. The words of the reason are sealed. */
  async decline(
    caseId: string,
    { reason, note }: DeclineComplaint,
    asked: AskedWith,
  ): Promise<TriageDecision> {
    const waiting = await this.load(caseId);
    const { sealed, sealedId } = await this.seal(caseId, note);
    const event = this.event('complaint.declined', { reason }, asked, sealedId);
    const decision = { from: 'waiting', to: 'declined', events: [event], sealed } as const;
    return this.decide(this.store, caseId, waiting, { ...decision, body: { reason, note } }, asked);
  }

  /** A complaint that was declined waits again. */
  async reopen(caseId: string, asked: AskedWith): Promise<TriageDecision> {
    const waiting = await this.load(caseId);
    const by = this.opening.by(asked.actor.id);
    const opened = this.opening.registered(waiting.alleged, this.opening.today(), by);
    const events = [{ ...opened, type: 'complaint.reopened' }];
    const decision = { from: 'declined', to: 'waiting', events, body: 'reopen' } as const;
    return this.decide(this.store, caseId, waiting, decision, asked);
  }

  /**
   * The complaint is of a matter that another case holds: its own clocks end, the other's journal
   * says that it was joined. Its people and its words stay under its own keys.
   * @throws a refusal where the other is no case that is open to it
   */
  async merge(
    caseId: string,
    { into, note }: MergeComplaint,
    asked: AskedWith,
  ): Promise<TriageDecision> {
    const waiting = await this.load(caseId);
    const { sealed, sealedId } = await this.seal(caseId, note);
    const merged = this.event('complaint.merged', { into }, asked, sealedId);
    const joined = this.event('complaint.joined', { from: caseId }, asked, null);
    const done = await this.store.transaction(async (tx) => {
      await refuseUnfit(tx, caseId, into);
      const decision = { from: 'waiting', to: 'merged', events: [merged], sealed } as const;
      const written = await this.decide(
        tx,
        caseId,
        waiting,
        { ...decision, mergedInto: into, body: { into, note } },
        asked,
      );
      // A command there too: whoever decides on what they saw before it was joined is told so.
      const there = { case_id: into, ...NO_SECRETS, events: [joined], imported: [] };
      if (!written.replayed) await commitCommand(tx, there);
      return written;
    });
    this.signal.appended();
    return done;
  }

  private async load(caseId: string): Promise<Waiting> {
    const [found] = await this.store.run<Waiting>(LOAD, [caseId]);
    if (!found) throw notFound('complaint');
    return found;
  }

  private async seal(caseId: string, note: string | undefined) {
    const secrets = new SecretsOfCase();
    const sealedId = secrets.text(note === undefined ? {} : { note });
    if (sealedId === null) return { sealed: NO_SECRETS, sealedId };
    return { sealed: await this.vault.seal(caseId, secrets.secrets, 'kept'), sealedId };
  }

  private event(
    type: string,
    data: object,
    { actor }: AskedWith,
    sealedId: string | null,
  ): NewEvent {
    const by: RecordedBy = this.opening.by(actor.id);
    const event = this.opening.entry(type, this.opening.today(), {}, by);
    return { ...event, data, sealed_id: sealedId };
  }

  private async decide(
    tx: Tx,
    caseId: string,
    { code }: Waiting,
    decision: Decision,
    { actor, expectedVersion, idempotencyKey: key }: AskedWith,
  ): Promise<TriageDecision> {
    const { from, to, events, body, sealed = NO_SECRETS, mergedInto } = decision;
    const command: Command = {
      case_id: caseId,
      ...(expectedVersion !== undefined && { expected_version: expectedVersion }),
      triage: {
        from,
        state: to,
        merged_into: mergedInto ?? null,
        decided_by: to === 'waiting' ? null : events[0]!.id,
      },
      ...sealed,
      events,
      imported: [],
      ...(key !== undefined && {
        idempotency: {
          scope: `triage:${caseId}:${actor.id}`,
          key,
          request_hash: this.vault.fingerprint('request', [to, body]).toString('hex'),
        },
      }),
      answer: { code, state: to },
    };
    const done = await commitCommand<Pick<TriageDecision, 'code' | 'state'>>(tx, command).catch(
      refused(caseId),
    );
    this.signal.appended();
    const { version, replayed } = done;
    return { case: caseId, code: done.code, version, state: done.state, replayed };
  }
}

/**
 * Locks both cases in one order, so that two merges cannot lock each other out. The state is read after
 * the lock, by a statement of its own: one that waited for a lock reads other tables as of before it.
 */
async function refuseUnfit(tx: Tx, caseId: string, into: string): Promise<void> {
  await tx.run(LOCK_BOTH, [[caseId, into]]);
  const [other] = await tx.run<{ state: string }>(STATE, [into]);
  if (other && into !== caseId && ['accepted', 'waiting'].includes(other.state)) return;
  throw new Refusal({
    code: 'complaint.cannot-merge-into',
    status: 422,
    title: 'A complaint cannot be merged into this one.',
    remedy:
      'Choose another case: one that exists, that is not this complaint itself, and was not declined or merged.',
    params: { case: caseId },
  });
}
