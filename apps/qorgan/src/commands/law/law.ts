import { Command } from 'commander';
import { calendarCommand } from './calendar.js';

/** `law …`: what a person does to the law packs before the desk counts by them. */
export function lawCommand(): Command {
  const law = new Command('law')
    .description('Work on the law packs: draft a calendar, see what it rests on')
    .addHelpText('after', '\nExample: qorgan law calendar 2028');
  const commands = [calendarCommand()];
  for (const command of commands) law.addCommand(command);
  return law;
}
