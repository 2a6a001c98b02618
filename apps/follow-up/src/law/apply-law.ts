import {
  applyChanges,
  countMoved,
  countOpenClocks,
  lockOpenClocks,
  openClocks,
  releaseLaw,
  type CaseChange,
  type LawRelease,
  type OpenClock,
  type Store,
} from '#libs/case-store';
import { moveByLaw, reproject, type Change, type Deadline, type Law } from '#libs/domain';
import { calendarDate } from '#libs/platform';

/** Who applies a law, when, and how far it has come. */
export interface Applying {
  /** Member id of who decided it. */
  readonly actor: string;
  /** Epoch milliseconds. */
  readonly now: number;
  readonly onProgress?: (done: number, of: number) => void;
}

/** Cases that are moved in one transaction. */
const CASES = 200;

/**
 * Releases a law and moves the open clocks that it moves, each with an event; what does not move
 * is left alone. Broken off, it goes on where it was when it is called again.
 * @throws Error when a clock runs under a rule that the law no longer holds: nothing is moved then
 */
export async function applyLaw(
  store: Store,
  law: Law,
  { actor, now, onProgress = () => undefined }: Applying,
): Promise<LawRelease> {
  const cases = await casesToMove(store, law, now);
  const at = new Date(now).toISOString();
  const release = await releaseLaw(store, { version: law.version, actor, at });
  let moved = 0;
  for (let from = 0; from < cases.length; from += CASES) {
    const batch = cases.slice(from, from + CASES);
    moved += await store.transaction(async (tx) => {
      const clocks = await lockOpenClocks(tx, batch);
      const changes = changesOf(clocks, { law, now, release: release.id });
      await applyChanges(tx, changes, now, law.version);
      const count = changes.reduce((sum, { steps }) => sum + steps.length, 0);
      await countMoved(tx, release.id, count);
      return count;
    });
    onProgress(Math.min(from + CASES, cases.length), cases.length);
  }
  return { ...release, moved: release.moved + moved };
}

/** The cases in which a clock moves, in one order, so that two who apply cannot lock each other out. */
async function casesToMove(store: Store, law: Law, now: number): Promise<string[]> {
  const cases = new Set<string>();
  if ((await countOpenClocks(store)) === 0) return [];
  for await (const page of openClocks(store)) {
    for (const { deadline, watch, caseId, code } of page) {
      const { kind } = reproject(deadline, law, calendarDate(now, watch.zone));
      if (kind === 'orphan') {
        const { rule, ruleVersion } = deadline;
        throw new Error(`case ${code}: the packs hold no rule ${rule} in version ${ruleVersion}`);
      }
      if (kind === 'moved') cases.add(caseId);
    }
  }
  return [...cases].sort();
}

interface Under {
  readonly law: Law;
  readonly now: number;
  readonly release: number;
}

function changesOf(clocks: readonly OpenClock[], under: Under): CaseChange[] {
  const cases = new Set(clocks.map(({ caseId }) => caseId));
  return [...cases].flatMap((caseId) => {
    const open = clocks.filter((clock) => clock.caseId === caseId);
    const steps = open.flatMap((clock) => stepOf(clock, under) ?? []);
    if (steps.length === 0) return [];
    const { watch: before, deadline } = open[0]!;
    return [{ caseId, before, steps, fired: [], causation: null, correlation: deadline.id }];
  });
}

function stepOf(
  { deadline, watch }: OpenClock,
  { law, now, release }: Under,
): { cause: string; change: Change } | null {
  const today = calendarDate(now, watch.zone);
  const turned = reproject(deadline, law, today);
  if (turned.kind !== 'moved') return null;
  const change = moveByLaw(deadline, turned.deadline, watch, { law, today, release });
  return { cause: causeOf(deadline, release), change };
}

// The generation tells two moves of one clock under one release apart.
const causeOf = ({ id, generation }: Deadline, release: number): string =>
  `${id}/law/${release}/${generation}`;
