/** Written by libs/vault through `commit_command`: ciphertext and keyed tokens, nothing legible. */
export const vault = `
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
