import { Command } from 'commander';
import type { Statement } from '#libs/case-store';
import { withStore } from '#libs/platform';
import { print } from '../terminal/print.js';
import { table } from '../terminal/table.js';
import { withSurroundings } from './with-surroundings.js';

const CHECKS: Statement = {
  name: 'doctor.checks',
  text: `SELECT (SELECT count(*)::int FROM qorgan.complaint) AS cases,
                (SELECT count(*)::int FROM qorgan.journal WHERE published_at IS NULL) AS unpublished,
                (SELECT count(*)::int FROM qorgan.parked_event) AS parked,
                (SELECT count(*)::int FROM qorgan.scheduler_tick WHERE held) AS held,
                (SELECT count(*)::int FROM qorgan.reminder
                  WHERE state = 'armed' AND due_at < now() - interval '1 minute') AS overdue_reminders,
                (SELECT count(*)::int FROM qorgan.complaint c
                  WHERE NOT EXISTS (SELECT FROM qorgan.case_watch w WHERE w.case_id = c.case_id)) AS unwatched,
                current_setting('fsync') || ' ' || current_setting('synchronous_commit')
                  || ' ' || current_setting('full_page_writes') AS durability,
                (timestamptz '2024-02-29 18:00Z' AT TIME ZONE 'Asia/Almaty')::text AS almaty`,
};

interface Checks {
  cases: number;
  unpublished: number;
  parked: number;
  held: number;
  overdue_reminders: number;
  unwatched: number;
  durability: string;
  almaty: string;
}

/** `doctor`: is everything as it must be, and what to do where it is not. */
export function doctorCommand(): Command {
  return new Command('doctor')
    .description('Check the store, the queue, the law packs and the clocks of this installation')
    .action(() =>
      withSurroundings(async ({ databaseUrl, law, embedded }) => {
        const [checks] = await withStore(databaseUrl, (store) => store.run<Checks>(CHECKS));
        const rows = findings(checks!, law.version, embedded);
        print(`${table(['check', 'found', 'verdict'], rows)}\n`);
        if (rows.some(([, , verdict]) => verdict !== 'good')) process.exitCode = 1;
      }),
    );
}

function findings(checks: Checks, law: string, embedded: boolean): string[][] {
  const zero = (count: number, remedy: string) => [String(count), count === 0 ? 'good' : remedy];
  return [
    ['database', embedded ? 'our own PostgreSQL' : 'given by QORGAN_DATABASE_URL', 'good'],
    ['law packs', law, 'good'],
    ['cases', String(checks.cases), 'good'],
    ['journal rows not yet published', ...zero(checks.unpublished, 'start the services')],
    [
      'events parked',
      ...zero(checks.parked, 'update and restart: what it knows by then is released'),
    ],
    ['reminders held by a wrong clock', ...zero(checks.held, 'set the time right and restart')],
    ['reminders late', ...zero(checks.overdue_reminders, 'start the follow-up service')],
    ['cases without clocks', ...zero(checks.unwatched, 'start the follow-up service')],
    [
      'fsync, commit, full pages',
      checks.durability,
      checks.durability === 'on on on'
        ? 'good'
        : 'switch them on: acknowledged complaints can be lost',
    ],
    [
      'time zone data',
      checks.almaty,
      checks.almaty === '2024-02-29 23:00:00'
        ? 'good'
        : 'update the time zone data of the database',
    ],
  ];
}
