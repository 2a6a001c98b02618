import { Command } from 'commander';
import { ImportService, type ImportPlan } from '#apps/intake';
import type { Casebook } from '#libs/domain';
import { createServices, type OpenSurroundings } from '#libs/platform';
import { print } from '../terminal/print.js';
import { progressLine } from '../terminal/progress.js';
import { RefusedInput } from '../terminal/refused-input.js';
import { ALL_SERVICES } from '../services.js';
import { configuredLaw } from './configured-law.js';
import { readWholeCasebook } from './read-file.js';
import { withSurroundings } from './with-surroundings.js';

interface ImportOptions {
  readonly dryRun?: boolean;
  readonly applyChanges?: boolean;
}

/** `import FILE`: a casebook into the live store, whole or not at all. */
export function importCommand(): Command {
  return new Command('import')
    .description('Bring a casebook into the store; importing it again changes nothing')
    .argument('<file>', 'a casebook, YAML or JSON')
    .option('--dry-run', 'only say what would change')
    .option('--apply-changes', 'also add entries to cases that were imported before')
    .addHelpText('after', '\nExample: qorgan import casebooks/kz-2013-2014.yaml --dry-run')
    .action(async (file: string, options: ImportOptions) => {
      const casebook = await readWholeCasebook(file, configuredLaw());
      await withSurroundings((around) => importInto(around, casebook, options));
    });
}

async function importInto(
  around: OpenSurroundings,
  casebook: Casebook,
  { dryRun = false, applyChanges = false }: ImportOptions,
): Promise<void> {
  const app = await createServices([ALL_SERVICES[0]!], around);
  try {
    const imports = app.get(ImportService);
    const plan = await imports.plan(casebook);
    print(difference(plan));
    if (dryRun) return print('Nothing was written (--dry-run).\n');

    if (plan.changesKnownCases && !applyChanges) {
      throw new RefusedInput(
        'Cases that were imported before would change. Look at the difference above; ' +
          'then run the import again with --apply-changes.',
      );
    }
    await imports.import(casebook, { onProgress: progressLine('importing') });
    const isNews = plan.newCases + plan.additions > 0;
    print(
      isNews ? 'Done. The services arm the clocks as they hear of it.\n' : 'All of it was there.\n',
    );
  } finally {
    await app.close();
  }
}

const REWORDED = 'its people, allegations, body or place differ; an import leaves them as they are';

function difference(plan: ImportPlan): string {
  const changed = plan.cases.filter(
    ({ caseId, additions }) => caseId !== null && additions.length > 0,
  );
  const reworded = plan.cases.filter(({ hasOtherHeader }) => hasOtherHeader);
  const lines = [
    `new cases            ${plan.newCases}`,
    `new entries          ${plan.additions}`,
    `entries as they are  ${plan.unchanged}`,
    `no longer in file    ${plan.vanished}${plan.vanished > 0 ? ' (kept: what was recorded stays)' : ''}`,
    ...changed.map(({ about, additions }) => `  + ${about.key}: ${additions.length} new entries`),
    ...reworded.map(({ about }) => `  ! ${about.key}: ${REWORDED}`),
  ];
  return `${lines.join('\n')}\n`;
}
