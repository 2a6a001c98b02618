/** Written by every service, through `commit_command` and `append_events` only. */
export const journal = `
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

-- What chains an event to the one before it: all that it says, as the writer gave it. A missing
-- value has a mark of its own, so that two values cannot change places unseen. Not immutable,
-- because concat_ws is not: only so is it written into the statement that calls it.
CREATE FUNCTION qorgan.link_of(p_before bytea, p_case uuid, p_seq integer, p_event jsonb) RETURNS bytea
LANGUAGE sql STABLE AS $$
  SELECT sha256(p_before || convert_to(concat_ws('|', p_event->>'id', p_case, p_seq, p_event->>'type',
    p_event->>'v', p_event->>'occurred_on', p_event->>'recorded_at', p_event->>'actor',
    coalesce(p_event->>'causation', '-'), p_event->>'correlation', p_event->'data',
    coalesce(p_event->>'sealed_id', '-')), 'UTF8'))
$$;

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
    link := qorgan.link_of(link, p_case, last, event);
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
      SELECT (c->>'case_id')::uuid AS case_id, c->'events'->n AS whole, e.*
        FROM jsonb_array_elements(p) AS c,
             jsonb_to_record(c->'events'->n) AS e(id uuid, type text, v smallint, occurred_on text,
               recorded_at text, actor text, causation uuid, correlation uuid, data jsonb, sealed_id uuid)
       WHERE jsonb_array_length(c->'events') > n
    ), head AS (
      UPDATE qorgan.case_head h SET seq = h.seq + 1,
             hash = qorgan.link_of(h.hash, h.case_id, h.seq + 1, e.whole)
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
