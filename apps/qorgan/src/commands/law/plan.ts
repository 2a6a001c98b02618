import { Command } from 'commander';
import { planLaw, type LawPlan, type PlannedMove } from '#apps/follow-up';
import type { DueDate } from '#libs/domain';
import { SystemClock, withStore, type OpenSurroundings } from '#libs/platform';
import { print } from '../../terminal/print.js';
import { progressLine } from '../../terminal/progress.js';
import { table } from '../../terminal/table.js';
import { withSurroundings } from '../with-surroundings.js';

/** `law plan`: which open clocks the packs would move, before anything is moved. */
export function planCommand(): Command {
  return new Command('plan')
    .description('Say which open clocks the packs would move, from which day to which')
    .option('--json', 'print JSON')
    .addHelpText('after', '\nNothing is written. `qorgan law apply` moves what this lists.')
    .action(({ json }: { json?: boolean }) =>
      withSurroundings(async (around) => {
        const plan = await planOf(around);
        print(json ? `${JSON.stringify(plan, null, 2)}\n` : planText(plan));
        if (plan.orphans.length > 0) process.exitCode = 1;
      }),
    );
}

/** Reckons the open clocks of an installation under its packs. */
export const planOf = ({ databaseUrl, law }: OpenSurroundings): Promise<LawPlan> =>
  withStore(databaseUrl, (store) =>
    planLaw(store, law, new SystemClock().now(), progressLine('reckoning open clocks')),
  );

/** A plan as people read it: owner by owner, the nearest date first; codes and dates alone. */
export function planText(plan: LawPlan): string {
  const owners = [...new Set(plan.moves.map(({ owner }) => owner))];
  const parts = [
    `Packs ${plan.law}: ${plan.moves.length} of ${plan.open} open clocks would move.`,
    ...owners.map((owner) => ownerText(owner, plan.moves)),
    ...(plan.ownTargets > 0 ? [`${plan.ownTargets} own targets of silence would move too.`] : []),
    ...orphanText(plan.orphans),
  ];
  return `${parts.join('\n\n')}\n`;
}

function ownerText(owner: PlannedMove['owner'], moves: readonly PlannedMove[]): string {
  const rows = moves
    .filter((move) => move.owner === owner)
    .map(({ code, rule, was, due, provisional, unverified }) => [
      code,
      `${rule}${unverified ? ' (unverified)' : ''}`,
      written(was),
      `${written(due)}${provisional ? ' (provisional)' : ''}`,
    ]);
  return `Kept by the ${owner}:\n${table(['case', 'rule', 'now due', 'would be due'], rows)}`;
}

function orphanText(orphans: LawPlan['orphans']): string[] {
  if (orphans.length === 0) return [];
  const named = [...new Set(orphans.map(({ rule, version }) => `${rule} (wording ${version})`))];
  return [
    `${orphans.length} open clocks run under rules that the packs no longer hold: ${named.join(', ')}.\n` +
      'Put these wordings back, with the day on which they ended; a clock keeps the one it started under.',
  ];
}

const written = (due: DueDate): string =>
  typeof due === 'string' ? due : `${due.earliest}..${due.latest}`;
