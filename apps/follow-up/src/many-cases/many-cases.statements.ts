import type { Statement } from '#libs/case-store';

/** In one order, so that two who act on the same cases cannot lock each other out. */
export const LOCK_CASES: Statement = {
  name: 'many-cases.lock',
  text: `SELECT case_id FROM qorgan.case_head WHERE case_id = ANY($1::uuid[])
          ORDER BY case_id FOR UPDATE`,
};

/** As the first part of a WITH: writes the sealed words of $1, as `NoteSealer` gives them. */
export const WRITE_WORDS = `words AS (
  INSERT INTO qorgan.sealed_text (id, case_id, sealed)
  SELECT id, "case", decode(sealed, 'base64')
    FROM jsonb_to_recordset($1) AS x(id uuid, "case" uuid, sealed text))`;

/** Who keeps cases, by their id, with their role, as JSON; null for nobody, and for who does no more. */
export const memberRef = (id: string): string =>
  `(SELECT json_build_object('id', m.id, 'role', m.role) FROM qorgan.keeper m WHERE m.id = ${id})`;
