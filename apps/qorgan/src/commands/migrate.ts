import { Command } from 'commander';
import { print } from '../terminal/print.js';
import { withSurroundings } from './with-surroundings.js';

/** `migrate`: schemas to their newest form; run once before services start. */
export function migrateCommand(): Command {
  return new Command('migrate')
    .description('Bring the databases and the queue to the newest schema')
    .action(() => withSurroundings(async () => print('The schemas are at their newest form.\n')));
}
