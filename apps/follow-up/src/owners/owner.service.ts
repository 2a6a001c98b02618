import { Inject, Injectable } from '@nestjs/common';
import { JournalSignal, Store, type OpenTx } from '#libs/case-store';
import {
  CaseAssigned,
  HandOverAccepted,
  HandOverDeclined,
  HandOverOffered,
  type AnswerOffer,
  type AssignCases,
  type BulkAnswer,
  type OfferCases,
} from '#libs/contracts';
import type { Law } from '#libs/domain';
import { Clock, LAW, notFound, Refusal, type Actor } from '#libs/platform';
import { eventsByCase } from '../many-cases/events-by-case.js';
import { LOCK_CASES } from '../many-cases/many-cases.statements.js';
import { NoteSealer, type SealedNote } from '../many-cases/note-sealer.js';
import { KEEPER, OWNERS, WRITE } from './owner.statements.js';

/** Who has a case, as it is stored. */
interface OwnerRow {
  readonly case: string;
  readonly owner: string | null;
  readonly since: Date | null;
  readonly offeredTo: string | null;
}

/** What becomes of one case: its new row, and the event that tells of it. */
interface Turn {
  readonly of: OwnerRow;
  readonly owner: string | null;
  readonly offeredTo: string | null;
  readonly event: { readonly type: string; readonly data: { to: string; from: string | null } };
}

const NO_WORDS: ReadonlyMap<string, SealedNote> = new Map();

/** Gives cases to members: at once, or by an offer that the other accepts. */
@Injectable()
export class OwnerService {
  constructor(
    private readonly store: Store,
    private readonly signal: JournalSignal,
    private readonly clock: Clock,
    private readonly notes: NoteSealer,
    @Inject(LAW) private readonly law: Law,
  ) {}

  /**
   * Gives cases to a member; an offer that waited is void.
   * @throws Refusal 422 when the member keeps no cases
   */
  async assign({ cases, to }: AssignCases, actor: Actor): Promise<BulkAnswer> {
    await this.mustKeep(to);
    return this.turn(cases, actor, (row) =>
      row.owner === to
        ? 'owner.already'
        : { of: row, owner: to, offeredTo: null, event: told(CaseAssigned.type, to, row.owner) },
    );
  }

  /**
   * Offers cases to a member; until they accept each stays where it is.
   * @throws Refusal 422 when the member keeps no cases
   */
  async offer({ cases, to, note }: OfferCases, actor: Actor): Promise<BulkAnswer> {
    await this.mustKeep(to);
    // Before the transaction: the keys lie in another database, and no case waits for it.
    const { texts, erased } = await this.notes.seal(cases, note);
    return this.turn(
      cases,
      actor,
      (row) => {
        if (erased.has(row.case)) return 'case.erased';
        if (row.owner === to || row.offeredTo === to) return 'owner.already';
        if (row.owner !== null && row.owner !== actor.id) return 'owner.not-yours';
        const event = told(HandOverOffered.type, to, row.owner);
        return { of: row, owner: row.owner, offeredTo: to, event };
      },
      texts,
    );
  }

  /**
   * Accepts or declines an offer; whoever has the case may take it back by declining.
   * @throws Refusal 404 without an offer, 403 where it is not for this member to answer
   */
  async answer(caseId: string, { answer }: AnswerOffer, actor: Actor): Promise<void> {
    const { left } = await this.turn([caseId], actor, (row) => {
      if (row.offeredTo === null) return 'offer.none';
      const isForMe = row.offeredTo === actor.id;
      const { owner, offeredTo: to } = row;
      if (answer === 'accept') {
        if (!isForMe) return 'offer.not-yours';
        const event = told(HandOverAccepted.type, to, owner);
        return { of: row, owner: to, offeredTo: null, event };
      }
      if (!isForMe && owner !== null && owner !== actor.id) return 'offer.not-yours';
      return { of: row, owner, offeredTo: null, event: told(HandOverDeclined.type, to, owner) };
    });
    const why = left[0]?.why;
    if (why === undefined) return;
    throw why === 'offer.not-yours' ? notYours() : notFound('offer');
  }

  private async turn(
    asked: readonly string[],
    actor: Actor,
    decide: (row: OwnerRow) => Turn | string,
    words = NO_WORDS,
  ): Promise<BulkAnswer> {
    const cases = [...new Set(asked)];
    const answer = await this.store.transaction(async (tx) => {
      await tx.run(LOCK_CASES, [cases]);
      const rows = await tx.run<OwnerRow>(OWNERS, [cases]);
      const known = new Map(rows.map((row) => [row.case, row]));
      const turns: Turn[] = [];
      const left: BulkAnswer['left'] = [];
      for (const id of cases) {
        const row = known.get(id);
        const decided = row ? decide(row) : 'case.not-found';
        if (typeof decided === 'string') left.push({ id, why: decided });
        else turns.push(decided);
      }
      if (turns.length > 0) await this.write(tx, turns, actor, words);
      return { done: turns.map(({ of }) => of.case), left };
    });
    this.signal.appended();
    return answer;
  }

  private async write(
    tx: OpenTx,
    turns: readonly Turn[],
    actor: Actor,
    words: ReadonlyMap<string, SealedNote>,
  ): Promise<void> {
    const at = new Date(this.clock.now()).toISOString();
    const rows = turns.map(({ of, owner, offeredTo }) => ({
      case_id: of.case,
      member_id: owner,
      since: owner === of.owner ? of.since : at,
      offered_to: offeredTo,
      offered_at: offeredTo === null ? null : at,
      sealed_id: offeredTo === null ? null : (words.get(of.case)?.id ?? null),
    }));
    const facts = turns.map(({ of, offeredTo, event }) => ({
      case: of.case,
      ...event,
      sealed: offeredTo === null ? null : (words.get(of.case)?.id ?? null),
    }));
    const on = this.clock.today(this.law.zone);
    const events = eventsByCase(facts, { actor: actor.id, at, on });
    const sealed = turns.flatMap(({ of }) => words.get(of.case) ?? []);
    await tx.runLast(
      WRITE,
      [sealed, rows, events].map((each) => JSON.stringify(each)),
    );
  }

  private async mustKeep(member: string): Promise<void> {
    const [found] = await this.store.run(KEEPER, [member]);
    if (found) return;
    throw new Refusal({
      code: 'owner.keeps-no-cases',
      status: 422,
      title: 'This member keeps no cases.',
      remedy: 'Choose a caseworker, a lawyer or a lead: GET /api/follow-up/load lists them.',
    });
  }
}

const told = (type: string, to: string, from: string | null): Turn['event'] => ({
  type,
  data: { to, from },
});

const notYours = (): Refusal =>
  new Refusal({
    code: 'offer.not-yours',
    status: 403,
    title: 'This offer is not yours to answer.',
    remedy: 'Only who is offered the case may accept; who has it may take the offer back.',
  });
