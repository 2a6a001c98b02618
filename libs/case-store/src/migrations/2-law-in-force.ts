import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Silence that became a refusal, and which law the clocks of the store go by. Written by follow-up. */
export class LawInForce1700000000002 implements MigrationInterface {
  readonly name = 'LawInForce1700000000002';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`${tables}${applyChanges}${lockClocks}`);
  }

  async down(): Promise<void> {
    throw new Error(
      'a store that knows refusals by silence does not forget them: restore a backup',
    );
  }
}

const tables = `
-- a day, or an interval earliest/latest where the anchor is not known to the day
ALTER TABLE qorgan.deadline ADD COLUMN deemed_on text;

-- every law that open clocks were moved to, newest last; who did it, and how many moved
CREATE TABLE qorgan.law_release (
  id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  version    text NOT NULL,
  applied_at timestamptz NOT NULL,
  actor      text NOT NULL,
  moved      integer NOT NULL
);
`;

// As in the first migration, and the new column; a clock may also come under another wording or law.
const applyChanges = `
CREATE OR REPLACE FUNCTION qorgan.apply_changes(p jsonb) RETURNS void LANGUAGE plpgsql
SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off AS $$
BEGIN
  IF p @? '$[*].deadlines[*]' THEN
    INSERT INTO qorgan.deadline AS d
    SELECT r.* FROM jsonb_array_elements(p) AS c, jsonb_array_elements(c->'deadlines') AS x,
           jsonb_populate_record(NULL::qorgan.deadline, x || jsonb_build_object(
             'case_id', c->'case_id', 'law_version', c->'law_version', 'armed_at', c->'recorded_at')) AS r
    ON CONFLICT (id) DO UPDATE SET
      rule_version = excluded.rule_version, law_version = excluded.law_version,
      anchor = excluded.anchor, ledger = excluded.ledger, generation = excluded.generation,
      due_earliest = excluded.due_earliest, due_latest = excluded.due_latest,
      due_instant = excluded.due_instant, provisional = excluded.provisional,
      breached_on = excluded.breached_on, deemed_on = excluded.deemed_on, first_act_event = excluded.first_act_event,
      first_act_type = excluded.first_act_type, first_act_on = excluded.first_act_on,
      closed_by = excluded.closed_by, closed_type = excluded.closed_type,
      closed_on = excluded.closed_on, closed_as = excluded.closed_as;
  END IF;

  IF p @? '$[*].disarmed[*]' THEN
    UPDATE qorgan.reminder r SET state = 'void'
      FROM jsonb_array_elements(p) AS c, jsonb_array_elements_text(c->'disarmed') AS x
     WHERE r.deadline_id = x::uuid AND r.state = 'armed';
  END IF;
  IF p @? '$[*].fired[*]' THEN
    UPDATE qorgan.reminder r SET state = x.state, fired_at = (c->>'recorded_at')::timestamptz
      FROM jsonb_array_elements(p) AS c,
           jsonb_to_recordset(c->'fired') AS x(deadline uuid, rung smallint, generation smallint, state text)
     WHERE (r.deadline_id, r.rung, r.generation) = (x.deadline, x.rung, x.generation);
  END IF;
  IF p @? '$[*].armed[*]' THEN
    INSERT INTO qorgan.reminder (deadline_id, rung, generation, case_id, due_on, due_at, to_role)
    SELECT x.deadline, x.rung, x.generation, (c->>'case_id')::uuid, x.on_day, x.due_at, x.to_role
      FROM jsonb_array_elements(p) AS c,
           jsonb_to_recordset(c->'armed')
             AS x(deadline uuid, rung smallint, generation smallint, on_day date, due_at timestamptz, to_role text)
    ON CONFLICT DO NOTHING;
  END IF;

  IF p @? '$[*].watch' THEN
    INSERT INTO qorgan.case_watch AS w
    SELECT r.* FROM jsonb_array_elements(p) AS c,
           jsonb_populate_record(NULL::qorgan.case_watch, c->'watch') AS r
     WHERE c ? 'watch'
    ON CONFLICT (case_id) DO UPDATE SET stage = excluded.stage, codes = excluded.codes, last_act_on = excluded.last_act_on,
      stalled_since = excluded.stalled_since, stall_reason = excluded.stall_reason;
  END IF;

  IF p @? '$[*].events[*]' THEN
    PERFORM qorgan.append_to_cases(p);
  END IF;
END $$;
`;

// With what was known before and may have happened on or after a day: an answer may be there before
// its question is written down. One round trip, as before; nothing is read where all is in order.
const lockClocks = `
DROP FUNCTION qorgan.lock_clocks(uuid);
CREATE FUNCTION qorgan.lock_clocks(p_case uuid, p_types text[], p_before integer, p_since date)
RETURNS TABLE (watch jsonb, deadlines jsonb, known jsonb) LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM qorgan.case_watch w WHERE w.case_id = p_case FOR UPDATE;
  RETURN QUERY SELECT to_jsonb(w),
      coalesce((SELECT jsonb_agg(to_jsonb(d) ORDER BY d.anchor, d.armed_at, d.id)
                  FROM qorgan.deadline d WHERE d.case_id = w.case_id), '[]'),
      CASE WHEN w.last_act_on >= p_since THEN
        coalesce((SELECT jsonb_agg(j.data || jsonb_build_object('id', j.id, 'type', j.type) ORDER BY j.seq)
                    FROM qorgan.journal j
                   WHERE j.case_id = p_case AND j.seq < p_before AND j.type = ANY (p_types)), '[]')
      ELSE '[]' END
    FROM qorgan.case_watch w WHERE w.case_id = p_case;
END $$;
`;
