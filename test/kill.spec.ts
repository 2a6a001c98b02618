import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { generateCasebook } from '../libs/testing/src/casebooks/generate-casebook.js';
import { SeededRandom } from '../libs/testing/src/casebooks/seeded-random.js';
import { until } from '../libs/testing/src/until.js';
import { checkEveryCase } from './rig/every-case.js';
import { makeHome, type Home } from './rig/home.js';
import { factsOf, type LineFacts } from './rig/line-facts.js';
import { queues, type Queue } from './rig/queue.js';
import type { Running } from './rig/running.js';
import { killServer } from './rig/server.js';

const SEED = Number(process.env['QORGAN_SEED'] ?? 20140524);
const CASES = 1_000;

/** Three faults at twenty points: the import comes in as many slices as a fault has points. */
const POINTS = { process: 7, server: 7, queue: 6 } as const;
type Fault = keyof typeof POINTS;
const MEASURES = ['commit', 'publish', 'consume', 'fire'] as const;

let home: Home;
let facts: LineFacts;
let desk: Running;
let importer: Running;

const startDesk = async (): Promise<void> => {
  desk = home.qorgan(['start']);
  await desk.ready();
};

/** Imports a slice until it is in; what a fault has cut off is begun again. */
async function importWhole(file: string): Promise<void> {
  for (let attempt = 1; (await importer.ended).code !== 0; attempt += 1) {
    if (attempt === 5) throw new Error(`the import does not come through:\n${importer.stderr}`);
    importer = home.qorgan(['import', file]);
  }
}

const faults: Record<Fault, (random: SeededRandom, queue: Queue) => Promise<void>> = {
  /** kill -9 of the desk, of the import, or of both at once. */
  async process(random) {
    const victims = random.one([[desk], [importer], [desk, importer]]).filter((v) => v.isRunning);
    await Promise.all((victims.length > 0 ? victims : [desk]).map((victim) => victim.kill()));
    if (!desk.isRunning) await startDesk();
  },
  /** kill -9 of PostgreSQL: the desk lives, starts it again, and goes on. */
  async server() {
    const { pid } = home.server()!;
    await killServer(pid);
    await until(() => home.server(), { within: 30_000 });
    expect(desk.isRunning).toBe(true);
  },
  /** All that the queue holds is gone; now and then the desk is started anew after it. */
  async queue(random, queue) {
    await queue.wipe(facts);
    if (random.one([true, false])) return;
    await desk.kill();
    await startDesk();
  },
};

/** The casebook in parts, each a whole file: what stands before the cases, and some of them. */
function slices(yaml: string, parts: number): string[] {
  const [head = '', ...cases] = yaml.split(/^(?= {2}- key: case-)/m);
  const size = Math.ceil(cases.length / parts);
  return Array.from(
    { length: parts },
    (_, at) => head + cases.slice(at * size, (at + 1) * size).join(''),
  );
}

async function importUnder(fault: Fault, queue: Queue, random: SeededRandom): Promise<void> {
  const parts = slices(generateCasebook({ cases: CASES, seed: SEED }), POINTS[fault]);
  for (const [at, text] of parts.entries()) {
    const file = join(home.folder, `slice-${at}.yaml`);
    writeFileSync(file, text);
    const measure = MEASURES[(at + random.between(0, 1)) % MEASURES.length]!;
    const point = random.between(1, Math.floor(CASES / parts.length));
    const { commit } = await facts.progress();
    importer = home.qorgan(['import', file]);
    const begun = { ...(await facts.reached('commit', commit + 1)), commit };
    const seen = await facts.reached(measure, begun[measure] + point);
    const accepted = await facts.caseIds();
    await faults[fault](random, queue);
    const kept = await facts.caseIds();
    expect([...accepted].filter((id) => !kept.has(id))).toEqual([]);
    process.stdout.write(`  ${fault} ${at + 1}: ${measure} +${point} ${JSON.stringify(seen)}\n`);
    await importWhole(file);
  }
}

describe.each(await queues())('an import of 1,000 cases, the queue in $name', (queue) => {
  beforeAll(() => void process.stdout.write(`kill: QORGAN_SEED=${SEED}\n`));

  afterEach(async () => {
    await facts?.close();
    await home?.remove();
  });

  it.each(Object.keys(POINTS) as Fault[])(
    'keeps every case, clock and reminder through kills of the %s',
    async (fault) => {
      home = await makeHome(queue.settings);
      await startDesk();
      facts = factsOf(() => home.databaseUrl());
      await importUnder(fault, queue, new SeededRandom(SEED + POINTS[fault]));
      // Whoever lost everything starts again: one pass at the start, not one a minute.
      await desk.stop();
      await startDesk();
      await facts.settled(90_000);

      expect((await facts.progress()).commit).toBe(CASES);
      const broken = await facts.broken();
      expect(broken).toEqual(Object.fromEntries(Object.keys(broken).map((name) => [name, 0])));
      const checked = await checkEveryCase(
        home,
        facts,
        generateCasebook({ cases: CASES, seed: SEED }),
      );
      process.stdout.write(`  ${fault}: ${JSON.stringify(checked)}\n`);
    },
    240_000,
  );
});
