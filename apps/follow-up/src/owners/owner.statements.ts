import type { Statement } from '#libs/case-store';
import { memberRef, WRITE_WORDS } from '../many-cases/many-cases.statements.js';

/** A complaint that waits or was not taken up is nobody's case. */
export const IS_CASE = `NOT EXISTS (SELECT FROM qorgan.triage t
  WHERE t.case_id = c.case_id AND t.state <> 'accepted')`;

export const KEEPER: Statement = {
  name: 'owners.keeper',
  text: 'SELECT k.id FROM qorgan.keeper k WHERE k.id = $1',
};

/** Who has some cases, and to whom they are offered: read after their heads were locked. */
export const OWNERS: Statement = {
  name: 'owners.of-cases',
  text: `SELECT c.case_id AS "case", k.id AS owner, o.since, o.offered_to AS "offeredTo"
           FROM qorgan.complaint c LEFT JOIN qorgan.case_owner o ON o.case_id = c.case_id
           LEFT JOIN qorgan.keeper k ON k.id = o.member_id
          WHERE c.case_id = ANY($1::uuid[]) AND ${IS_CASE}`,
};

/** Who has one case, and to whom it is offered, with their roles. */
export const OWNER: Statement = {
  name: 'owners.of-case',
  text: `SELECT ${memberRef('o.member_id')} AS owner, o.since, ${memberRef('o.offered_to')} AS "offeredTo",
                o.offered_at AS "offeredAt", o.sealed_id AS sealed
           FROM qorgan.complaint c LEFT JOIN qorgan.case_owner o ON o.case_id = c.case_id
          WHERE c.case_id = $1 AND ${IS_CASE}`,
};

/** Writes sealed words, who has cases or is offered them, and the events of it, together. */
export const WRITE: Statement = {
  name: 'owners.write',
  text: `WITH ${WRITE_WORDS}, owner AS (
           INSERT INTO qorgan.case_owner AS o
           SELECT * FROM jsonb_populate_recordset(NULL::qorgan.case_owner, $2)
           ON CONFLICT (case_id) DO UPDATE SET member_id = excluded.member_id,
             since = excluded.since, offered_to = excluded.offered_to,
             offered_at = excluded.offered_at, sealed_id = excluded.sealed_id
         )
         SELECT qorgan.append_to_cases($3)`,
};

/**
 * What lies on whom, today: one walk over the cases and over their open clocks. A clock of our own
 * for silence is of every case, and so is not counted. The cases of who left, or keeps none any more,
 * count as nobody's: somebody has to take them up.
 */
export const LOAD: Statement = {
  name: 'owners.load',
  text: `WITH clock AS (
           SELECT case_id, count(*) AS open, count(*) FILTER (WHERE due_latest < $1::date) AS overdue
             FROM qorgan.deadline WHERE closed_by IS NULL AND rule <> 'own.silence' GROUP BY case_id
         ), lies AS (
           SELECT k.id, count(*)::int AS cases, coalesce(sum(n.open), 0)::int AS open,
                  coalesce(sum(n.overdue), 0)::int AS overdue, count(w.stalled_since)::int AS stalled
             FROM qorgan.complaint c
             LEFT JOIN qorgan.case_owner o ON o.case_id = c.case_id
             LEFT JOIN qorgan.keeper k ON k.id = o.member_id
             LEFT JOIN clock n ON n.case_id = c.case_id
             LEFT JOIN qorgan.case_watch w ON w.case_id = c.case_id
            WHERE ${IS_CASE} GROUP BY k.id
         )
         SELECT k.id, k.role, coalesce(lies.cases, 0) AS cases, coalesce(lies.open, 0) AS open,
                coalesce(lies.overdue, 0) AS overdue, coalesce(lies.stalled, 0) AS stalled
           FROM qorgan.keeper k LEFT JOIN lies USING (id)
         UNION ALL
         SELECT NULL, NULL, cases, open, overdue, stalled FROM lies WHERE id IS NULL
          ORDER BY 2, 1`,
};
