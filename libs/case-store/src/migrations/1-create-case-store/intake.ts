/** Written by intake alone. */
export const intake = `
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
`;
