import { type Statement } from '#libs/case-store';

/** One of the next two events of a case; `id` is null when there is none. */
export interface NextRow {
  readonly mark: number;
  readonly head: number;
  readonly parked: boolean;
  readonly applied: boolean;
  readonly id: string | null;
  readonly case_id: string;
  readonly seq: number;
  readonly type: string;
  readonly v: number;
  readonly occurred_on: string;
  readonly recorded_at: Date;
  readonly actor: string;
  readonly causation: string | null;
  readonly correlation: string;
  readonly data: unknown;
}

/**
 * Locks the consumer's mark in the case and looks at the next two events after it ($3: addressed
 * to it, $4: known at all; what nobody knows stops it too, for a newer build may know it).
 * The lock may be had later than the snapshot was taken: then the newest rows are missing, never
 * one in the middle, and their own hints are still to come. A case that does not exist leaves no mark.
 * No EXISTS: on a young table PostgreSQL answers it by reading all that the consumer ever applied.
 */
export const NEXT: Statement = {
  name: 'inbox.next',
  text: `
    WITH seen AS (
      SELECT seq FROM qorgan.watermark WHERE consumer = $1 AND case_id = $2 FOR UPDATE
    ), fresh AS (
      INSERT INTO qorgan.watermark (consumer, case_id)
      SELECT $1, case_id FROM qorgan.case_head
       WHERE case_id = $2 AND NOT EXISTS (SELECT FROM seen)
      ON CONFLICT (consumer, case_id) DO UPDATE SET seq = qorgan.watermark.seq
      RETURNING seq
    ), mark AS (SELECT seq FROM seen UNION ALL SELECT seq FROM fresh)
    SELECT mark.seq AS mark, head.seq AS head,
           (SELECT true FROM qorgan.parked_event p
             WHERE p.consumer = $1 AND p.event_id = next.id) IS NOT NULL AS parked,
           (SELECT true FROM qorgan.inbox i
             WHERE i.consumer = $1 AND i.event_id = next.id) IS NOT NULL AS applied,
           next.*
      FROM mark
      JOIN qorgan.case_head head ON head.case_id = $2
      LEFT JOIN LATERAL (
        SELECT id, case_id, seq, type, v, occurred_on, recorded_at, actor, causation, correlation, data
          FROM qorgan.journal
         WHERE case_id = $2 AND seq > mark.seq AND (type = ANY($3) OR type <> ALL($4))
         ORDER BY seq LIMIT 2
      ) next ON true
     ORDER BY next.seq`,
};

/** Marks an event as applied, in the listener's own transaction; says where the journal stands now. */
export const APPLY: Statement = {
  name: 'inbox.apply',
  text: `
    WITH applied AS (
      INSERT INTO qorgan.inbox (consumer, event_id) VALUES ($1, $2)
      ON CONFLICT DO NOTHING
    ), freed AS (
      DELETE FROM qorgan.parked_event WHERE consumer = $1 AND event_id = $2
    )
    UPDATE qorgan.watermark SET seq = greatest(seq, $4) WHERE consumer = $1 AND case_id = $3
    RETURNING (SELECT h.seq FROM qorgan.case_head h WHERE h.case_id = $3) AS head`,
};

/** Holds the case at an event, unless another process has just applied it. */
export const HOLD: Statement = {
  name: 'inbox.hold',
  text: `
    INSERT INTO qorgan.parked_event (consumer, event_id, case_id, seq, reason)
    SELECT $1, $2, $3, $4, $5
     WHERE NOT EXISTS (SELECT FROM qorgan.inbox WHERE consumer = $1 AND event_id = $2)
    ON CONFLICT DO NOTHING`,
};

export const RELEASE: Statement = {
  name: 'inbox.release',
  text: 'DELETE FROM qorgan.parked_event WHERE consumer = $1 AND event_id = $2',
};
