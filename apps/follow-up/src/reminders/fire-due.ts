import {
  applyChanges,
  deadlineOf,
  idFrom,
  watchOf,
  type CaseChange,
  type DeadlineRow,
  type Statement,
  type Store,
  type Tx,
  type WatchRow,
} from '#libs/case-store';
import {
  dayOfInstant,
  fire,
  type CaseWatch,
  type Deadline,
  type Law,
  type Reminder,
} from '#libs/domain';

/** Reminders fired in one transaction; measured: batches win far more than loops. */
const BATCH = 200;

const CLAIM: Statement = {
  name: 'reminders.claim',
  text: 'SELECT * FROM qorgan.claim_reminders($1, $2)',
};

interface ClaimedRow {
  case_id: string;
  deadline_id: string;
  rung: number;
  generation: number;
  due_on: string;
  to_role: Reminder['to'];
  deadline: DeadlineRow;
  watch: WatchRow;
}

/**
 * Fires one batch of reminders that are due, oldest first, in one transaction. Their cases are
 * locked, so that nothing else moves their clocks meanwhile; what another loop holds is left to it.
 * @param now the service's clock, epoch milliseconds
 * @returns how many were taken; zero when nothing is due
 */
export function fireDue(store: Store, law: Law, now: number): Promise<number> {
  return store.transaction(async (tx) => {
    const rows = await claim(tx, now);
    await applyChanges(tx, changesOf(rows, law, now), now, law.version);
    return rows.length;
  });
}

const claim = (tx: Tx, now: number): Promise<ClaimedRow[]> =>
  tx.run<ClaimedRow>(CLAIM, [new Date(now).toISOString(), BATCH]);

function changesOf(rows: readonly ClaimedRow[], law: Law, now: number): CaseChange[] {
  const cases = new Map<string, ClaimedRow[]>();
  for (const row of rows) cases.set(row.case_id, [...(cases.get(row.case_id) ?? []), row]);
  return [...cases].map(([caseId, due]) => changeOf(caseId, due, law, now));
}

/** The reminders of one case one after the other: each sees what the one before it has changed. */
function changeOf(caseId: string, due: readonly ClaimedRow[], law: Law, now: number): CaseChange {
  const before = watchOf(due[0]!.watch);
  let watch: CaseWatch = before;
  const today = dayOfInstant(new Date(now).toISOString(), watch.zone);
  const deadlines = new Map<string, Deadline>(
    due.map((row) => [row.deadline_id, deadlineOf(row.deadline)]),
  );
  const steps: CaseChange['steps'][number][] = [];
  const fired: CaseChange['fired'][number][] = [];
  for (const row of due) {
    const reminder = reminderOf(row);
    const cause = `${row.deadline_id}/${row.rung}/${row.generation}`;
    const firing = { law, today, newId: (what: string) => idFrom(cause, what) };
    const change = fire(deadlines.get(row.deadline_id)!, watch, reminder, firing);
    fired.push({ reminder, state: change ? 'fired' : 'void' });
    if (!change) continue;
    for (const deadline of change.deadlines) deadlines.set(deadline.id, deadline);
    watch = change.watch;
    steps.push({ cause, change });
  }
  return { caseId, before, steps, fired, causation: null, correlation: due[0]!.deadline_id };
}

const reminderOf = (row: ClaimedRow): Reminder => ({
  deadline: row.deadline_id,
  rung: row.rung,
  generation: row.generation,
  on: row.due_on,
  to: row.to_role,
});
