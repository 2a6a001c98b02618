import type { Statement } from '#libs/case-store';
import { SILENCE } from '#libs/domain';
import { WRITE_WORDS } from '../many-cases/many-cases.statements.js';
import { IS_PUT_ASIDE } from '../today/today.statements.js';

/** The cases of some clocks. */
export const CASES_OF: Statement = {
  name: 'snooze.cases-of',
  text: `SELECT id AS deadline, case_id AS "case" FROM qorgan.deadline
          WHERE id = ANY($1::uuid[]) AND rule <> '${SILENCE}'`,
};

/** The open clocks of some cases, and what is put aside of them: today, cases. */
export const OPEN_CLOCKS: Statement = {
  name: 'snooze.open-clocks',
  text: `SELECT d.case_id AS "case", row_to_json(d) AS deadline, s.until::text, s.reason
           FROM qorgan.deadline d
           LEFT JOIN qorgan.snooze s ON s.deadline_id = d.id AND ${IS_PUT_ASIDE}
          WHERE d.case_id = ANY($2::uuid[]) AND d.closed_by IS NULL AND d.rule <> '${SILENCE}'`,
};

/** Writes sealed words, clocks put aside, and the events of their cases, together. */
export const PUT_ASIDE: Statement = {
  name: 'snooze.put-aside',
  text: `WITH ${WRITE_WORDS}, aside AS (
           INSERT INTO qorgan.snooze AS s
           SELECT * FROM jsonb_populate_recordset(NULL::qorgan.snooze, $2)
           ON CONFLICT (deadline_id) DO UPDATE SET until = excluded.until,
             reason = excluded.reason, member_id = excluded.member_id,
             snoozed_at = excluded.snoozed_at, sealed_id = excluded.sealed_id, generation = excluded.generation
         )
         SELECT qorgan.append_to_cases($3)`,
};

/** Takes back what is put aside, and appends the events of it. */
export const TAKE_BACK: Statement = {
  name: 'snooze.take-back',
  text: `WITH back AS (DELETE FROM qorgan.snooze WHERE deadline_id = ANY($1::uuid[]))
         SELECT qorgan.append_to_cases($2)`,
};
