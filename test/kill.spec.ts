import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { generateCasebook } from '../libs/testing/src/casebooks/generate-casebook.js';
import { SeededRandom } from '../libs/testing/src/casebooks/seeded-random.js';
import { until } from '../libs/testing/src/until.js';
import { checkEveryCase, type Checked } from './rig/every-case.js';
import { makeHome, type Home } from './rig/home.js';
import { factsOf, type LineFacts } from './rig/line-facts.js';
import { queues, type Queue } from './rig/queue.js';
import type { Running } from './rig/running.js';
import { killServer } from './rig/server.js';

const SEED = Number(process.env['QORGAN_SEED'] ?? 20140524);
const CASES = 1_000;

/**
 * Three faults at twenty points of one casebook. It comes in as many slices as there are points,
 * so that each fault meets an import that is under way; each kind of fault has its own share.
 */
const POINTS = { process: 7, server: 7, queue: 6 } as const;
type Fault = keyof typeof POINTS;
const SLICE = CASES / Object.values(POINTS).reduce((sum: number, points) => sum + points, 0);
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

/** The casebook in slices, each a whole file: what stands before the cases, and some of them. */
function sliced(): string[] {
  const yaml = generateCasebook({ cases: CASES, seed: SEED });
  const [head = '', ...cases] = yaml.split(/^(?= {2}- key: case-)/m);
  return Array.from(
    { length: CASES / SLICE },
    (_, at) => head + cases.slice(at * SLICE, (at + 1) * SLICE).join(''),
  );
}

/** The slices that are imported under a kind of fault. */
function shareOf(fault: Fault): string[] {
  const kinds = Object.keys(POINTS) as Fault[];
  const before = kinds.slice(0, kinds.indexOf(fault)).reduce((sum, kind) => sum + POINTS[kind], 0);
  return sliced().slice(before, before + POINTS[fault]);
}

async function importUnder(fault: Fault, queue: Queue): Promise<void> {
  const random = new SeededRandom(SEED + fault.length);
  for (const [at, text] of shareOf(fault).entries()) {
    const file = join(home.folder, `slice-${at}.yaml`);
    writeFileSync(file, text);
    const measure = MEASURES[(at + random.between(0, 1)) % MEASURES.length]!;
    const point = random.between(1, SLICE - 5);
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

function add(sum: Checked, more: Checked): void {
  sum.cases += more.cases;
  sum.clocks += more.clocks;
  sum.reminders += more.reminders;
}

describe.each(await queues('odd'))('an import of 1,000 cases, the queue in $name', (queue) => {
  beforeAll(() => void process.stdout.write(`kill: QORGAN_SEED=${SEED}\n`));

  afterEach(async () => {
    await facts?.close();
    await home?.remove();
    await queue.tidy();
  });

  it.each(Object.keys(POINTS) as Fault[])(
    'keeps every case, clock and reminder through kills of the %s',
    async (fault) => {
      home = await makeHome(queue.settings);
      await startDesk();
      facts = factsOf(() => home.databaseUrl());
      await importUnder(fault, queue);
      // Whoever lost everything starts again: one pass at the start, not one a minute.
      await desk.stop();
      await startDesk();
      await facts.settled(90_000);

      expect((await facts.progress()).commit).toBe(POINTS[fault] * SLICE);
      const broken = await facts.broken();
      expect(broken).toEqual(Object.fromEntries(Object.keys(broken).map((name) => [name, 0])));
      const checked = { cases: 0, clocks: 0, reminders: 0 };
      for (const slice of shareOf(fault)) add(checked, await checkEveryCase(home, facts, slice));
      process.stdout.write(`  ${fault}: ${JSON.stringify(checked)}\n`);
    },
    240_000,
  );
});
