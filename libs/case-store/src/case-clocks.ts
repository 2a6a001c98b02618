import type { CaseClocks, Deadline, Fact, IsoDate } from '#libs/domain';
import type { Statement, Tx } from './store.js';

const LOAD: Statement = {
  name: 'clocks.load',
  text: `SELECT to_jsonb(w) AS watch,
                coalesce((SELECT jsonb_agg(to_jsonb(d) ORDER BY d.anchor, d.armed_at, d.id)
                            FROM qorgan.deadline d WHERE d.case_id = w.case_id), '[]') AS deadlines
           FROM qorgan.case_watch w WHERE w.case_id = $1`,
};
const LOAD_FOR_UPDATE: Statement = {
  name: 'clocks.lock',
  text: 'SELECT watch, deadlines, known FROM qorgan.lock_clocks($1, $2, $3, $4)',
};

/** The clocks of a case as rows of follow-up hold them; null before follow-up has heard of it. */
export async function loadCaseClocks(tx: Tx, caseId: string): Promise<CaseClocks | null> {
  const [row] = await tx.run<ClockRows>(LOAD, [caseId]);
  return row ? clocksOf(row) : null;
}

/** What was recorded of a case before an event, asked for along with its clocks. */
export interface Earlier {
  /** The types of event that are facts. */
  readonly types: readonly string[];
  /** A number of the case's journal: only what stands before it. */
  readonly before: number;
  /** Asked for only where the case knows of an act on this day or later. */
  readonly since: IsoDate;
}

/** The clocks of a case under its lock, and what was known of it before; null when it is not watched. */
export async function lockCaseClocks(
  tx: Tx,
  caseId: string,
  { types, before, since }: Earlier,
): Promise<{ clocks: CaseClocks; known: Fact[] } | null> {
  const values = [caseId, types, before, since];
  const [row] = await tx.run<ClockRows & { known: Fact[] }>(LOAD_FOR_UPDATE, values);
  return row ? { clocks: clocksOf(row), known: row.known } : null;
}

interface ClockRows {
  watch: WatchRow;
  deadlines: DeadlineRow[];
}

const clocksOf = ({ watch, deadlines }: ClockRows): CaseClocks => ({
  watch: watchOf(watch),
  deadlines: deadlines.map(deadlineOf),
});

/** A row of `case_watch`, as JSON gives it. */
export interface WatchRow {
  case_id: string;
  alleged: string[];
  zone: string;
  stage: 'communication' | 'follow-up';
  codes: Record<string, string[]>;
  last_act_on: string;
  stalled_since: string | null;
  stall_reason: string | null;
}

/** A row of `deadline`, as JSON gives it. */
export interface DeadlineRow {
  id: string;
  case_id: string;
  rule: string;
  rule_version: number;
  bearer: Deadline['bearer'];
  trigger_event: string;
  asked: Deadline['asked'];
  anchor: string;
  zone: string;
  ledger: Deadline['ledger'];
  generation: number;
  due_earliest: string;
  due_latest: string;
  due_instant: string | null;
  provisional: boolean;
  breached_on: string | null;
  deemed_on: string | null;
  first_act_event: string | null;
  first_act_type: string | null;
  first_act_on: string | null;
  closed_by: string | null;
  closed_type: string | null;
  closed_on: string | null;
  closed_as: 'met' | 'met-late' | 'cancelled' | null;
}

export const watchOf = (row: WatchRow): CaseClocks['watch'] => ({
  alleged: row.alleged,
  zone: row.zone,
  stage: row.stage,
  codes: row.codes,
  lastActOn: row.last_act_on,
  stalledSince: row.stalled_since,
  stallReason: row.stall_reason,
});

export function deadlineOf(row: DeadlineRow): Deadline {
  return {
    id: row.id,
    rule: row.rule,
    ruleVersion: row.rule_version,
    bearer: row.bearer,
    trigger: row.trigger_event,
    asked: row.asked,
    anchor: row.anchor,
    zone: row.zone,
    ledger: row.ledger,
    generation: row.generation,
    due: { earliest: row.due_earliest, latest: row.due_latest },
    instant: row.due_instant,
    provisional: row.provisional,
    breachedOn: row.breached_on,
    deemedOn: row.deemed_on,
    firstAct:
      row.first_act_event === null
        ? null
        : { fact: row.first_act_event, type: row.first_act_type!, on: row.first_act_on! },
    closed:
      row.closed_by === null
        ? null
        : { fact: row.closed_by, type: row.closed_type!, on: row.closed_on!, as: row.closed_as! },
  };
}

/** The columns of a deadline for `apply_changes`. */
export const deadlineRow = (deadline: Deadline): Omit<DeadlineRow, 'case_id'> => ({
  id: deadline.id,
  rule: deadline.rule,
  rule_version: deadline.ruleVersion,
  bearer: deadline.bearer,
  trigger_event: deadline.trigger,
  asked: deadline.asked,
  anchor: deadline.anchor,
  zone: deadline.zone,
  ledger: deadline.ledger,
  generation: deadline.generation,
  due_earliest: deadline.due.earliest,
  due_latest: deadline.due.latest,
  due_instant: deadline.instant,
  provisional: deadline.provisional,
  breached_on: deadline.breachedOn,
  deemed_on: deadline.deemedOn,
  ...firstActColumns(deadline.firstAct),
  ...closedColumns(deadline.closed),
});

const firstActColumns = (act: Deadline['firstAct']) => ({
  first_act_event: act?.fact ?? null,
  first_act_type: act?.type ?? null,
  first_act_on: act?.on ?? null,
});

const closedColumns = (closed: Deadline['closed']) => ({
  closed_by: closed?.fact ?? null,
  closed_type: closed?.type ?? null,
  closed_on: closed?.on ?? null,
  closed_as: closed?.as ?? null,
});
