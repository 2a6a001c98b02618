import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { CaseFileService } from '../../apps/intake/src/case-file/case-file.service.js';
import { IntakeModule } from '#apps/intake';
import { FollowUpModule } from '#apps/follow-up';
import { TodayReader } from '../../apps/follow-up/src/today/today-reader.js';
import { startServices } from '#libs/platform';
import { longCases } from '../data/long-cases.js';
import { compared, pairedRounds, type Figure, type Row } from '../harness/figure.js';
import type { Databases, Workbench } from '../harness/workbench.js';
import { grounds } from './grounds.js';

const SERVICES = [
  { name: 'intake', module: IntakeModule },
  { name: 'follow-up', module: FollowUpModule },
] as const;

const TIMELINES = 20;

const WARM_UP = 20;

type Read = 'Today' | 'Today over HTTP' | 'timeline of 60 events' | 'timeline over HTTP';

export const reads: Row = {
  name: 'reads',
  title: 'Today and a timeline, with few and with many cases',
  async run(bench: Workbench): Promise<Figure[]> {
    const { small, large, cases } = await grounds(bench);
    const [few, many] = [await openReader(bench, small), await openReader(bench, large)];
    const figures: Figure[] = [];
    for (const read of Object.keys(few) as Read[]) {
      const sides = { many: many[read], few: few[read] };
      await pairedRounds(1, WARM_UP, sides);
      const times = bench.quick ? 50 : 200;
      const rounds = await pairedRounds(bench.rounds, times, sides, bench.progress.of(read));
      const about = { what: `${read} at ${cases.large} cases, p50`, unit: 'ms' };
      const peer = { name: `at ${cases.small}`, rounds: rounds.few };
      figures.push(compared({ ...about, goal: { of: 'ratio', atMost: 1.3 } }, rounds.many, peer));
    }
    return figures;
  },
};

async function openReader(
  bench: Workbench,
  databases: Databases,
): Promise<Record<Read, (n: number) => Promise<unknown>>> {
  const { app, address } = await startServices(SERVICES, bench.around(databases));
  bench.defer(() => app.close());
  const [reader, files] = [app.get(TodayReader), app.get(CaseFileService)];
  const ids = await longCases(app as NestFastifyApplication, TIMELINES);
  const id = (n: number): string => ids[n % ids.length]!;
  return {
    Today: () => reader.today(),
    'Today over HTTP': () => get(`${address.url}/api/follow-up/today`),
    'timeline of 60 events': (n) => files.timeline(id(n), 0, 100),
    'timeline over HTTP': (n) => get(`${address.url}/api/intake/cases/${id(n)}/timeline`),
  };
}

async function get(url: string): Promise<unknown> {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`${answer.status} from ${new URL(url).pathname}`);
  return answer.json();
}
