import type { CaseWatch, Deadline } from '#libs/domain';
import { deadlineOf, watchOf, type DeadlineRow, type WatchRow } from './case-clocks.js';
import type { Statement, Tx } from './store.js';

/** An open clock with what is around it. */
export interface OpenClock {
  readonly caseId: string;
  readonly code: string;
  readonly deadline: Deadline;
  readonly watch: CaseWatch;
  /** The law under which it was last written. */
  readonly lawVersion: string;
}

const COUNT: Statement = {
  name: 'clocks.count-open',
  text: 'SELECT count(*)::int AS open FROM qorgan.deadline WHERE closed_by IS NULL',
};
const PAGE: Statement = {
  name: 'clocks.open',
  text: `SELECT d.case_id, c.code, d.law_version, row_to_json(d) AS deadline, row_to_json(w) AS watch
           FROM qorgan.deadline d
           JOIN qorgan.complaint c ON c.case_id = d.case_id
           JOIN qorgan.case_watch w ON w.case_id = d.case_id
          WHERE d.closed_by IS NULL AND d.id > $1 ORDER BY d.id LIMIT $2`,
};
const OF_CASES: Statement = {
  name: 'clocks.open-of-cases',
  text: `SELECT d.case_id, c.code, d.law_version, row_to_json(d) AS deadline, row_to_json(w) AS watch
           FROM unnest($1::uuid[]) AS wanted(case_id)
           JOIN qorgan.deadline d ON d.case_id = wanted.case_id AND d.closed_by IS NULL
           JOIN qorgan.complaint c ON c.case_id = d.case_id
           JOIN qorgan.case_watch w ON w.case_id = d.case_id
          ORDER BY d.case_id, d.id`,
};
const LOCK: Statement = {
  name: 'clocks.lock-cases',
  text: `SELECT case_id FROM qorgan.case_watch WHERE case_id = ANY($1) ORDER BY case_id FOR UPDATE`,
};

const PAGE_SIZE = 2000;
const FIRST = '00000000-0000-0000-0000-000000000000';

interface OpenRow {
  case_id: string;
  code: string;
  law_version: string;
  deadline: DeadlineRow;
  watch: WatchRow;
}

/** How many clocks are open, own targets among them. */
export async function countOpenClocks(tx: Tx): Promise<number> {
  const [row] = await tx.run<{ open: number }>(COUNT);
  return row!.open;
}

/** Every open clock of every case, page by page; nothing is locked. */
export async function* openClocks(tx: Tx): AsyncGenerator<OpenClock[]> {
  for (let after = FIRST; ;) {
    const rows = await tx.run<OpenRow>(PAGE, [after, PAGE_SIZE]);
    if (rows.length > 0) yield rows.map(openClock);
    if (rows.length < PAGE_SIZE) return;
    after = rows.at(-1)!.deadline.id;
  }
}

/** The open clocks of some cases, read after the cases were locked in one order. */
export async function lockOpenClocks(tx: Tx, caseIds: readonly string[]): Promise<OpenClock[]> {
  await tx.run(LOCK, [caseIds]);
  const rows = await tx.run<OpenRow>(OF_CASES, [caseIds]);
  return rows.map(openClock);
}

const openClock = (row: OpenRow): OpenClock => ({
  caseId: row.case_id,
  code: row.code,
  deadline: deadlineOf(row.deadline),
  watch: watchOf(row.watch),
  lawVersion: row.law_version,
});
