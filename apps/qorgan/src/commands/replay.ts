import { Command, Option } from 'commander';
import { isPartialDate, LANGS, replay, type IsoDate, type Lang } from '#libs/domain';
import { readConfig } from '#libs/platform';
import { print } from '../terminal/print.js';
import { RefusedInput } from '../terminal/refused-input.js';
import { replayTable } from '../terminal/replay-table.js';
import { configuredLaw } from './configured-law.js';
import { readWholeCasebook } from './read-file.js';

interface ReplayOptions {
  readonly until?: string;
  readonly json?: boolean;
  readonly lang?: Lang;
}

/** `replay FILE`: a chronology against a simulated calendar. */
export function replayCommand(): Command {
  return new Command('replay')
    .description('Show when each reminder of a chronology would have come')
    .argument('<file>', 'a casebook, YAML or JSON')
    .option('--until <date>', 'last day, by default the day the casebook was closed')
    .option('--json', 'print JSON')
    .addOption(new Option('--lang <lang>', 'language of the table').choices(LANGS))
    .addHelpText('after', '\nExample: qorgan replay casebooks/kz-2013-2014.yaml --until 2012-08-22')
    .action(async (file: string, options: ReplayOptions) => {
      const config = readConfig();
      const law = configuredLaw(config);
      const casebook = await readWholeCasebook(file, law);
      const report = replay(casebook, law, dayOf(options.until));
      const lang = options.lang ?? config.lang;
      print(options.json ? `${JSON.stringify(report, null, 2)}\n` : replayTable(report, law, lang));
    });
}

function dayOf(text: string | undefined): IsoDate | undefined {
  if (text === undefined || (text.length === 10 && isPartialDate(text))) return text;
  throw new RefusedInput(`--until ${text} is no day. Write it as 2012-08-22.`);
}
