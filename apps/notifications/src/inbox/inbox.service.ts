import { Inject, Injectable } from '@nestjs/common';
import { Store, type Statement, type Tx } from '#libs/case-store';
import {
  WAITING_COUNT_LIMIT,
  type Envelope,
  type InboxCount,
  type InboxItem,
} from '#libs/contracts';
import { isUnverified, ruleById, type DateRange, type LadderRole, type Law } from '#libs/domain';
import { Clock, LAW, notFound, type Actor } from '#libs/platform';

const PUT: Statement = {
  name: 'inbox.put',
  text: `INSERT INTO qorgan.inbox_item
           (id, member_id, event_id, case_id, kind, rule, rung, due, on_day, created_at)
         SELECT gen_random_uuid(), m.id, $1, $2, $3, $4, $5, $6, $7::date, $8
           FROM qorgan.member m
           LEFT JOIN (qorgan.case_owner o JOIN qorgan.keeper k ON k.id = o.member_id)
             ON o.case_id = $2
          WHERE m.active AND CASE
            WHEN $10::uuid IS NOT NULL THEN m.id = $10
            WHEN $9 = 'caseworker' AND o.member_id IS NOT NULL THEN m.id = o.member_id
            ELSE m.role = $9 END
         ON CONFLICT (member_id, event_id) DO NOTHING`,
};
// Two statements, each with an index of its own: what was seen grows for years, what waits does not.
const list = (which: 'all' | 'unseen'): Statement => ({
  name: `inbox.list-${which}`,
  text: `SELECT i.id, i.case_id AS "case", c.code, i.kind, i.rule, i.rung, i.due::jsonb AS due,
                i.on_day::text AS on, i.acknowledged_at AS "acknowledgedAt",
                coalesce(d.provisional, false) AS provisional
           FROM qorgan.inbox_item i JOIN qorgan.complaint c ON c.case_id = i.case_id
           LEFT JOIN qorgan.journal j ON j.id = i.event_id
           LEFT JOIN qorgan.deadline d ON d.id = (j.data->>'deadline')::uuid
          WHERE i.member_id = $1 ${which === 'unseen' ? 'AND i.acknowledged_at IS NULL' : ''}
            AND ($2::uuid IS NULL OR (i.created_at, i.id) <
                 (SELECT created_at, id FROM qorgan.inbox_item WHERE id = $2))
          ORDER BY i.created_at DESC, i.id DESC LIMIT $3`,
});
const LIST = { all: list('all'), unseen: list('unseen') };
const COUNT: Statement = {
  name: 'inbox.count',
  text: `SELECT count(*)::int AS unseen FROM (
           SELECT FROM qorgan.inbox_item WHERE member_id = $1 AND acknowledged_at IS NULL
            LIMIT ${WAITING_COUNT_LIMIT}) AS waiting`,
};
const ACKNOWLEDGE: Statement = {
  name: 'inbox.acknowledge',
  text: `UPDATE qorgan.inbox_item SET acknowledged_at = coalesce(acknowledged_at, $3)
          WHERE id = $1 AND member_id = $2 RETURNING id`,
};

type Notice = { rule?: string; rung?: number; due?: DateRange } & (
  { role: LadderRole; member?: undefined } | { member: string; role?: undefined }
);

/** The in-app inbox: exactly one item per person and event, whatever the queue does. */
@Injectable()
export class InboxService {
  constructor(
    private readonly store: Store,
    private readonly clock: Clock,
    @Inject(LAW) private readonly law: Law,
  ) {}

  /**
   * Puts a notice before one member, or before everybody who holds a role; what a caseworker is to
   * know goes to whoever has the case, where somebody has it.
   */
  async put(event: Envelope, notice: Notice, tx: Tx): Promise<void> {
    await tx.run(PUT, [
      event.id,
      event.case,
      event.type,
      notice.rule ?? null,
      notice.rung ?? null,
      notice.due ? JSON.stringify(notice.due) : null,
      event.occurredOn,
      new Date(this.clock.now()).toISOString(),
      notice.role ?? null,
      notice.member ?? null,
    ]);
  }

  /** Newest first. `after`: the id of the last item of the page before. */
  async list(
    actor: Actor,
    page: { all: boolean; after?: string; limit: number },
  ): Promise<InboxItem[]> {
    const statement = page.all ? LIST.all : LIST.unseen;
    const values = [actor.id, page.after ?? null, page.limit];
    const items = await this.store.run<Omit<InboxItem, 'unverified' | 'name'>>(statement, values);
    return items.map((item) => ({ ...item, ...this.saidOf(item.rule) }));
  }

  /** How many items wait to be seen; counted no further than `WAITING_COUNT_LIMIT`. */
  async count(actor: Actor): Promise<InboxCount> {
    const [row] = await this.store.run<InboxCount>(COUNT, [actor.id]);
    return row!;
  }

  private saidOf(rule: string | null): Pick<InboxItem, 'unverified' | 'name'> {
    const known = rule === null ? undefined : ruleById(this.law, rule);
    if (!known) return { name: null, unverified: false };
    return { name: known.name, unverified: isUnverified(known) };
  }

  /** Marks an item as seen; a second time changes nothing. Throws 404 for another person's item. */
  async acknowledge(actor: Actor, id: string): Promise<void> {
    const now = new Date(this.clock.now()).toISOString();
    const [done] = await this.store.run(ACKNOWLEDGE, [id, actor.id, now]);
    if (!done) throw notFound('inbox-item');
  }
}
