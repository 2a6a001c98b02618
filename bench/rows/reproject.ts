import { applyLaw, planLaw } from '#apps/follow-up';
import { SystemClock } from '#libs/platform';
import { makeUp } from '../data/made-up-cases.js';
import type { Figure, Row } from '../harness/figure.js';
import type { Workbench } from '../harness/workbench.js';

/** Two clocks of three are open, and each case listens for silence: five open clocks to three cases. */
const CASES = 60_000;
const QUICK_CASES = 3_000;

const ACTOR = '00000000-0000-4000-8000-000000000003';

export const reproject: Row = {
  name: 'reproject',
  title: 'every open clock reckoned anew under another law, and moved',
  async run(bench: Workbench): Promise<Figure[]> {
    const { databaseUrl } = await bench.databases();
    const store = bench.store(databaseUrl);
    const cases = bench.quick ? QUICK_CASES : CASES;
    await makeUp(store.pool, { cases, reminders: 'to-come', whole: true });
    // Each move is an event behind the first line of the journal.
    await store.pool.query('UPDATE qorgan.case_head SET seq = 1');
    const now = new SystemClock().now();
    const plans: number[] = [];
    let open = 0;
    for (let round = 0; round < bench.rounds; round += 1) {
      const began = performance.now();
      ({ open } = await planLaw(store, bench.law, now, bench.progress.of('reckoning')));
      plans.push((performance.now() - began) / 1000);
    }
    const began = performance.now();
    const { moved } = await applyLaw(store, bench.law, {
      actor: ACTOR,
      now,
      onProgress: bench.progress.of('moving'),
    });
    const applied = (performance.now() - began) / 1000;
    return [
      {
        what: `${open} open clocks reckoned anew`,
        unit: 's',
        ours: plans.toSorted((a, b) => a - b)[Math.floor(plans.length / 2)]!,
        ourRounds: plans,
        goal: { of: 'ours', atMost: 30 },
      },
      { what: `${moved} of them moved, with their reminders and events`, unit: 's', ours: applied },
    ];
  },
};
