import type { Statement } from '#libs/case-store';
import { SILENCE } from '#libs/domain';
import { memberRef } from '../many-cases/many-cases.statements.js';

/** Rows of each part of Today; whoever has more overdue than this pages through the cases. */
const PART = 50;

const OPEN = `d.closed_by IS NULL AND d.rule <> '${SILENCE}'`;

/**
 * Whether a clock that was put aside (`s`) still is: `isPutAside` of the domain, as SQL; the clock is
 * `d`. $1 is today.
 */
export const IS_PUT_ASIDE = 's.until > $1::date AND s.generation = d.generation';

const IN_SIGHT = `${OPEN}
  AND NOT EXISTS (SELECT FROM qorgan.snooze s WHERE s.deadline_id = d.id AND ${IS_PUT_ASIDE})`;

/** Where $4 says so: what nobody in particular has, or somebody who keeps cases no more. */
const NOBODYS = `$4::boolean AND NOT EXISTS (SELECT FROM qorgan.case_owner o
  JOIN qorgan.keeper k ON k.id = o.member_id WHERE o.case_id = d.case_id)`;

const KEYS = 'd.id, d.due_earliest, d.due_latest';

/** How one part finds its few rows: the condition on the day, and the order in which they come. */
type Walk = (where: string, order: string) => string;

/** Walks an index from the day that the part begins at: the same few rows, however many cases. */
const ofAll: Walk = (where, order) =>
  `(SELECT ${KEYS} FROM qorgan.deadline d
     WHERE ${IN_SIGHT} AND ${where} ORDER BY ${order} LIMIT ${PART})`;

/** Read first and once: a planner that walks all clocks to find the few of one person reads for long. */
const MINE = `mine AS MATERIALIZED (
  SELECT ${KEYS} FROM qorgan.case_owner o JOIN qorgan.deadline d ON d.case_id = o.case_id
   WHERE o.member_id = $3 AND ${IN_SIGHT})`;

const ofMine: Walk = (where, order) =>
  `(SELECT * FROM (
     (SELECT ${KEYS} FROM mine d WHERE ${where} ORDER BY ${order} LIMIT ${PART})
     UNION ALL ${ofAll(`${NOBODYS} AND ${where}`, order)}
   ) d ORDER BY ${order} LIMIT ${PART})`;

const part = (name: string, ...walks: string[]): string =>
  `(SELECT '${name}' AS part, x.id, row_number() OVER () AS nr
      FROM (${walks.join(' UNION ALL ')}) x LIMIT ${PART})`;

const parts = (walk: Walk): string =>
  [
    part(
      'overdue',
      walk('d.due_earliest < $1 AND d.due_latest < $1', 'd.due_earliest DESC, d.id DESC'),
    ),
    part(
      'today',
      walk('d.due_earliest = $1', 'd.due_earliest, d.id'),
      // After what is due on this very day, what may be due since: a term spans a year at most.
      walk(
        `d.due_latest > d.due_earliest AND d.due_earliest < $1
          AND d.due_latest >= $1 AND d.due_latest < $1::date + 366`,
        'd.due_latest, d.id',
      ),
    ),
    part('soon', walk('d.due_earliest > $1 AND d.due_earliest <= $2', 'd.due_earliest, d.id')),
    part('waiting', walk('d.due_earliest > $2', 'd.due_earliest, d.id')),
  ].join(' UNION ALL ');

const snoozed = (whose: string): string =>
  part(
    'snoozed',
    `(SELECT d.id FROM qorgan.snooze s JOIN qorgan.deadline d ON d.id = s.deadline_id
       WHERE ${IS_PUT_ASIDE} AND ${OPEN} AND ${whose} ORDER BY s.until, d.id LIMIT ${PART})`,
  );

const read = (picked: string, ...first: string[]): string =>
  `WITH ${[...first, `picked AS (${picked})`].join(', ')}
   SELECT p.part, row_to_json(d) AS deadline, c.code,
          ${memberRef('o.member_id')} AS owner,
          s.until::text, s.reason, s.member_id AS by, s.snoozed_at AS at
     FROM picked p JOIN qorgan.deadline d ON d.id = p.id
     JOIN qorgan.complaint c ON c.case_id = d.case_id
     LEFT JOIN qorgan.case_owner o ON o.case_id = d.case_id
     LEFT JOIN qorgan.snooze s ON p.part = 'snoozed' AND s.deadline_id = d.id
    ORDER BY p.part, p.nr`;

/** Takes today, and the last day that is soon. */
export const TODAY: Statement = {
  name: 'today.all',
  text: read([parts(ofAll), snoozed('true')].join(' UNION ALL ')),
};

/** The same of one member's cases: takes also the member, and whether nobody's are theirs too. */
export const TODAY_OF: Statement = {
  name: 'today.of-member',
  text: read(
    [
      parts(ofMine),
      snoozed(`(${NOBODYS} OR EXISTS (SELECT FROM qorgan.case_owner o
                 WHERE o.case_id = d.case_id AND o.member_id = $3))`),
    ].join(' UNION ALL '),
    MINE,
  ),
};
