import { Command, CommanderError } from 'commander';
import { explainFailedStart, isQorganError, reduceError } from '#libs/platform';
import { demoCommand } from './commands/demo.js';
import { doctorCommand } from './commands/doctor.js';
import { dueCommand } from './commands/due.js';
import { importCommand } from './commands/import.js';
import { lawCommand } from './commands/law/law.js';
import { migrateCommand } from './commands/migrate.js';
import { hasReadCasebook } from './commands/read-file.js';
import { replayCommand } from './commands/replay.js';
import { rulesCommand } from './commands/rules.js';
import { startCommand } from './commands/start.js';
import { RefusedInput } from './terminal/refused-input.js';
import { endQuietlyOnClosedPipe, print, warn } from './terminal/print.js';

/** 0 done, 1 refused input, 2 usage, 78 configuration (as in sysexits). */
const EXIT = { refused: 1, usage: 2 } as const;

/** Runs one command and sets the exit code of the process. */
export async function runCli(argv: readonly string[]): Promise<void> {
  endQuietlyOnClosedPipe();
  try {
    await program().parseAsync([...argv]);
  } catch (error) {
    process.exitCode = exitCodeOf(error);
  }
}

function program(): Command {
  const qorgan = new Command('qorgan')
    .description('The desk that lets no complaint of torture stall unseen.')
    .addHelpText('after', HELP)
    .showHelpAfterError('(add --help to see how)')
    .exitOverride()
    .configureOutput({ writeOut: print, writeErr: warn });
  const commands = [
    startCommand(),
    demoCommand(),
    importCommand(),
    replayCommand(),
    dueCommand(),
    rulesCommand(),
    lawCommand(),
    migrateCommand(),
    doctorCommand(),
  ];
  for (const command of commands) qorgan.addCommand(inheriting(command, qorgan));
  return qorgan;
}

/** A command and those below it end and speak as their parent does; commander leaves that to us. */
function inheriting(command: Command, parent: Command): Command {
  command.copyInheritedSettings(parent);
  for (const each of command.commands) inheriting(each, command);
  return command;
}

function exitCodeOf(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : EXIT.usage;
  if (error instanceof RefusedInput) {
    warn(`${error.message}\n`);
    return EXIT.refused;
  }
  if (!hasReadCasebook() || isQorganError(error)) return explainFailedStart(error);
  warn(
    `It failed, and its own words may quote a case:\n${JSON.stringify(reduceError(error), null, 2)}\n`,
  );
  return EXIT.refused;
}

const HELP = `
Examples:
  qorgan demo                                  see what Qorgan does, on a real chronology
  qorgan replay casebooks/kz-2013-2014.yaml    when would each reminder have come?
  qorgan due un.cat.art22.followup.state 2013-12-17
  qorgan import my-cases.yaml --dry-run        what would an import change?
  qorgan law calendar 2028                     which days of a year are worked?

Settings come from the environment (docs/configuration.md).
Exit codes: 0 done, 1 refused input, 2 usage, 78 configuration.`;
