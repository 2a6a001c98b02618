import { type Statement } from '#libs/case-store';

/** A case whose journal goes further than a consumer's mark; without `event`, by what others hear. */
export interface LaggingRow {
  readonly case_id: string;
  readonly head: number;
  readonly event: string | null;
  readonly seq: number | null;
  readonly type: string | null;
  readonly published_ms_ago: number | null;
  readonly held: boolean;
}

/** $1 consumer, $2 types addressed to it, $3 types known at all, $4 the case to go on after. */
export const LAGGING: Statement = {
  name: 'reconciliation.lagging',
  text: `
    SELECT lagging.case_id, lagging.head, next.id AS event, next.seq, next.type,
           (extract(epoch FROM clock_timestamp() - next.published_at) * 1000)::float8
             AS published_ms_ago,
           EXISTS (SELECT FROM qorgan.parked_event p
                    WHERE p.consumer = $1 AND p.event_id = next.id) AS held
      FROM (
        SELECT h.case_id, h.seq AS head, coalesce(w.seq, 0) AS mark
          FROM qorgan.case_head h
          LEFT JOIN qorgan.watermark w ON w.consumer = $1 AND w.case_id = h.case_id
         WHERE h.case_id > $4 AND h.seq > coalesce(w.seq, 0)
         ORDER BY h.case_id LIMIT 1000
      ) lagging
      LEFT JOIN LATERAL (
        SELECT id, seq, type, published_at FROM qorgan.journal j
         WHERE j.case_id = lagging.case_id AND j.seq > lagging.mark
           AND (j.type = ANY($2) OR j.type <> ALL($3))
         ORDER BY j.seq LIMIT 1
      ) next ON true
     ORDER BY lagging.case_id`,
};

// In the cases' order, so that two passes at once cannot lock each other out.
export const ADVANCE: Statement = {
  name: 'reconciliation.advance',
  text: `
    INSERT INTO qorgan.watermark (consumer, case_id, seq)
    SELECT $1, case_id, head FROM unnest($2::uuid[], $3::integer[]) AS x(case_id, head)
     ORDER BY case_id
    ON CONFLICT (consumer, case_id)
    DO UPDATE SET seq = excluded.seq WHERE watermark.seq < excluded.seq`,
};

export interface FreedRow {
  readonly event_id: string;
}

/** Frees what an older build did not know and this one does; $2 is a list of type/version. */
export const FREE: Statement = {
  name: 'reconciliation.free',
  text: `
    DELETE FROM qorgan.parked_event p USING qorgan.journal j
     WHERE p.consumer = $1 AND p.reason IN ('unknown-type', 'unknown-version')
       AND j.id = p.event_id AND j.type || '/' || j.v = ANY($2)
    RETURNING p.event_id`,
};

export const UNPUBLISHED: Statement = {
  name: 'reconciliation.unpublished',
  text: `
    SELECT count(*)::integer AS rows FROM (
      SELECT FROM qorgan.journal
       WHERE published_at IS NULL AND recorded_at < clock_timestamp() - interval '30 seconds'
       LIMIT 10000
    ) late`,
};
