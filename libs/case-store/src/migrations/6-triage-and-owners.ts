import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Complaints that wait to be looked at (intake); who has a case, and what is put aside (follow-up). */
export class TriageAndOwners1700000000006 implements MigrationInterface {
  readonly name = 'TriageAndOwners1700000000006';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`${triage}${owners}${commitCommand}`);
  }

  async down(): Promise<void> {
    throw new Error('a store that holds complaints that wait does not lose them: restore a backup');
  }
}

const triage = `
-- A case that a caseworker wrote down directly, or a casebook brought, never stood here.
CREATE TABLE qorgan.triage (
  case_id      uuid PRIMARY KEY REFERENCES qorgan.case_head,
  state        text NOT NULL CHECK (state IN ('waiting', 'accepted', 'declined', 'merged')),
  -- as exactly as it is known
  received_on  text NOT NULL,
  channel      text,
  -- who speaks, as a code
  told_by      text,
  urgent       text[] NOT NULL DEFAULT '{}',
  submitted_at timestamptz NOT NULL,
  merged_into  uuid REFERENCES qorgan.case_head,
  -- the event of the decision: who and when stand there
  decided_by   uuid
) WITH (fillfactor = 85);
CREATE INDEX triage_waiting ON qorgan.triage (submitted_at) WHERE state = 'waiting';
-- complaints of one place and body: they may be of one matter
CREATE INDEX complaint_place ON qorgan.complaint (place, against, registered_at) WHERE place IS NOT NULL;
`;

const owners = `
CREATE TABLE qorgan.case_owner (
  case_id    uuid PRIMARY KEY REFERENCES qorgan.case_head,
  -- nobody in particular where a case was offered before anybody had it
  member_id  uuid REFERENCES qorgan.member,
  since      timestamptz,
  offered_to uuid REFERENCES qorgan.member,
  offered_at timestamptz,
  -- the words of the offer, under the seal of the case
  sealed_id  uuid
) WITH (fillfactor = 85);
CREATE INDEX case_owner_member ON qorgan.case_owner (member_id);

-- Members who keep cases: a case of anybody else, or of one who has left, is nobody's in particular.
CREATE VIEW qorgan.keeper AS
  SELECT id, role FROM qorgan.member WHERE active AND role IN ('caseworker', 'lawyer', 'lead');

CREATE TABLE qorgan.snooze (
  deadline_id uuid PRIMARY KEY REFERENCES qorgan.deadline,
  case_id     uuid NOT NULL REFERENCES qorgan.case_head,
  until       date NOT NULL,
  reason      text NOT NULL,
  member_id   uuid NOT NULL REFERENCES qorgan.member,
  snoozed_at  timestamptz NOT NULL,
  sealed_id   uuid,
  -- of the clock when it was put aside: one that has moved since is back
  generation  smallint NOT NULL
);
CREATE INDEX snooze_until ON qorgan.snooze (until);
`;

// As in the first migration, and what is decided on a complaint that waits (QT409: decided otherwise),
// and what is recorded only of one that was not turned down (QT410: it was, while the lock was waited for).
const commitCommand = `
CREATE OR REPLACE FUNCTION qorgan.commit_command(p jsonb) RETURNS jsonb LANGUAGE plpgsql AS $$
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

  IF p ? 'taken_up' AND EXISTS (SELECT FROM qorgan.triage
                                 WHERE case_id = p_case AND state IN ('declined', 'merged')) THEN
    RAISE EXCEPTION 'not taken up' USING ERRCODE = 'QT410';
  END IF;

  IF p ? 'triage' AND p ? 'complaint' THEN
    INSERT INTO qorgan.triage
    SELECT * FROM jsonb_populate_record(NULL::qorgan.triage,
      p->'triage' || jsonb_build_object('case_id', p_case));
  ELSIF p ? 'triage' THEN
    UPDATE qorgan.triage SET state = p#>>'{triage,state}', merged_into = (p#>>'{triage,merged_into}')::uuid,
           decided_by = (p#>>'{triage,decided_by}')::uuid
     WHERE case_id = p_case AND state = p#>>'{triage,from}';
    IF NOT FOUND THEN
      RAISE EXCEPTION 'decided otherwise' USING ERRCODE = 'QT409';
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
