/** How every service writes a command of a person. */
export const command = `
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
