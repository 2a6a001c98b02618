import {
  addDays,
  applyChange,
  DEEMED,
  fire,
  openCase,
  recordFact,
  SILENCE,
  type CaseClocks,
  type CasebookCase,
  type IsoDate,
  type Law,
  type Reminder,
} from '#libs/domain';

/** What a case must look like, as text that compares: from its entries and the law alone. */
export interface ExpectedCase {
  /** Rule, anchor, range, how it ended, what was first done: sorted. Without the silence clock. */
  readonly clocks: readonly string[];
  /** Rule, anchor, rung, role: what must have come by the day that was asked for. */
  readonly reminders: readonly string[];
  readonly people: readonly string[];
}

/**
 * The state of a case after all its entries, by the pure functions.
 * @param known the day on which each entry was recorded
 */
export function expectedCase(
  about: CasebookCase,
  law: Law,
  known: readonly IsoDate[],
  today: IsoDate,
): ExpectedCase {
  let clocks: CaseClocks = openCase({ alleged: about.alleged, zone: law.zone, on: known[0]! });
  let armed: Reminder[] = [];
  const facts = about.entries.map(({ fact }, at) => ({ ...fact, id: String(at) }));
  facts.forEach((fact, at) => {
    const newId = (rule: string) => `${fact.id}/${rule}`;
    const recording = { law, today: known[at]!, newId, known: facts.slice(0, at) };
    const change = recordFact(clocks, fact, recording);
    const stopped = new Set(change.disarmed);
    armed = [...armed.filter(({ deadline }) => !stopped.has(deadline)), ...change.armed];
    clocks = applyChange(clocks, change);
  });
  ({ clocks, armed } = afterSilence({ clocks, armed }, law, today));
  return {
    clocks: legalClocks(clocks, today),
    reminders: dueReminders(clocks, armed, today),
    people: peopleOf(about),
  };
}

interface State {
  readonly clocks: CaseClocks;
  readonly armed: Reminder[];
}

/** What silence has become by a day: refusals by law, and the clocks that they have started. */
function afterSilence({ clocks, armed }: State, law: Law, today: IsoDate): State {
  const next = armed.find(({ rung, on }) => rung === DEEMED && on <= today);
  if (!next) return { clocks, armed };
  const deadline = clocks.deadlines.find(({ id }) => id === next.deadline)!;
  const newId = (what: string) => `${deadline.id}/${what}`;
  const change = fire(deadline, clocks.watch, next, { law, today, newId });
  const rest = armed.filter((each) => each !== next);
  const after = change
    ? { clocks: applyChange(clocks, change), armed: [...rest, ...change.armed] }
    : { clocks, armed: rest };
  return afterSilence(after, law, today);
}

function legalClocks({ deadlines }: CaseClocks, today: IsoDate): string[] {
  return deadlines
    .filter(({ rule }) => rule !== SILENCE)
    .map(({ rule, anchor, due, closed, firstAct }) => {
      const broken = !closed && due.latest < today ? addDays(due.latest, 1) : '';
      const range = `${due.earliest}..${due.latest}`;
      const end = `${closed?.as ?? ''} ${closed?.type ?? ''} ${closed?.on ?? ''}`;
      return `${rule} ${anchor} ${range} [${end}] [${firstAct?.type ?? ''}] ${broken}`;
    })
    .sort();
}

/** The silence clock counts anew each round: its rungs are told without its anchor. */
function dueReminders({ deadlines }: CaseClocks, armed: readonly Reminder[], today: IsoDate) {
  const byId = new Map(deadlines.map((deadline) => [deadline.id, deadline]));
  return armed
    .filter(({ on, to }) => to !== null && on <= today)
    .map(({ deadline, rung, to }) => {
      const { rule, anchor } = byId.get(deadline)!;
      return `${rule} ${rule === SILENCE ? '' : anchor} ${rung} ${to}`;
    });
}

function peopleOf({ aggrieved, entries }: CasebookCase): string[] {
  const inEntries = entries.flatMap(({ persons }) => persons.map(({ person }) => person));
  return [
    ...new Set([...aggrieved, ...inEntries].map(({ role, name }) => `${role} ${name}`)),
  ].sort();
}
