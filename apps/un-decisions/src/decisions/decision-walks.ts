import type { DeadlineRow, Statement } from '#libs/case-store';

/** A decision of the list, with the clock that comes next after it as follow-up holds it. */
export interface ListedRow {
  decision: string;
  case: string;
  code: string;
  body: string;
  outcome: string;
  decidedOn: string;
  adoptedOn: string | null;
  transmittedOn: string | null;
  /** How many of its remedies stand how; a status that none has is left out. */
  remedies: Record<string, number>;
  deadline: DeadlineRow | null;
}

/**
 * The walks of which the list is made, in their order: decisions whose next day is still ahead, the
 * nearest first; those whose days have all passed, the latest first; those without an open clock.
 */
export const WALKS = ['ahead', 'passed', 'unclocked'] as const;
export type Walk = (typeof WALKS)[number];

/** What is said of a decision `d`. */
export const DECISION = `d.event_id AS decision, d.case_id AS "case", c.code, b.key AS body, d.outcome,
  d.decided_on AS "decidedOn", d.adopted_on AS "adoptedOn", d.transmitted_on AS "transmittedOn"`;
export const BESIDE = `JOIN qorgan.complaint c ON c.case_id = d.case_id
  JOIN qorgan.body b ON b.id = d.committee`;

/**
 * True for a clock that follows the decision `d`: it started the clock itself, or what was said
 * about it to the same body did. $1: the rules of such clocks.
 */
export const follows = (
  x: string,
): string => `${x}.rule = ANY($1) AND (${x}.trigger_event = d.event_id
  OR (coalesce(${x}.asked #>> '{bodies,body,ref}', d.committee::text) = d.committee::text
    AND NOT EXISTS (SELECT FROM qorgan.decision o WHERE o.event_id = ${x}.trigger_event)))`;

const REMEDIES = `(SELECT coalesce(jsonb_object_agg(r.status, r.n), '{}') FROM (SELECT status, count(*) AS n
  FROM qorgan.remedy WHERE decision = d.event_id GROUP BY status) r) AS remedies`;

/** Open clocks of UN bodies, which the index `deadline_open_un` holds by their last day. */
const open = (x: string): string => `${x}.closed_by IS NULL AND ${x}.rule LIKE 'un.%'`;

/** Another open clock of the same decision that comes before `x` in the list. */
const nearer = (than: string): string => `EXISTS (SELECT FROM qorgan.deadline y
  WHERE y.case_id = d.case_id AND ${open('y')} AND ${follows('y')} AND (${than}))`;

const byClock = (where: string, order: 'ASC' | 'DESC', isNearer: string): string => `
  SELECT ${DECISION}, ${REMEDIES}, row_to_json(x) AS deadline
    FROM qorgan.deadline x JOIN qorgan.decision d ON d.case_id = x.case_id ${BESIDE}
   WHERE ${open('x')} AND ${follows('x')} AND ${where} AND NOT ${nearer(isNearer)}
   ORDER BY x.due_latest ${order}, d.event_id LIMIT $3`;

/**
 * $2 and $5: the id of the decision after which the page begins and its last day, or nothing.
 * $3: how many. $4: today. Each walk reads an index from there, however many cases there are.
 */
const TEXTS: Readonly<Record<Walk, string>> = {
  ahead: byClock(
    `x.due_latest >= greatest($4::date, $5::date)
     AND ($5::date IS NULL OR (x.due_latest, d.event_id) > ($5::date, $2::uuid))`,
    'ASC',
    'y.due_latest >= $4 AND (y.due_latest, y.id) < (x.due_latest, x.id)',
  ),
  passed: byClock(
    `x.due_latest < $4 AND x.due_latest <= coalesce($5::date, $4)
     AND ($5::date IS NULL OR x.due_latest < $5 OR d.event_id > $2::uuid)`,
    'DESC',
    'y.due_latest >= $4 OR (y.due_latest, y.id) > (x.due_latest, x.id)',
  ),
  unclocked: `
  SELECT ${DECISION}, ${REMEDIES}, NULL AS deadline FROM qorgan.decision d ${BESIDE}
   WHERE d.event_id > coalesce($2::uuid, '00000000-0000-0000-0000-000000000000')
     AND NOT ${nearer('true')}
   ORDER BY d.event_id LIMIT $3`,
};

/** The statement of a walk; it takes the rules, $2 and $3, and `unclocked` no day. */
export const walkStatement = (walk: Walk): Statement => ({
  name: `decision.list-${walk}`,
  text: TEXTS[walk],
});
