/** Written by follow-up alone. */
export const followUp = `
CREATE TABLE qorgan.deadline (
  id               uuid PRIMARY KEY,
  case_id          uuid NOT NULL REFERENCES qorgan.case_head,
  rule             text NOT NULL,
  rule_version     smallint NOT NULL,
  bearer           text NOT NULL,
  trigger_event    uuid NOT NULL,
  -- bodies and codes of the trigger: an answer closes the clock only when it comes from who was asked
  asked            jsonb NOT NULL,
  anchor           text NOT NULL,
  zone             text NOT NULL,
  law_version      text NOT NULL,
  -- suspensions, extensions, moved anchors and printed dates, oldest first
  ledger           jsonb NOT NULL DEFAULT '[]',
  generation       smallint NOT NULL DEFAULT 1,
  due_earliest     date NOT NULL,
  due_latest       date NOT NULL,
  due_instant      timestamptz,
  provisional      boolean NOT NULL DEFAULT false,
  -- the fact of a breach is never taken back
  breached_on      date,
  first_act_event  uuid,
  first_act_type   text,
  first_act_on     text,
  closed_by        uuid,
  closed_type      text,
  closed_on        text,
  closed_as        text,
  armed_at         timestamptz NOT NULL
) WITH (fillfactor = 85);
CREATE INDEX deadline_case ON qorgan.deadline (case_id);
-- what Today reads; every case has a silence clock, which would drown the rest
CREATE INDEX deadline_open_due ON qorgan.deadline (due_earliest, id)
  WHERE closed_by IS NULL AND rule <> 'own.silence';
-- the few whose day is not known exactly: they are due from one day to another
CREATE INDEX deadline_open_range ON qorgan.deadline (due_latest, id)
  WHERE closed_by IS NULL AND rule <> 'own.silence' AND due_latest > due_earliest;

CREATE TABLE qorgan.reminder (
  deadline_id uuid NOT NULL REFERENCES qorgan.deadline,
  rung        smallint NOT NULL,
  generation  smallint NOT NULL,
  case_id     uuid NOT NULL,
  due_on      date NOT NULL,
  due_at      timestamptz NOT NULL,
  to_role     text,
  state       text NOT NULL DEFAULT 'armed',
  fired_at    timestamptz,
  PRIMARY KEY (deadline_id, rung, generation)
) WITH (fillfactor = 80);
CREATE INDEX reminder_due ON qorgan.reminder (due_at, case_id) WHERE state = 'armed';

CREATE TABLE qorgan.case_watch (
  case_id       uuid PRIMARY KEY REFERENCES qorgan.case_head,
  -- codes of the complaint that rules ask for, so that no other table is read to decide
  alleged       text[] NOT NULL,
  zone          text NOT NULL,
  stage         text NOT NULL DEFAULT 'communication',
  codes         jsonb NOT NULL DEFAULT '{}',
  last_act_on   date NOT NULL,
  stalled_since date,
  stall_reason  text
) WITH (fillfactor = 85);
CREATE INDEX case_watch_stalled ON qorgan.case_watch (stalled_since, case_id) WHERE stalled_since IS NOT NULL;

-- What facts and days have done to the clocks of cases, many cases at once, in one round trip.
-- Takes [{case_id, law_version, recorded_at, deadlines[], armed[], disarmed[], fired[], watch, events[]}],
-- ordered by case so that two writers lock cases in one order. All of it looks rows up by key; the
-- planner takes each list for a hundred long, lists in lists for ten thousand, and would rather read
-- whole tables.
CREATE FUNCTION qorgan.apply_changes(p jsonb) RETURNS void LANGUAGE plpgsql
SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off AS $$
BEGIN
  IF p @? '$[*].deadlines[*]' THEN
    INSERT INTO qorgan.deadline AS d
    SELECT r.* FROM jsonb_array_elements(p) AS c, jsonb_array_elements(c->'deadlines') AS x,
           jsonb_populate_record(NULL::qorgan.deadline, x || jsonb_build_object(
             'case_id', c->'case_id', 'law_version', c->'law_version', 'armed_at', c->'recorded_at')) AS r
    ON CONFLICT (id) DO UPDATE SET
      anchor = excluded.anchor, ledger = excluded.ledger, generation = excluded.generation,
      due_earliest = excluded.due_earliest, due_latest = excluded.due_latest,
      due_instant = excluded.due_instant, provisional = excluded.provisional,
      breached_on = excluded.breached_on, first_act_event = excluded.first_act_event,
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

-- Locks the clocks of a case, then reads them. Two statements: one alone would read, beside the
-- locked row, deadlines as they stood before it had waited for the lock, and undo what was written
-- meanwhile.
CREATE FUNCTION qorgan.lock_clocks(p_case uuid) RETURNS TABLE (watch jsonb, deadlines jsonb)
LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM qorgan.case_watch w WHERE w.case_id = p_case FOR UPDATE;
  RETURN QUERY SELECT to_jsonb(w),
      coalesce((SELECT jsonb_agg(to_jsonb(d) ORDER BY d.anchor, d.armed_at, d.id)
                  FROM qorgan.deadline d WHERE d.case_id = w.case_id), '[]')
    FROM qorgan.case_watch w WHERE w.case_id = p_case;
END $$;

-- Takes reminders that are due, oldest first, and locks their cases; what another loop holds is left
-- to it. Read after the lock, for the same reason.
CREATE FUNCTION qorgan.claim_reminders(p_now timestamptz, p_limit integer)
RETURNS TABLE (case_id uuid, deadline_id uuid, rung smallint, generation smallint, due_on text,
               to_role text, deadline json, watch json)
LANGUAGE plpgsql
SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off AS $$
DECLARE
  claimed tid[];
BEGIN
  SELECT array_agg(c.ctid) INTO claimed FROM (
    SELECT r.ctid FROM qorgan.reminder r JOIN qorgan.case_watch w ON w.case_id = r.case_id
     WHERE r.state = 'armed' AND r.due_at <= p_now
     ORDER BY r.due_at, r.case_id, r.due_on, r.rung LIMIT p_limit
       FOR UPDATE OF r, w SKIP LOCKED) c;
  IF claimed IS NULL THEN
    RETURN;
  END IF;
  RETURN QUERY
    SELECT r.case_id, r.deadline_id, r.rung, r.generation, r.due_on::text, r.to_role,
           row_to_json(d), row_to_json(w)
      FROM qorgan.reminder r
      JOIN qorgan.deadline d ON d.id = r.deadline_id
      JOIN qorgan.case_watch w ON w.case_id = r.case_id
     WHERE r.ctid = ANY (claimed)
     ORDER BY r.due_at, r.case_id, r.due_on, d.rule, r.rung, r.deadline_id;
END $$;

CREATE TABLE qorgan.scheduler_tick (
  singleton boolean PRIMARY KEY DEFAULT true CHECK (singleton),
  wall_at   timestamptz NOT NULL,
  held      boolean NOT NULL DEFAULT false
);
`;
