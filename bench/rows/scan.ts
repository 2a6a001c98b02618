import { fireDue } from '../../apps/follow-up/src/reminders/fire-due.js';
import type { Store } from '#libs/case-store';
import { compared, pairedRounds, type Figure, type Row } from '../harness/figure.js';
import type { Workbench } from '../harness/workbench.js';
import { grounds } from './grounds.js';

const WARM_UP = 50;

export const scan: Row = {
  name: 'scan',
  title: 'looking for due reminders when there are none, with few and with many armed',
  async run(bench: Workbench): Promise<Figure[]> {
    const { small, large, cases } = await grounds(bench);
    const [few, many] = [bench.store(small.databaseUrl, 1), bench.store(large.databaseUrl, 1)];
    const looks = bench.quick ? 200 : 1_000;
    const sides = { many: () => look(many, bench), few: () => look(few, bench) };
    await pairedRounds(1, WARM_UP, sides);
    const rounds = await pairedRounds(bench.rounds, looks, sides, bench.progress.of('round'));
    return [
      compared(
        {
          what: `idle due scan at ${cases.large} armed, p50`,
          unit: 'ms',
          goal: { of: 'ratio', atMost: 1.1 },
          note: 'the whole transaction of one look of one loop',
        },
        rounds.many,
        { name: `at ${cases.small} armed`, rounds: rounds.few },
      ),
    ];
  },
};

async function look(store: Store, bench: Workbench): Promise<void> {
  const fired = await fireDue(store, bench.law, Date.now());
  if (fired !== 0) throw new Error('a reminder that was years away has come');
}
