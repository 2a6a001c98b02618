import { countOpenClocks, openClocks, type OpenClock, type Store } from '#libs/case-store';
import {
  compareDates,
  dueDate,
  isUnverified,
  reproject,
  ruleOf,
  SILENCE,
  type DueDate,
  type LadderRole,
  type Law,
} from '#libs/domain';
import { calendarDate } from '#libs/platform';

/** An open clock that another law moves. Codes and dates: a plan may be printed and mailed. */
export interface PlannedMove {
  /** Whoever keeps the case and must be told. */
  readonly owner: LadderRole;
  readonly case: string;
  readonly code: string;
  readonly deadline: string;
  readonly rule: string;
  readonly was: DueDate;
  readonly due: DueDate;
  /** The new date rests on a calendar that nobody has confirmed. */
  readonly provisional: boolean;
  /** The rule was written from memory. */
  readonly unverified: boolean;
}

/** What a law would do to the clocks that are open. Nothing is written. */
export interface LawPlan {
  readonly law: string;
  /** Open clocks that were looked at, own targets among them. */
  readonly open: number;
  /** Clocks of the law that would move, the nearest new date first. */
  readonly moves: readonly PlannedMove[];
  /** The team's own targets that would move; nobody is told of these one by one. */
  readonly ownTargets: number;
  /** Clocks whose rule, in their wording, the packs no longer hold: the law cannot be applied. */
  readonly orphans: readonly {
    readonly code: string;
    readonly rule: string;
    readonly version: number;
  }[];
}

// Until accounts say who keeps a case, it is the local caseworker.
const OWNER: LadderRole = 'caseworker';

/**
 * Reckons every open clock anew under a law and says which would move.
 * @param now epoch milliseconds; the day of each case follows from its zone
 */
export async function planLaw(
  store: Store,
  law: Law,
  now: number,
  onProgress: (done: number, of: number) => void = () => undefined,
): Promise<LawPlan> {
  const total = await countOpenClocks(store);
  const [moves, orphans]: [PlannedMove[], LawPlan['orphans'][number][]] = [[], []];
  let [done, ownTargets] = [0, 0];
  for await (const page of openClocks(store)) {
    for (const clock of page) {
      const { deadline, watch, code } = clock;
      const turned = reproject(deadline, law, calendarDate(now, watch.zone));
      const { rule, ruleVersion: version } = deadline;
      if (turned.kind === 'orphan') orphans.push({ code, rule, version });
      else if (turned.kind === 'moved' && rule === SILENCE) ownTargets += 1;
      else if (turned.kind === 'moved') moves.push(moveOf(clock, turned.deadline, law));
    }
    done += page.length;
    onProgress(done, Math.max(done, total));
  }
  moves.sort(
    (a, b) => compareDates(earliest(a.due), earliest(b.due)) || (a.code < b.code ? -1 : 1),
  );
  return { law: law.version, open: done, moves, ownTargets, orphans };
}

function moveOf(
  { caseId, code, deadline }: OpenClock,
  after: OpenClock['deadline'],
  law: Law,
): PlannedMove {
  return {
    owner: OWNER,
    case: caseId,
    code,
    deadline: deadline.id,
    rule: deadline.rule,
    was: dueDate(deadline.due),
    due: dueDate(after.due),
    provisional: after.provisional,
    unverified: isUnverified(ruleOf(law, after)),
  };
}

const earliest = (due: DueDate): string => (typeof due === 'string' ? due : due.earliest);
