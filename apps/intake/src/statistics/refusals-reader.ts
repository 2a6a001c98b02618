import { Injectable } from '@nestjs/common';
import { Store, type Statement } from '#libs/case-store';
import type { CountedEvent, RefusalCount, RefusalPage } from '#libs/contracts';
import { rankRefusals } from '#libs/domain';

/** What `journal_refusals` holds; it must stay the condition of that index, word for word. */
const REFUSES = `(type IN ('criminal-case.refused', 'criminal-case.terminated', 'visit.denied', 'release.refused',
                     'counsel.denied', 'medical.care-denied', 'court.refused-to-comply')
         OR (type IN ('referral.answered', 'recommendation.answered')
             AND data->'codes'->'answer' ?| ARRAY['refused', 'refused-to-visit', 'not-confirmed'])
         OR (type = 'motion.decided' AND data->'codes'->'ruling' ? 'refused'))`;

/** The ground, the answer or the ruling of an entry; it has one of them at most. */
const WORDING = `coalesce(data#>>'{codes,ground,0}', data#>>'{codes,answer,0}', data#>>'{codes,ruling,0}')`;

/** Reads the rows of `journal_refusals` and no others. */
export const REFUSALS: Statement = {
  name: 'statistics.refusals',
  text: `SELECT type, ${WORDING} AS wording, count(*)::int AS count
           FROM qorgan.journal WHERE ${REFUSES} GROUP BY 1, 2`,
};

/** The same entries one by one: type, wording, after which event, how many. */
const BEHIND: Statement = {
  name: 'statistics.refusals-behind',
  text: `SELECT j.id AS event, j.case_id AS "case", c.code, j.type, j.occurred_on AS on
           FROM (SELECT id, case_id, type, occurred_on FROM qorgan.journal
                  WHERE ${REFUSES} AND type = $1 AND ${WORDING} IS NOT DISTINCT FROM $2) j
           JOIN qorgan.complaint c ON c.case_id = j.case_id
          WHERE $3::uuid IS NULL OR (j.occurred_on, j.id) >
                (SELECT a.occurred_on, a.id FROM qorgan.journal a WHERE a.id = $3)
          ORDER BY j.occurred_on, j.id LIMIT $4`,
};

/** Counts how bodies refuse or deny in the team's own cases, by the wording that they use. */
@Injectable()
export class RefusalsReader {
  constructor(private readonly store: Store) {}

  /** Every wording with how often it is used, ranked within its type. */
  async ranked(): Promise<RefusalCount[]> {
    const counted = await this.store.run<Omit<RefusalCount, 'share'>>(REFUSALS);
    return rankRefusals(counted) as RefusalCount[];
  }

  /** What one of these numbers counts, in the order in which it happened. */
  behind({ type, wording, after, limit }: RefusalPage): Promise<CountedEvent[]> {
    const values = [type, wording ?? null, after ?? null, limit];
    return this.store.run<CountedEvent>(BEHIND, values);
  }
}
