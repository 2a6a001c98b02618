import type { Statement, Tx } from '#libs/case-store';

/** What the case store says of this installation: counts, moments and versions. */
export interface SystemFacts {
  /** Processes that hold a connection, by what they call themselves. */
  readonly processes: readonly string[];
  readonly unpublished: number;
  readonly unpublished_since: Date | null;
  readonly parked: number;
  readonly parked_since: Date | null;
  readonly tick_at: Date | null;
  readonly held: boolean | null;
  readonly late_reminders: number;
  readonly late_since: Date | null;
  readonly unwatched: number;
  readonly unwatched_since: Date | null;
  readonly released: string | null;
  readonly released_at: Date | null;
  /** Open clocks that were reckoned under another law than that of the packs, up to a thousand. */
  readonly other_law: number;
  readonly migration: string | null;
  readonly durability: string;
  readonly almaty: string;
  readonly postgres: string;
}

/** The prefix under which a process of services is known to PostgreSQL. */
export const PROCESS = 'qorgan ';

/** Follow-up hears of a new case, and a reminder is fired, within a second: a minute is late. */
const LATE = "interval '1 minute'";

// Once the packs are what was released last, nothing is counted under another law: what a law does
// not move is left as it was.
const FACTS: Statement = {
  name: 'system.facts',
  text: `
    WITH released AS (SELECT version, applied_at FROM qorgan.law_release ORDER BY id DESC LIMIT 1)
    SELECT processes, o.*, p.*, t.*, r.*, w.*, l.*,
           (SELECT version FROM released) AS released,
           (SELECT applied_at FROM released) AS released_at,
           (SELECT name FROM qorgan.migration ORDER BY id DESC LIMIT 1) AS migration,
           current_setting('fsync') || ' ' || current_setting('synchronous_commit')
             || ' ' || current_setting('full_page_writes') AS durability,
           (timestamptz '2024-02-29 18:00Z' AT TIME ZONE 'Asia/Almaty')::text AS almaty,
           current_setting('server_version') AS postgres
      FROM (SELECT coalesce(array_agg(DISTINCT application_name), '{}') AS processes
              FROM pg_stat_activity
             WHERE datname = current_database() AND starts_with(application_name, '${PROCESS}')) s,
           (SELECT count(*)::int AS unpublished, min(recorded_at) AS unpublished_since
              FROM qorgan.journal WHERE published_at IS NULL) o,
           (SELECT count(*)::int AS parked, min(parked_at) AS parked_since
              FROM qorgan.parked_event) p,
           (SELECT max(wall_at) AS tick_at, bool_or(held) AS held FROM qorgan.scheduler_tick) t,
           (SELECT count(*)::int AS late_reminders, min(due_at) AS late_since
              FROM qorgan.reminder WHERE state = 'armed' AND due_at < $1::timestamptz - ${LATE}) r,
           (SELECT count(*)::int AS unwatched, min(registered_at) AS unwatched_since
              FROM qorgan.complaint c
             WHERE c.registered_at < $1::timestamptz - ${LATE}
               AND NOT EXISTS (SELECT FROM qorgan.case_watch w WHERE w.case_id = c.case_id)) w,
           (SELECT count(*)::int AS other_law FROM (
             SELECT FROM qorgan.deadline WHERE closed_by IS NULL AND law_version <> $2
                AND $2 IS DISTINCT FROM (SELECT version FROM released) LIMIT 1000) x) l`,
};

/**
 * Reads them all at once.
 * @param now the time that the services go by, epoch milliseconds
 * @param packs the version of the packs as they lie
 */
export async function systemFacts(tx: Tx, now: number, packs: string): Promise<SystemFacts> {
  const [facts] = await tx.run<SystemFacts>(FACTS, [new Date(now).toISOString(), packs]);
  return facts!;
}
