import pg from 'pg';
import { EVENTS, SERVICES } from '#libs/contracts';
import { until } from '../../libs/testing/src/until.js';

const HEARD = SERVICES.flatMap((service) =>
  EVENTS.filter(({ to }) => to.includes(service)).map(({ type }) => [service, type] as const),
);

/** How far the work of a line has come, in rows that are committed. */
const PROGRESS = `
  SELECT (SELECT count(*) FROM qorgan.complaint)::int AS commit,
         (SELECT count(*) FROM qorgan.journal WHERE published_at IS NOT NULL)::int AS publish,
         (SELECT count(*) FROM qorgan.inbox)::int AS consume,
         (SELECT count(*) FROM qorgan.reminder WHERE state = 'fired')::int AS fire`;
export type Progress = Record<'commit' | 'publish' | 'consume' | 'fire', number>;

/** Work that is not done yet; all of it is zero when a line has settled. */
const LEFT = `
  SELECT (SELECT count(*) FROM qorgan.journal WHERE published_at IS NULL)::int AS unpublished,
         (SELECT count(*) FROM qorgan.journal j
            JOIN unnest($1::text[], $2::text[]) AS heard(consumer, type) ON heard.type = j.type
            LEFT JOIN qorgan.inbox i ON i.consumer = heard.consumer AND i.event_id = j.id
           WHERE i.event_id IS NULL)::int AS unheard,
         (SELECT count(*) FROM qorgan.reminder
           WHERE state = 'armed' AND due_at <= now() + interval '15 seconds')::int AS unfired`;

/** Everything that must never be, each as a count. */
const BROKEN = `
  SELECT (SELECT count(*) FROM qorgan.parked_event)::int AS parked,
         (SELECT count(*) FROM qorgan.complaint c
            LEFT JOIN qorgan.case_watch w USING (case_id) WHERE w.case_id IS NULL)::int AS unwatched,
         (SELECT count(*) FROM qorgan.journal j
            JOIN unnest($1::text[], $2::text[]) AS heard(consumer, type) ON heard.type = j.type
            LEFT JOIN qorgan.watermark w ON w.consumer = heard.consumer AND w.case_id = j.case_id
           WHERE coalesce(w.seq, 0) < j.seq)::int AS "behind the watermark",
         (SELECT count(*) FROM qorgan.case_head h
           WHERE h.seq <> (SELECT count(*) FROM qorgan.journal j WHERE j.case_id = h.case_id)
         )::int AS "gaps in a journal",
         (SELECT count(*) FROM
            (SELECT deadline_id::text AS deadline, rung::text AS rung, count(*) FROM qorgan.reminder
              WHERE state = 'fired' AND to_role IS NOT NULL GROUP BY 1, 2) r
            FULL JOIN
            (SELECT data->>'deadline' AS deadline, data->>'rung' AS rung, count(*)
               FROM qorgan.journal WHERE type = 'reminder.due' GROUP BY 1, 2) e
            USING (deadline, rung)
           WHERE r.count IS DISTINCT FROM e.count)::int AS "not fired once",
         (SELECT count(*) FROM (
            SELECT j.id FROM qorgan.journal j
              LEFT JOIN qorgan.inbox_item i ON i.event_id = j.id
             WHERE j.type IN ('reminder.due', 'case.stalled')
             GROUP BY j.id HAVING count(i.id) <>
               (SELECT count(*) FROM qorgan.member m WHERE m.active
                   AND m.role = CASE j.type WHEN 'case.stalled' THEN 'lead' ELSE j.data->>'to' END)
         ) x)::int AS "not once in the inbox",
         (SELECT count(*) FROM qorgan.inbox_item i
            LEFT JOIN qorgan.journal j ON j.id = i.event_id WHERE j.id IS NULL)::int AS "of no event"`;

/** What a spec may look at behind a running line, over outages of its database. */
export interface LineFacts {
  progress(): Promise<Progress>;
  /** Waits until one measure has come as far as that. */
  reached(measure: keyof Progress, count: number): Promise<Progress>;
  caseIds(): Promise<Set<string>>;
  /** Waits until everything is published, heard and fired that can be. */
  settled(within: number): Promise<void>;
  broken(): Promise<Record<string, number>>;
  rows<Row extends pg.QueryResultRow>(text: string, values?: unknown[]): Promise<Row[]>;
  close(): Promise<void>;
}

/** @param databaseUrl asked anew after each outage: a server may come back on another port */
export function factsOf(databaseUrl: () => string): LineFacts {
  let pool = open(databaseUrl());
  const reopen = async (): Promise<undefined> => {
    await pool.end().catch(() => undefined);
    pool = open(databaseUrl());
    return undefined;
  };
  const rows = async <Row extends pg.QueryResultRow>(text: string, values: unknown[] = []) =>
    until(
      () =>
        pool.query<Row>(text, values).then(
          ({ rows: found }) => found,
          (error: unknown) => (isOutage(error) ? reopen() : Promise.reject(error as Error)),
        ),
      { within: 30_000 },
    );
  const one = async <Row extends pg.QueryResultRow>(text: string, values?: unknown[]) =>
    (await rows<Row>(text, values))[0]!;
  const heard = [HEARD.map(([consumer]) => consumer), HEARD.map(([, type]) => type)];
  const progress = () => one<Progress>(PROGRESS);
  return {
    rows,
    progress,
    reached: (measure, count) =>
      until(
        async () => {
          const now = await progress();
          return now[measure] >= count && now;
        },
        { within: 40_000, every: 2 },
      ),
    caseIds: async () =>
      new Set(
        (await rows<{ id: string }>('SELECT case_id AS id FROM qorgan.complaint')).map(
          ({ id }) => id,
        ),
      ),
    settled: async (within) => {
      await until(
        async () => {
          const left = await one<Record<string, number>>(LEFT, heard);
          return Object.values(left).every((count) => count === 0);
        },
        { within, every: 100 },
      );
    },
    broken: () => one<Record<string, number>>(BROKEN, heard),
    close: () => pool.end(),
  };
}

function open(connectionString: string): pg.Pool {
  const pool = new pg.Pool({ connectionString, max: 1 });
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}

/** An outage, or a wipe that met a worker, is tried again; anything else is a fault of the spec. */
function isOutage(error: unknown): boolean {
  const { code } = error as { code?: string };
  return code === undefined || /^(08|57P|40P01|ECONN)/.test(code);
}
