import type { Statement } from '#libs/case-store';

/** The watches of the cases of some clocks, in one order: who fires reminders locks them too. */
export const LOCK_WATCHES: Statement = {
  name: 'raise.lock-watches',
  text: `SELECT w.case_id FROM qorgan.case_watch w
          WHERE w.case_id IN (SELECT d.case_id FROM qorgan.deadline d WHERE d.id = ANY($1::uuid[]))
          ORDER BY w.case_id FOR UPDATE`,
};

/** Each clock with what of its ladder waits for its day; read after the lock. */
export const LADDERS: Statement = {
  name: 'raise.ladders',
  text: `SELECT d.case_id AS "case", row_to_json(d) AS deadline,
                coalesce((SELECT json_agg(json_build_object('deadline', r.deadline_id,
                    'rung', r.rung, 'generation', r.generation, 'on', r.due_on, 'to', r.to_role))
                   FROM qorgan.reminder r
                  WHERE r.deadline_id = d.id AND r.state = 'armed'), '[]') AS armed
           FROM qorgan.deadline d WHERE d.id = ANY($1::uuid[])`,
};

/** The rung that comes next in a case, of whichever of its clocks is due longest and has one. */
export const nextRungOf = (caseId: string): string =>
  `(SELECT json_build_object('deadline', r.deadline_id, 'rung', r.rung, 'on', r.due_on, 'to', r.to_role)
      FROM qorgan.deadline x
      JOIN qorgan.reminder r ON r.deadline_id = x.id AND r.generation = x.generation
       AND r.state = 'armed' AND r.rung > 0
     WHERE x.case_id = ${caseId} AND x.closed_by IS NULL AND x.rule <> 'own.silence'
     ORDER BY x.due_latest, x.id, r.due_on, r.rung LIMIT 1)`;

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
