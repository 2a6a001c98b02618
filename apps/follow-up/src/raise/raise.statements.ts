import type { Statement } from '#libs/case-store';

/** The watches of the cases of some clocks, in one order: who fires reminders locks them too. */
export const LOCK_WATCHES: Statement = {
  name: 'raise.lock-watches',
  text: `SELECT w.case_id FROM qorgan.case_watch w
          WHERE w.case_id IN (SELECT d.case_id FROM qorgan.deadline d WHERE d.id = ANY($1::uuid[]))
          ORDER BY w.case_id FOR UPDATE`,
};

/** Each clock with the rung that comes next; read after the lock. */
export const NEXT_RUNGS: Statement = {
  name: 'raise.next-rungs',
  text: `SELECT DISTINCT ON (d.id) d.id AS deadline, d.case_id AS "case", d.rule, d.generation,
                d.closed_by IS NOT NULL AS "isEnded", r.rung, r.to_role AS "to",
                json_build_object('earliest', d.due_earliest, 'latest', d.due_latest) AS due
           FROM qorgan.deadline d
           LEFT JOIN qorgan.reminder r ON r.deadline_id = d.id AND r.generation = d.generation
            AND r.state = 'armed' AND r.rung > 0
          WHERE d.id = ANY($1::uuid[]) AND d.rule <> 'own.silence'
          ORDER BY d.id, r.due_on, r.rung`,
};

/** Marks rungs as told, at an instant, and appends the events of it. */
export const RAISE: Statement = {
  name: 'raise.write',
  text: `WITH told AS (
           UPDATE qorgan.reminder r SET state = 'fired', fired_at = $2
             FROM jsonb_to_recordset($1) AS x(deadline uuid, rung smallint, generation smallint)
            WHERE (r.deadline_id, r.rung, r.generation) = (x.deadline, x.rung, x.generation)
         )
         SELECT qorgan.append_to_cases($3)`,
};
