/** Written by un-decisions alone. */
export const unDecisions = `
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
