import type { ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { median, type Figure, type Row } from '../harness/figure.js';
import { memoryOf, type Memory } from '../harness/memory.js';
import { QORGAN, startProgram, stopProgram, untilReady } from '../harness/programs.js';
import type { Workbench } from '../harness/workbench.js';

/** Long enough for the first round of everything that runs by itself. */
const SETTLED_MS = 3_000;

export const start: Row = {
  name: 'start',
  title: 'the whole desk by its own command: warm start, and the memory of all its processes',
  async run(bench: Workbench): Promise<Figure[]> {
    const dataDir = join(bench.dir, 'desk');
    await started(bench, dataDir, 'first start');
    const seconds: number[] = [];
    const memory: Memory[] = [];
    for (let round = 1; round <= bench.rounds; round += 1) {
      const run = await started(bench, dataDir, `warm start ${round}`);
      seconds.push(run.seconds);
      if (run.memory) memory.push(run.memory);
    }
    const megabytes = (what: string, ourRounds: number[], note: string): Figure => {
      const goal = { of: 'ours', atMost: 400 } as const;
      return { what, unit: 'MB', ours: median(ourRounds), ourRounds, goal, note };
    };
    return [
      {
        what: 'warm start until ready',
        unit: 's',
        ours: median(seconds),
        ourRounds: seconds,
        goal: { of: 'ours', atMost: 3 },
      },
      megabytes(
        'Node and PostgreSQL, PSS',
        memory.map(({ pss }) => pss),
        'shared pages once',
      ),
      megabytes(
        'Node and PostgreSQL, RSS',
        memory.map(({ rss }) => rss),
        'shared pages once for each process',
      ),
    ];
  },
};

async function started(
  bench: Workbench,
  dataDir: string,
  what: string,
): Promise<{ seconds: number; memory: Memory | null }> {
  bench.progress.step(what);
  const began = performance.now();
  const child = startProgram(bench, [QORGAN, 'start'], {
    QORGAN_DATA_DIR: dataDir,
    QORGAN_ROOT_KEY: bench.rootKey.bytes.toString('hex'),
    QORGAN_PORT: '0',
    NODE_ENV: 'production',
  });
  await untilReady(await addressOf(child), child);
  const seconds = (performance.now() - began) / 1000;
  await pause(SETTLED_MS);
  const [postmaster] = readFileSync(join(dataDir, 'postgres/data/postmaster.pid'), 'utf8').split(
    '\n',
  );
  const memory = memoryOf([child.pid!, Number(postmaster)]);
  await stopProgram(child);
  return { seconds, memory };
}

/** The address that the command prints when it is ready. */
function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let printed = '';
    child.stdout!.setEncoding('utf8').on('data', (text: string) => {
      printed += text;
      const address = /http:\/\/[\d.]+:\d+/.exec(printed);
      if (address) resolve(address[0]);
    });
    child.once('exit', (code) => reject(new Error(`start ended with ${code}`)));
  });
}
