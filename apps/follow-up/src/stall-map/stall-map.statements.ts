import type { Statement } from '#libs/case-store';
import { memberRef } from '../many-cases/many-cases.statements.js';

/**
 * Whom a clock waits for: the body that was asked; where none was, the body of the State whose own
 * step started the clock (it opened the criminal case and must finish it); else who bears it.
 */
const WAITS_FOR = `coalesce(d.asked->'bodies'->'to'->>'ref',
  CASE WHEN d.bearer = 'state' AND d.asked->'bodies'->'by'->>'kind' IN ('court', 'ministry',
    'ombudsman', 'penal-colony', 'police', 'prison-service', 'prosecutor', 'security-service')
  THEN d.asked->'bodies'->'by'->>'ref' END, d.bearer)`;

/** The last day that the anchor may be: a year, a month, an interval, a day, or a moment. */
const SINCE = `CASE
  WHEN length(d.anchor) = 4 THEN make_date(d.anchor::int, 12, 31)
  WHEN length(d.anchor) = 7 THEN ((d.anchor || '-01')::date + interval '1 month - 1 day')::date
  WHEN substr(d.anchor, 11, 1) = '/' THEN right(d.anchor, 10)::date
  ELSE left(d.anchor, 10)::date END`;

/** Suspended before it was broken: it neither runs nor is missed. */
const STANDS_STILL = `(d.ledger <> '[]' AND d.breached_on IS NULL AND coalesce(
  (SELECT act->>'kind' FROM jsonb_array_elements(d.ledger) WITH ORDINALITY AS l(act, nr)
    WHERE act->>'kind' IN ('suspend', 'resume') ORDER BY nr DESC LIMIT 1) = 'suspend', false))`;

const OF_THE_STATE = `d.closed_by IS NULL AND d.rule <> 'own.silence'
  AND d.bearer IN ('state', 'un-state') AND NOT ${STANDS_STILL}`;

/** One walk over the open clocks, and as many rows as asked for: today, how many cells at most. */
export const MAP: Statement = {
  name: 'stall-map.cells',
  text: `WITH clock AS (
           SELECT ${WAITS_FOR} AS body, d.rule, d.due_latest < $1::date AS is_overdue,
                  greatest($1::date - (${SINCE}), 0) AS days
             FROM qorgan.deadline d WHERE ${OF_THE_STATE}
         ), cell AS (
           SELECT body, rule, count(*)::int AS open,
                  count(*) FILTER (WHERE is_overdue)::int AS overdue,
                  percentile_disc(0.5) WITHIN GROUP (ORDER BY days) AS median, max(days) AS worst
             FROM clock GROUP BY body, rule
            ORDER BY overdue DESC, open DESC, body, rule LIMIT $2
         )
         SELECT cell.*, b.kind, coalesce(b.name, '{}') AS name, b.key
           FROM cell LEFT JOIN qorgan.body b ON b.id::text = cell.body`,
};

/** The same walk for one cell, the longest due first: today, body, rule, after whom, how many. */
export const CLOCKS: Statement = {
  name: 'stall-map.clocks',
  text: `SELECT d.id AS deadline, d.case_id AS "case", c.code, d.anchor, (${SINCE})::text AS since,
                d.due_earliest::text AS earliest, d.due_latest::text AS latest,
                CASE WHEN d.due_latest < $1::date THEN 'missed' ELSE 'running' END AS standing,
                greatest($1::date - (${SINCE}), 0) AS days, ${memberRef('o.member_id')} AS owner,
                (SELECT json_build_object('deadline', d.id, 'rung', r.rung, 'on', r.due_on, 'to', r.to_role)
                   FROM qorgan.reminder r
                  WHERE r.deadline_id = d.id AND r.generation = d.generation
                    AND r.state = 'armed' AND r.rung > 0
                  ORDER BY r.due_on, r.rung LIMIT 1) AS next
           FROM qorgan.deadline d JOIN qorgan.complaint c ON c.case_id = d.case_id
           LEFT JOIN qorgan.case_owner o ON o.case_id = d.case_id
          WHERE d.rule = $3 AND ${WAITS_FOR} = $2 AND ${OF_THE_STATE}
            AND ($4::uuid IS NULL OR (d.due_earliest, d.id) >
                  (SELECT a.due_earliest, a.id FROM qorgan.deadline a WHERE a.id = $4))
          ORDER BY d.due_earliest, d.id LIMIT $5`,
};
