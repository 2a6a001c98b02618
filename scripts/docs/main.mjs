// Writes the pages of docs/ that follow from the code, or with --check says which no longer do.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ENTRY_EVENTS, EVENTS } from '#libs/contracts';
import { describeConfig, loadLaw } from '#libs/platform';
import { asyncApi } from './asyncapi.mjs';
import { configurationPage } from './configuration.mjs';
import { eventsPage } from './events.mjs';
import { packSchemas } from './pack-schema.mjs';
import { rulesPage } from './rules.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

const law = loadLaw(join(root, 'packs'));

const pages = {
  'docs/events.md': eventsPage(EVENTS, ENTRY_EVENTS),
  'docs/configuration.md': configurationPage(describeConfig()),
  'docs/rules.md': rulesPage(law),
  'docs/asyncapi.json': `${JSON.stringify(asyncApi(EVENTS, version), null, 2)}\n`,
  ...packSchemas(law),
};

const old = Object.entries(pages).filter(([name, text]) => textOf(join(root, name)) !== text);

if (process.argv.includes('--check')) {
  for (const [name] of old) console.error(`${name} is not what the code says. Run: npm run docs`);
  if (old.length > 0) process.exitCode = 1;
  else console.log(`${Object.keys(pages).length} generated pages are up to date.`);
} else {
  for (const [name, text] of old) {
    writeFileSync(join(root, name), text);
    console.log(`Wrote ${name}.`);
  }
}

function textOf(path) {
  // A checkout may have written other line ends.
  return existsSync(path) ? readFileSync(path, 'utf8').replaceAll('\r\n', '\n') : undefined;
}
