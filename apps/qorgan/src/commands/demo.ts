import { join } from 'node:path';
import { Command, Option } from 'commander';
import { casebooksBesideCode, ImportService } from '#apps/intake';
import { LANGS, replay, type Lang } from '#libs/domain';
import { print } from '../terminal/print.js';
import { progressLine } from '../terminal/progress.js';
import { replayTable } from '../terminal/replay-table.js';
import { configuredLaw } from './configured-law.js';
import { readWholeCasebook } from './read-file.js';
import { startDesk } from './start.js';

const CASEBOOK = 'kz-2013-2014';

/** `demo`: the founding chronology, replayed, loaded and served. */
export function demoCommand(): Command {
  return new Command('demo')
    .description('Replay the chronology that Qorgan comes with, load it, and serve the desk')
    .addOption(new Option('--lang <lang>', 'language of the report').choices(LANGS))
    .action(async ({ lang }: { lang?: Lang }) => {
      const path = join(casebooksBesideCode(), `${CASEBOOK}.yaml`);
      const casebook = await readWholeCasebook(path, configuredLaw());
      const { app, address, around } = await startDesk();
      print(replayTable(replay(casebook, around.law), around.law, lang ?? around.config.lang));
      const imports = app.get(ImportService);
      await imports.import(casebook, { onProgress: progressLine('loading the casebook') });
      print(
        `\nQorgan is ready: ${address.url}/\n` +
          `See when each reminder would have come: ${address.url}/replay/${CASEBOOK}\n` +
          `The interface for programs: ${address.url}/api/docs\n` +
          'Every request acts as a local caseworker; the header Qorgan-Role takes another role.\n' +
          'Ctrl-C stops everything.\n',
      );
    });
}
