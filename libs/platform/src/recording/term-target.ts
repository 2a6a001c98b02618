import { loadCaseClocks, type Statement, type Tx } from '#libs/case-store';
import { ENTRY_TYPE_NAMES } from '#libs/contracts';
import { clockMeant, isTermAct, SILENCE, type CaseClocks, type Fact } from '#libs/domain';
import { Refusal } from '../errors/refusal.js';

const EXCUSED: Statement = {
  name: 'entries.excused',
  text: `SELECT (SELECT count(*)::int FROM qorgan.journal j
                  WHERE j.case_id = $1 AND j.type = ANY($2) AND NOT EXISTS (
                    SELECT FROM qorgan.inbox i
                     WHERE i.consumer = 'follow-up' AND i.event_id = j.id)) AS unheard,
                (SELECT count(*)::int FROM qorgan.idempotency k
                  WHERE k.scope = $3 AND k.key = $4) AS answered`,
};

/**
 * Refuses an act on a term where no clock is open that it could mean: it would be kept and move
 * nothing. An entry that follow-up has not heard of yet may have started one, so then it passes; so
 * does one that was answered before under its key, for it may have ended that clock itself.
 * @throws Refusal 422 with the clocks that are open, by rule and day
 */
export async function refuseWithoutClock(
  tx: Tx,
  caseId: string,
  fact: Omit<Fact, 'id'>,
  asked?: { readonly scope: string; readonly key: string },
): Promise<void> {
  if (!actsOnRunning(fact)) return;
  const clocks = await loadCaseClocks(tx, caseId);
  if (clocks && clockMeant(clocks, { ...fact, id: '' })) return;
  const values = [caseId, ENTRY_TYPE_NAMES, asked?.scope ?? null, asked?.key ?? null];
  const [excused] = await tx.run<{ unheard: number; answered: number }>(EXCUSED, values);
  if (excused!.unheard + excused!.answered === 0) throw noSuchClock(clocks);
}

/** The same for a preview, which speaks of the clocks as they stand. */
export function refuseWithoutClockIn(clocks: CaseClocks, fact: Fact): void {
  if (actsOnRunning(fact) && !clockMeant(clocks, fact)) throw noSuchClock(clocks);
}

const actsOnRunning = (fact: Pick<Fact, 'type'>): boolean =>
  isTermAct(fact) && fact.type !== 'term.started';

function noSuchClock(clocks: CaseClocks | null): Refusal {
  const open = (clocks?.deadlines ?? [])
    .filter(({ closed, rule }) => closed === null && rule !== SILENCE)
    .map(({ rule, anchor }) => `${rule} from ${anchor}`);
  return new Refusal({
    code: 'term.no-such-clock',
    status: 422,
    title: 'No open clock of this case is meant by the entry.',
    remedy:
      open.length === 0
        ? 'No clock is open in this case; start one with term.started.'
        : `Open clocks: ${open.join('; ')}. Name one by its rule and, in counted_from, its day.`,
  });
}
