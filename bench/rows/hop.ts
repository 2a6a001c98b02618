import { alternate, compared, type Figure, type Row } from '../harness/figure.js';
import { openRedis } from '../harness/redis.js';
import type { Workbench } from '../harness/workbench.js';
import { openBare } from './hop-bare.js';
import { openFloor } from './hop-floor.js';
import { openOurs } from './hop-ours.js';
import { openLoop, type Way } from './open-loop.js';

/** Against LISTEN/NOTIFY, which is not durable; Redis costs fewer commits than PostgreSQL. */
const GOALS = { PostgreSQL: 4, Redis: 3 } as const;
const TO_BARE = 1.5;

export const hop: Row = {
  name: 'hop',
  title: 'from the commit in intake to the commit in follow-up, 50 events a second',
  async run(bench: Workbench): Promise<Figure[]> {
    const redis = await openRedis(bench);
    return [
      ...(await hopOver(bench, 'PostgreSQL')),
      ...(redis === undefined ? [] : await hopOver(bench, 'Redis', redis)),
    ];
  },
};

/** Enough that the tables are no longer young, for then PostgreSQL plans as if they were empty. */
async function warmUp(way: Way): Promise<void> {
  await openLoop(way, 100);
  await way.analyze();
  await openLoop(way, 50);
}

async function hopOver(
  bench: Workbench,
  backend: keyof typeof GOALS,
  queueUrl?: string,
): Promise<Figure[]> {
  const many = bench.quick ? 100 : 250;
  const floor = await openFloor(bench);
  const bare = await openBare(bench, queueUrl);
  const ours = await openOurs(bench, queueUrl);
  for (const way of [floor, bare, ours]) await warmUp(way);
  const rounds = await alternate(
    bench.rounds,
    {
      ours: () => openLoop(ours, many),
      bare: () => openLoop(bare, many),
      floor: () => openLoop(floor, many),
    },
    bench.progress.of(`${backend}, round`),
  );
  const about = { what: `hop over ${backend} at 50/s, p50`, unit: 'ms' };
  return [
    compared({ ...about, goal: { of: 'ratio', atMost: GOALS[backend] } }, rounds.ours, {
      name: 'LISTEN/NOTIFY',
      rounds: rounds.floor,
    }),
    compared({ ...about, goal: { of: 'ratio', atMost: TO_BARE } }, rounds.ours, {
      name: 'bare BullMQ and relay',
      rounds: rounds.bare,
    }),
  ];
}
