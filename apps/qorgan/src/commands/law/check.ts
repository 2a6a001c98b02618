import { Command } from 'commander';
import { isUnverified, type Law } from '#libs/domain';
import { loadLaw, PackError, readConfig } from '#libs/platform';
import { print } from '../../terminal/print.js';
import { RefusedInput } from '../../terminal/refused-input.js';
import { table } from '../../terminal/table.js';

/** `law check [DIR]`: everything that a start would refuse, before the desk is started. */
export function checkCommand(): Command {
  return new Command('check')
    .description(
      'Read packs and refuse what is wrong in them, each fault with file, line and remedy',
    )
    .argument('[dir]', 'folder of the packs; by default those that the desk goes by')
    .addHelpText('after', HELP)
    .action((dir: string | undefined) => {
      const law = readOrRefuse(dir ?? readConfig().packsDir);
      print(`${table(['the packs hold', ''], summary(law))}\n`);
      print(`Good. Version ${law.version}; \`qorgan law plan\` says what it would move.\n`);
    });
}

function readOrRefuse(dir: string): Law {
  try {
    // Never from what was kept: the point is to work every example out again.
    return loadLaw(dir);
  } catch (error) {
    if (error instanceof PackError) throw new RefusedInput(error.message);
    throw error;
  }
}

function summary(law: Law): string[][] {
  const rules = [...law.rules.values()];
  const examples = rules.reduce((sum, rule) => sum + rule.examples.length, 0);
  const count = (label: string, wanted: (rule: (typeof rules)[number]) => boolean) => [
    label,
    String(rules.filter(wanted).length),
  ];
  return [
    count('rules', () => true),
    count('  unverified: written from memory, no lawyer has read them', isUnverified),
    count('  gates, without a clock', ({ limit }) => limit === null),
    ['worked examples, each reckoned anew', String(examples)],
    ['remedies', String(law.remedies.size)],
  ];
}

const HELP = `
Refused are: bad YAML, an unknown unit, field, entry type, counting rule or remedy, a day that does
not exist, a missing article, translation or example, two wordings of a rule in force together or
with days between them, and every worked example that comes out on another day.

Example: qorgan law check packs`;
