import { randomUUID } from 'node:crypto';
import { ALL_SERVICES } from '../../apps/qorgan/src/services.js';
import { commitCommand, JournalSignal, Store, type Command } from '#libs/case-store';
import type { Hint } from '#libs/contracts';
import { Inbox, type Deliver } from '#libs/messaging';
import { startServices } from '#libs/platform';
import { madeUpCase } from '../data/made-up-cases.js';
import { makeUp } from '../data/made-up-cases.js';
import type { Workbench } from '../harness/workbench.js';
import { Arrivals, type Way } from './open-loop.js';

/** Cases that the events fall on by turns, each with a clock of its own to look at. */
const CASES = 2_000;

/** The whole line: journal, relay, queue, Nest's listener, order in the case, clocks, commit. */
export async function openOurs(bench: Workbench, queueUrl: string | undefined): Promise<Way> {
  const databases = await bench.databases();
  const pool = bench.pool(databases.databaseUrl);
  await makeUp(pool, { cases: CASES, reminders: 'to-come', whole: false });
  const { app } = await startServices(ALL_SERVICES, bench.around(databases, queueUrl));
  bench.defer(() => app.close());
  const arrivals = new Arrivals();
  tellArrivals(app.get(Inbox), arrivals.arrived);
  const [store, signal] = [app.get(Store), app.get(JournalSignal)];
  let turn = 0;
  return {
    onArrived: arrivals.onArrived,
    analyze: () => pool.query('ANALYZE'),
    async publish(id, sent) {
      const command = entryOf(madeUpCase(1 + (turn++ % CASES)), id);
      await store.transaction(async (tx) => {
        await commitCommand(tx as unknown as Store, command);
        // What follows in this turn of the loop is the COMMIT.
        sent();
      });
      signal.appended();
    },
  };
}

/** The inbox gives an event back when the consumer has committed it. */
function tellArrivals(inbox: Inbox, arrived: (id: string) => void): void {
  const drain = inbox.drain.bind(inbox);
  inbox.drain = async (consumer, hint: Hint, deliver: Deliver) => {
    await drain(consumer, hint, deliver);
    if (consumer === 'follow-up') arrived(hint.event);
  };
}

const entryOf = (caseId: string, id: string): Command => ({
  case_id: caseId,
  persons: [],
  tokens: [],
  texts: [],
  imported: [],
  events: [
    {
      id,
      type: 'medical.assessment',
      v: 1,
      occurred_on: '2026-03-18',
      recorded_at: new Date().toISOString(),
      actor: 'bench',
      causation: null,
      correlation: randomUUID(),
      data: { on: '2026-03-18', bodies: {}, codes: {}, dates: {}, counts: {} },
      sealed_id: null,
    },
  ],
});
