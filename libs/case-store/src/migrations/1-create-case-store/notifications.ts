/** Written by notifications alone. */
export const notifications = `
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
