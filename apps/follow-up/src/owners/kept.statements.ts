import type { Statement } from '#libs/case-store';
import { nextRungOf } from '../raise/raise.statements.js';
import { IS_CASE } from './owner.statements.js';

/** What a member keeps; for nobody, what has no owner or one who keeps cases no more. */
const THEIRS = `CASE WHEN $2::uuid IS NULL
  THEN NOT EXISTS (SELECT FROM qorgan.keeper m WHERE m.id = o.member_id)
  ELSE o.member_id = $2 END`;

/**
 * The cases that make up one row of the load, the most overdue first: today, whose, how many. The
 * same clocks are counted as there; rungs are looked up for the rows that are given alone.
 */
export const KEPT: Statement = {
  name: 'owners.kept',
  text: `WITH kept AS (
           SELECT c.case_id, c.code, count(d.id)::int AS open,
                  count(*) FILTER (WHERE d.due_latest < $1::date)::int AS overdue,
                  min(d.due_earliest) AS nearest
             FROM qorgan.complaint c
             LEFT JOIN qorgan.case_owner o ON o.case_id = c.case_id
             LEFT JOIN qorgan.deadline d ON d.case_id = c.case_id AND d.closed_by IS NULL
                   AND d.rule <> 'own.silence'
            WHERE ${THEIRS} AND ${IS_CASE}
            GROUP BY c.case_id, c.code
            ORDER BY overdue DESC, nearest NULLS LAST, c.case_id LIMIT $3
         )
         SELECT k.case_id AS "case", k.code, k.open, k.overdue,
                w.stalled_since::text AS "stalledSince", ${nextRungOf('k.case_id')} AS next
           FROM kept k LEFT JOIN qorgan.case_watch w ON w.case_id = k.case_id
          ORDER BY k.overdue DESC, k.nearest NULLS LAST, k.case_id`,
};
