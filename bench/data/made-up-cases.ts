import type { Pool, PoolClient } from 'pg';

/** How many made-up cases, and how much of each. */
export interface MadeUp {
  readonly cases: number;
  /** When the one reminder of each case comes: due already, or spread over the years to come. */
  readonly reminders: 'due' | 'to-come';
  /** Also what only readers look at: complaints, silence clocks, the journal's first line. */
  readonly whole: boolean;
}

const CHUNK = 50_000;

/** Ids that sort as they are counted: rows lie in the order of their keys, dates are scattered. */
const id = (kind: string): string =>
  `('00000000-0000-4000-${kind}-' || lpad(to_hex(n), 12, '0'))::uuid`;
const [CASE, CLOCK, SILENCE, EVENT] = [id('8000'), id('9000'), id('a000'), id('b000')];

/** The id of a made-up case, from 1. */
export const madeUpCase = (n: number): string =>
  `00000000-0000-4000-8000-${n.toString(16).padStart(12, '0')}`;

const NUMBERS = 'FROM generate_series($1::int, $2::int) n';

const HEADS = `INSERT INTO qorgan.case_head (case_id) SELECT ${CASE} ${NUMBERS}`;

const WATCHES = `
  INSERT INTO qorgan.case_watch (case_id, alleged, zone, last_act_on)
  SELECT ${CASE}, '{torture}', 'Asia/Almaty', current_date - 30 ${NUMBERS}`;

const COMPLAINTS = `
  INSERT INTO qorgan.complaint (case_id, code, jurisdiction, zone, alleged, methods, registered_at)
  SELECT ${CASE}, 'Q-' || lpad(upper(to_hex(n)), 7, '0'), 'kz', 'Asia/Almaty', '{torture}',
         '{beating}', clock_timestamp() ${NUMBERS}`;

/**
 * One clock of three is closed, four of five open ones are overdue, one of twenty knows a month
 * only, and enough are due today that the page is full on the small desk too.
 */
const CLOCKS = `
  INSERT INTO qorgan.deadline (id, case_id, rule, rule_version, bearer, trigger_event, asked, anchor,
    zone, law_version, due_earliest, due_latest, closed_by, closed_type, closed_on, closed_as, armed_at)
  SELECT ${CLOCK}, ${CASE}, 'un.cat.art22.followup.state', 1, 'state', ${EVENT},
         '{"bodies": {}, "codes": {"outcome": ["violation"]}}', '2014-05', 'Asia/Almaty', 'bench',
         due, due + CASE WHEN n % 20 = 0 THEN 30 ELSE 0 END,
         CASE WHEN closed THEN ${EVENT} END, CASE WHEN closed THEN 'un.state-reply' END,
         CASE WHEN closed THEN due::text END, CASE WHEN closed THEN 'met' END, clock_timestamp()
    FROM generate_series($1::int, $2::int) n,
         LATERAL (SELECT current_date + CASE WHEN n % 100 = 7 THEN 0
                           ELSE 200 - (hashint4(n) & 1023) END AS due,
                         $3::boolean AND n % 3 = 0 AS closed) x`;

const SILENCES = `
  INSERT INTO qorgan.deadline (id, case_id, rule, rule_version, bearer, trigger_event, asked, anchor,
    zone, law_version, due_earliest, due_latest, armed_at)
  SELECT ${SILENCE}, ${CASE}, 'own.silence', 1, 'us', ${EVENT}, '{}', '2014-05-01', 'Asia/Almaty',
         'bench', current_date + 10, current_date + 10, clock_timestamp() ${NUMBERS}`;

const REMINDERS = `
  INSERT INTO qorgan.reminder (deadline_id, rung, generation, case_id, due_on, due_at, to_role)
  SELECT ${CLOCK}, 1, 1, ${CASE}, current_date, at, 'caseworker'
    FROM generate_series($1::int, $2::int) n,
         LATERAL (SELECT CASE WHEN $3::boolean THEN now() - interval '1 hour'
                    ELSE now() + interval '2 days' + (hashint4(n) & 67108863) * interval '1 second'
                  END AS at) x`;

const FIRST_LINES = `
  INSERT INTO qorgan.journal (id, case_id, seq, type, occurred_on, recorded_at, actor, correlation,
    data, hash, published_at)
  SELECT ${EVENT}, ${CASE}, 1, 'complaint.registered', '2014-05-24', clock_timestamp(), 'bench',
         ${CASE}, '{"alleged": ["torture"], "zone": "Asia/Almaty"}', sha256(int4send(n)),
         clock_timestamp() ${NUMBERS}`;

/**
 * Writes made-up cases by the server itself, without the checks of foreign keys: all of it fits
 * together. Nobody has anything left to apply: the heads say 0.
 */
export async function makeUp(
  pool: Pool,
  { cases, reminders, whole }: MadeUp,
  tell: (done: number, of: number) => void = () => undefined,
): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query(`SET session_replication_role = 'replica'; SET synchronous_commit = off`);
    for (let from = 1; from <= cases; from += CHUNK) {
      const to = Math.min(cases, from + CHUNK - 1);
      await makeUpChunk(client, [from, to], { due: reminders === 'due', whole });
      tell(to, cases);
    }
    await client.query('RESET ALL');
    for (const table of [
      'case_head',
      'case_watch',
      'complaint',
      'deadline',
      'reminder',
      'journal',
    ]) {
      await client.query(`VACUUM (ANALYZE) qorgan.${table}`);
    }
    await client.query('CHECKPOINT');
  } finally {
    client.release();
  }
}

async function makeUpChunk(
  client: PoolClient,
  range: readonly [number, number],
  { due, whole }: { due: boolean; whole: boolean },
): Promise<void> {
  await client.query(HEADS, [...range]);
  await client.query(WATCHES, [...range]);
  await client.query(CLOCKS, [...range, whole]);
  await client.query(REMINDERS, [...range, due]);
  if (!whole) return;
  await client.query(COMPLAINTS, [...range]);
  await client.query(SILENCES, [...range]);
  await client.query(FIRST_LINES, [...range]);
}
