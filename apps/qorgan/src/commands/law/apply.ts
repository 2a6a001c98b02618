import { createInterface } from 'node:readline/promises';
import { Command } from 'commander';
import { applyLaw, type LawPlan } from '#apps/follow-up';
import { localMember, SystemClock, withStore, type OpenSurroundings } from '#libs/platform';
import { print, warn } from '../../terminal/print.js';
import { progressLine } from '../../terminal/progress.js';
import { RefusedInput } from '../../terminal/refused-input.js';
import { withSurroundings } from '../with-surroundings.js';
import { planOf, planText } from './plan.js';

/** `law apply`: moves the open clocks that the packs move, and tells whoever keeps them. */
export function applyCommand(): Command {
  return new Command('apply')
    .description('Move open clocks to the packs as they lie, with an event and a notice each')
    .option('--retype <version>', 'the version of the packs, where nobody sits at a terminal')
    .addHelpText('after', HELP)
    .action(({ retype }: { retype?: string }) =>
      withSurroundings(async (around) => {
        const plan = await planOf(around);
        print(planText(plan));
        if (plan.orphans.length > 0) throw new RefusedInput('Nothing was moved.');
        await confirm(plan, retype);
        const moved = await apply(around);
        print(
          `Released as number ${moved.id}: ${moved.moved} clocks moved. Running services follow.\n`,
        );
      }),
    );
}

const apply = ({ databaseUrl, law }: OpenSurroundings) =>
  withStore(databaseUrl, (store) =>
    applyLaw(store, law, {
      // Who keeps the law of a team is its lead; accounts will ask a second person as well.
      actor: localMember('lead').id,
      now: new SystemClock().now(),
      onProgress: progressLine('moving clocks'),
    }),
  );

/** A date that a victim's remedy hangs on is not moved by pressing Return. */
async function confirm({ law }: LawPlan, retype: string | undefined): Promise<void> {
  const typed = retype ?? (await ask(`To move them, type the version of the packs (${law}): `));
  if (typed.trim() === law) return;
  throw new RefusedInput(
    `That is not the version of these packs, ${law}. Nothing was moved. Read the plan again and ` +
      'type the version, or give it with --retype.',
  );
}

async function ask(question: string): Promise<string> {
  if (!process.stdin.isTTY) return '';
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return await terminal.question(question);
  } finally {
    terminal.close();
    warn('');
  }
}

const HELP = `
Prints the plan first and asks to retype the version of the packs. A clock keeps the wording that it
started under, unless a newer one says \`transition: move-open\`. What was broken off goes on when it
is run again.

Example: qorgan law apply --retype 1f2e3d4c5b6a`;
