import { fileURLToPath } from 'node:url';
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { dueOf, explain, ruleById } from '#libs/domain';
import { median, type Figure, type Row } from '../harness/figure.js';
import { QORGAN } from '../harness/programs.js';
import type { Workbench } from '../harness/workbench.js';

const CASEBOOK = fileURLToPath(new URL('../../../casebooks/kz-2013-2014.yaml', import.meta.url));

/** A term in working days: it looks at the calendar day by day. */
const RULE = 'kz.cpc2014.complaint.prosecutor';

export const law: Row = {
  name: 'law',
  title: 'one due date in process, and the replay of the sample casebook by the command line',
  async run(bench: Workbench): Promise<Figure[]> {
    const rule = ruleById(bench.law, RULE)!;
    const input = { rule, anchor: '2026-03-18', law: bench.law };
    const replays: number[] = [];
    for (let round = 0; round < bench.rounds; round += 1) {
      const began = performance.now();
      await promisify(execFile)(process.execPath, [QORGAN, 'replay', CASEBOOK, '--json'], {
        maxBuffer: 64 * 1024 * 1024,
      });
      replays.push((performance.now() - began) / 1000);
    }
    return [
      {
        what: 'due of one date',
        unit: 'µs',
        ours: microseconds(() => dueOf(input)),
        goal: { of: 'ours', atMost: 1000 },
      },
      {
        what: 'due of the dearest rule of the packs',
        unit: 'µs',
        ours: Math.max(...dearest(bench)),
        goal: { of: 'ours', atMost: 1000 },
      },
      { what: 'explanation of one date', unit: 'µs', ours: microseconds(() => explain(input)) },
      {
        what: 'replay of the sample casebook, process and all',
        unit: 's',
        ours: median(replays),
        ourRounds: replays,
        goal: { of: 'ours', atMost: 5 },
      },
    ];
  },
};

/** Every rule from its first worked example: the longest walk over the calendar is among them. */
const dearest = ({ law: packs }: Workbench): number[] =>
  [...packs.rules.values()]
    .filter(({ examples }) => examples.length > 0)
    .map((each) => {
      const input = { rule: each, anchor: each.examples[0]!.anchor, law: packs };
      return microseconds(() => dueOf(input), 200);
    });

const TIMES = 2_000;

function microseconds(work: () => unknown, times = TIMES): number {
  for (let n = 0; n < times; n += 1) work();
  const began = performance.now();
  for (let n = 0; n < times; n += 1) work();
  return ((performance.now() - began) / times) * 1000;
}
