import { Command } from 'commander';
import { applyCommand } from './apply.js';
import { calendarCommand } from './calendar.js';
import { checkCommand } from './check.js';
import { planCommand } from './plan.js';

/** `law …`: what a person does to the law packs before the desk counts by them. */
export function lawCommand(): Command {
  const law = new Command('law')
    .description(
      'Work on the law packs: check them, see and apply what they move, draft a calendar',
    )
    .addHelpText('after', '\nExample: qorgan law check && qorgan law plan');
  const commands = [checkCommand(), planCommand(), applyCommand(), calendarCommand()];
  for (const command of commands) law.addCommand(command);
  return law;
}
