import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The case store as it stands at the first landing. One comment per table: who writes it. */
export class CreateCaseStore1700000000001 implements MigrationInterface {
  readonly name = 'CreateCaseStore1700000000001';

  async up(runner: QueryRunner): Promise<void> {
    for (const statements of [journal, vault, intake, followUp, unDecisions, notifications]) {
      await runner.query(statements);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP SCHEMA qorgan CASCADE');
  }
}

/** Written by every service, through `commit_command` and `append_events` only. */
const journal = `
CREATE SCHEMA IF NOT EXISTS qorgan;

CREATE TABLE qorgan.case_head (
  case_id  uuid PRIMARY KEY,
  -- last number given in the case's journal
  seq      integer NOT NULL DEFAULT 0,
  -- counts the acts of people alone: what an editor's If-Match names
  version  integer NOT NULL DEFAULT 0,
  hash     bytea NOT NULL DEFAULT '\\x'
) WITH (fillfactor = 80);

CREATE TABLE qorgan.journal (
  id           uuid PRIMARY KEY,
  case_id      uuid NOT NULL REFERENCES qorgan.case_head,
  seq          integer NOT NULL,
  type         text NOT NULL,
  v            smallint NOT NULL DEFAULT 1,
  occurred_on  text NOT NULL,
  recorded_at  timestamptz NOT NULL,
  actor        text NOT NULL,
  causation    uuid,
  correlation  uuid NOT NULL,
  data         jsonb NOT NULL,
  sealed_id    uuid,
  hash         bytea NOT NULL,
  published_at timestamptz,
  UNIQUE (case_id, seq)
) WITH (fillfactor = 90);
-- the relay's work list: rows by state, never by number (a late commit would be skipped)
CREATE INDEX journal_unpublished ON qorgan.journal (recorded_at) WHERE published_at IS NULL;

CREATE FUNCTION qorgan.journal_is_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND to_jsonb(NEW) - 'published_at' = to_jsonb(OLD) - 'published_at' THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'the journal is append-only' USING ERRCODE = 'QJ001';
END $$;
CREATE TRIGGER journal_append_only BEFORE DELETE OR UPDATE OF
  id, case_id, seq, type, v, occurred_on, recorded_at, actor, causation, correlation, data, sealed_id, hash
  ON qorgan.journal FOR EACH ROW EXECUTE FUNCTION qorgan.journal_is_append_only();

-- Appends the events of one case in order, each chained to the one before it.
-- Locks the case by its head row; returns the last number given.
CREATE FUNCTION qorgan.append_events(p_case uuid, p_events jsonb) RETURNS integer
LANGUAGE plpgsql AS $$
DECLARE
  last integer;
  link bytea;
  event jsonb;
BEGIN
  SELECT seq, hash INTO last, link FROM qorgan.case_head WHERE case_id = p_case FOR UPDATE;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'no such case' USING ERRCODE = 'QC404';
  END IF;
  FOR event IN SELECT jsonb_array_elements(p_events) LOOP
    last := last + 1;
    link := sha256(link || convert_to(
      concat_ws('|', event->>'id', p_case, last, event->>'type', event->>'v', event->>'occurred_on',
        event->>'recorded_at', event->>'actor', event->'data', event->>'sealed_id'), 'UTF8'));
    INSERT INTO qorgan.journal
      (id, case_id, seq, type, v, occurred_on, recorded_at, actor, causation, correlation, data, sealed_id, hash)
    VALUES ((event->>'id')::uuid, p_case, last, event->>'type', (event->>'v')::smallint,
      event->>'occurred_on', (event->>'recorded_at')::timestamptz, event->>'actor',
      (event->>'causation')::uuid, (event->>'correlation')::uuid, event->'data',
      (event->>'sealed_id')::uuid, link);
  END LOOP;
  UPDATE qorgan.case_head SET seq = last, hash = link WHERE case_id = p_case;
  RETURN last;
END $$;

-- The same for many cases at once, of [{case_id, events[]}], each case once: the first event of
-- every case in one statement, then the second of every case, each chained to the one before it.
CREATE FUNCTION qorgan.append_to_cases(p jsonb) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  cases  uuid[];
  locked integer;
  most   integer;
BEGIN
  SELECT array_agg((c->>'case_id')::uuid), max(jsonb_array_length(c->'events')) INTO cases, most
    FROM jsonb_array_elements(p) AS c WHERE c->'events' <> '[]';
  -- in one order, so that two writers cannot lock each other out
  PERFORM FROM qorgan.case_head WHERE case_id = ANY(cases) ORDER BY case_id FOR UPDATE;
  GET DIAGNOSTICS locked = ROW_COUNT;
  IF locked <> cardinality(cases) THEN
    RAISE EXCEPTION 'no such case' USING ERRCODE = 'QC404';
  END IF;
  FOR n IN 0 .. most - 1 LOOP
    WITH event AS MATERIALIZED (
      SELECT (c->>'case_id')::uuid AS case_id, e.*
        FROM jsonb_array_elements(p) AS c,
             jsonb_to_record(c->'events'->n) AS e(id uuid, type text, v smallint, occurred_on text,
               recorded_at text, actor text, causation uuid, correlation uuid, data jsonb, sealed_id uuid)
       WHERE jsonb_array_length(c->'events') > n
    ), head AS (
      UPDATE qorgan.case_head h SET seq = h.seq + 1,
             hash = sha256(h.hash || convert_to(
               concat_ws('|', e.id, h.case_id, h.seq + 1, e.type, e.v, e.occurred_on,
                 e.recorded_at, e.actor, e.data, e.sealed_id), 'UTF8'))
        FROM event e WHERE h.case_id = e.case_id
      RETURNING h.case_id, h.seq, h.hash
    )
    INSERT INTO qorgan.journal
      (id, case_id, seq, type, v, occurred_on, recorded_at, actor, causation, correlation, data, sealed_id, hash)
    SELECT e.id, e.case_id, h.seq, e.type, e.v, e.occurred_on, e.recorded_at::timestamptz, e.actor,
           e.causation, e.correlation, e.data, e.sealed_id, h.hash
      FROM head h JOIN event e USING (case_id);
  END LOOP;
END $$;

-- Written by libs/messaging in every service, each under its own name as consumer.
CREATE TABLE qorgan.inbox (
  consumer   text NOT NULL,
  event_id   uuid NOT NULL,
  applied_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  PRIMARY KEY (consumer, event_id)
);
CREATE TABLE qorgan.watermark (
  consumer text NOT NULL,
  case_id  uuid NOT NULL,
  seq      integer NOT NULL DEFAULT 0,
  PRIMARY KEY (consumer, case_id)
) WITH (fillfactor = 80);
CREATE TABLE qorgan.parked_event (
  consumer  text NOT NULL,
  event_id  uuid NOT NULL,
  case_id   uuid NOT NULL,
  seq       integer NOT NULL,
  reason    text NOT NULL,
  parked_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  PRIMARY KEY (consumer, event_id)
);
-- Written by libs/platform: people who keep cases; four local ones until accounts exist.
CREATE TABLE qorgan.member (
  id     uuid PRIMARY KEY,
  role   text NOT NULL,
  active boolean NOT NULL DEFAULT true
);
-- Written by every service inside its own command.
CREATE TABLE qorgan.idempotency (
  scope        text NOT NULL,
  key          text NOT NULL,
  request_hash bytea NOT NULL,
  response     jsonb NOT NULL,
  created_at   timestamptz NOT NULL DEFAULT clock_timestamp(),
  PRIMARY KEY (scope, key)
);
`;

/** Written by libs/vault through \`commit_command\`: ciphertext and keyed tokens, nothing legible. */
const vault = `
CREATE TABLE qorgan.person (
  id         uuid PRIMARY KEY,
  case_id    uuid NOT NULL REFERENCES qorgan.case_head,
  role       text NOT NULL,
  sealed     bytea NOT NULL,
  created_at timestamptz NOT NULL DEFAULT clock_timestamp()
);
CREATE INDEX person_case ON qorgan.person (case_id);
CREATE TABLE qorgan.person_token (
  token     bytea NOT NULL,
  person_id uuid NOT NULL REFERENCES qorgan.person,
  PRIMARY KEY (token, person_id)
);
CREATE TABLE qorgan.sealed_text (
  id      uuid PRIMARY KEY,
  case_id uuid NOT NULL,
  sealed  bytea NOT NULL
);
CREATE INDEX sealed_text_case ON qorgan.sealed_text (case_id);
`;

const intake = `
CREATE TABLE qorgan.body (
  id           uuid PRIMARY KEY,
  jurisdiction text NOT NULL,
  key          text NOT NULL,
  kind         text NOT NULL,
  name         jsonb NOT NULL,
  region       text,
  parent       text,
  aliases      text[] NOT NULL DEFAULT '{}',
  npm_coverage boolean,
  UNIQUE (jurisdiction, key)
);
CREATE TABLE qorgan.place (
  id           uuid PRIMARY KEY,
  jurisdiction text NOT NULL,
  key          text NOT NULL,
  kind         text NOT NULL,
  name         jsonb NOT NULL,
  region       text,
  settlement   text,
  UNIQUE (jurisdiction, key)
);
CREATE TABLE qorgan.complaint (
  case_id       uuid PRIMARY KEY REFERENCES qorgan.case_head,
  code          text NOT NULL UNIQUE,
  -- keyed hash of the key that a casebook or another system gave the case; never the key itself
  origin        bytea UNIQUE,
  jurisdiction  text NOT NULL,
  zone          text NOT NULL,
  alleged       text[] NOT NULL,
  methods       text[] NOT NULL DEFAULT '{}',
  intents       text[] NOT NULL DEFAULT '{}',
  context       text[] NOT NULL DEFAULT '{}',
  against       uuid REFERENCES qorgan.body,
  place         uuid REFERENCES qorgan.place,
  unnamed       jsonb NOT NULL DEFAULT '[]',
  sealed_id     uuid,
  registered_at timestamptz NOT NULL
);
CREATE TABLE qorgan.imported_entry (
  case_id     uuid NOT NULL REFERENCES qorgan.case_head,
  -- keyed hash of the whole entry and of how many equal ones came before it
  fingerprint bytea NOT NULL,
  event_id    uuid NOT NULL,
  PRIMARY KEY (case_id, fingerprint)
);
CREATE TABLE qorgan.casebook_import (
  id          uuid PRIMARY KEY,
  fingerprint bytea NOT NULL UNIQUE,
  as_of       text NOT NULL,
  cases       integer NOT NULL,
  entries     integer NOT NULL,
  imported_at timestamptz NOT NULL
);
CREATE TABLE qorgan.annex (
  import_id uuid NOT NULL REFERENCES qorgan.casebook_import,
  kind      text NOT NULL,
  position  integer NOT NULL,
  -- of a session: what entries name it by
  key       text,
  sealed    bytea NOT NULL,
  PRIMARY KEY (import_id, kind, position)
);
CREATE TABLE qorgan.figure (
  year      integer NOT NULL,
  source    text NOT NULL,
  measure   text NOT NULL,
  band      text NOT NULL DEFAULT '',
  -- a count or a rate: one and a half times is a figure too
  value     double precision NOT NULL,
  qualifier text NOT NULL,
  import_id uuid NOT NULL REFERENCES qorgan.casebook_import,
  PRIMARY KEY (year, source, measure, band, import_id)
);

-- One command of a person, whole or not at all, in one round trip (design §3.1).
-- Takes ids, codes, dates and ciphertext; answers {"case","version","seq","replayed"}.
-- Errors: QC404 no such case, QC409 stale version (detail: the two numbers),
-- QI422 the same idempotency key with another body, 23505 a case of that origin exists.
CREATE FUNCTION qorgan.commit_command(p jsonb) RETURNS jsonb LANGUAGE plpgsql AS $$
DECLARE
  p_case   uuid := (p->>'case_id')::uuid;
  current  integer;
  last     integer;
  answer   jsonb;
  seen     record;
BEGIN
  IF p ? 'idempotency' THEN
    INSERT INTO qorgan.idempotency (scope, key, request_hash, response)
    VALUES (p#>>'{idempotency,scope}', p#>>'{idempotency,key}',
            decode(p#>>'{idempotency,request_hash}', 'hex'), '{}')
    ON CONFLICT DO NOTHING;
    IF NOT FOUND THEN
      SELECT request_hash, response INTO seen FROM qorgan.idempotency
       WHERE scope = p#>>'{idempotency,scope}' AND key = p#>>'{idempotency,key}';
      IF seen.request_hash <> decode(p#>>'{idempotency,request_hash}', 'hex') THEN
        RAISE EXCEPTION 'idempotency key used with another body' USING ERRCODE = 'QI422';
      END IF;
      RETURN seen.response || '{"replayed": true}';
    END IF;
  END IF;

  IF p ? 'complaint' THEN
    INSERT INTO qorgan.case_head (case_id) VALUES (p_case);
    INSERT INTO qorgan.complaint
    SELECT * FROM jsonb_populate_record(NULL::qorgan.complaint, p->'complaint');
    current := 0;
  ELSE
    SELECT version INTO current FROM qorgan.case_head WHERE case_id = p_case FOR UPDATE;
    IF NOT FOUND THEN
      RAISE EXCEPTION 'no such case' USING ERRCODE = 'QC404';
    END IF;
    IF (p->>'expected_version')::integer <> current THEN
      RAISE EXCEPTION 'stale version' USING ERRCODE = 'QC409',
        DETAIL = json_build_object('expected', (p->>'expected_version')::integer, 'current', current);
    END IF;
  END IF;

  INSERT INTO qorgan.person (id, case_id, role, sealed)
  SELECT id, p_case, role, decode(sealed, 'base64')
    FROM jsonb_to_recordset(p->'persons') AS x(id uuid, role text, sealed text);
  INSERT INTO qorgan.person_token (token, person_id)
  SELECT decode(token, 'hex'), person_id
    FROM jsonb_to_recordset(p->'tokens') AS x(token text, person_id uuid)
  ON CONFLICT DO NOTHING;
  INSERT INTO qorgan.sealed_text (id, case_id, sealed)
  SELECT id, p_case, decode(sealed, 'base64')
    FROM jsonb_to_recordset(p->'texts') AS x(id uuid, sealed text);

  last := qorgan.append_events(p_case, p->'events');
  UPDATE qorgan.case_head SET version = current + 1 WHERE case_id = p_case;
  INSERT INTO qorgan.imported_entry (case_id, fingerprint, event_id)
  SELECT p_case, decode(fingerprint, 'hex'), event_id
    FROM jsonb_to_recordset(p->'imported') AS x(fingerprint text, event_id uuid);

  answer := jsonb_build_object('case', p_case, 'version', current + 1, 'seq', last)
            || coalesce(p->'answer', '{}');
  IF p ? 'idempotency' THEN
    UPDATE qorgan.idempotency SET response = answer
     WHERE scope = p#>>'{idempotency,scope}' AND key = p#>>'{idempotency,key}';
  END IF;
  RETURN answer || '{"replayed": false}';
END $$;
`;

const followUp = `
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
-- ordered by case so that two writers lock cases in one order.
CREATE FUNCTION qorgan.apply_changes(p jsonb) RETURNS void LANGUAGE plpgsql AS $$
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
LANGUAGE plpgsql AS $$
DECLARE
  claimed tid[];
BEGIN
  SELECT array_agg(c.ctid) INTO claimed FROM (
    SELECT r.ctid FROM qorgan.reminder r JOIN qorgan.case_watch w ON w.case_id = r.case_id
     WHERE r.state = 'armed' AND r.due_at <= p_now
     ORDER BY r.due_at, r.case_id, r.due_on, r.rung LIMIT p_limit
       FOR UPDATE OF r, w SKIP LOCKED) c;
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

const unDecisions = `
CREATE TABLE qorgan.decision (
  event_id       uuid PRIMARY KEY,
  case_id        uuid NOT NULL REFERENCES qorgan.case_head,
  committee      uuid NOT NULL,
  outcome        text NOT NULL,
  decided_on     text NOT NULL,
  adopted_on     text,
  transmitted_on text
);
CREATE INDEX decision_case ON qorgan.decision (case_id);
CREATE TABLE qorgan.remedy (
  id              uuid PRIMARY KEY,
  decision        uuid NOT NULL REFERENCES qorgan.decision,
  case_id         uuid NOT NULL,
  kind            text NOT NULL,
  -- open, begun, ordered, refused, carried-out
  status          text NOT NULL DEFAULT 'open',
  status_on       text NOT NULL,
  status_event    uuid NOT NULL,
  -- the State's last word on it, kept apart from what was done
  state_word      text,
  state_word_on   text,
  -- the committee's grade, kept apart from both
  grade           text,
  grade_on        text,
  UNIQUE (decision, kind)
);
`;

const notifications = `
CREATE TABLE qorgan.inbox_item (
  id              uuid PRIMARY KEY,
  member_id       uuid NOT NULL REFERENCES qorgan.member,
  event_id        uuid NOT NULL,
  case_id         uuid NOT NULL,
  kind            text NOT NULL,
  rule            text,
  rung            smallint,
  due             text,
  on_day          date NOT NULL,
  created_at      timestamptz NOT NULL,
  acknowledged_at timestamptz,
  UNIQUE (member_id, event_id)
);
CREATE INDEX inbox_item_open ON qorgan.inbox_item (member_id, created_at) WHERE acknowledged_at IS NULL;
`;
