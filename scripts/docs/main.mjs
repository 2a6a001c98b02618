// Writes the pages of docs/ that follow from the code, or with --check says which no longer do.
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ENTRY_EVENTS, EVENTS } from '#libs/contracts';
import { describeConfig, loadLaw, readCalendar } from '#libs/platform';
import { asyncApi } from './asyncapi.mjs';
import { configurationPage } from './configuration.mjs';
import { eventsPage } from './events.mjs';
import { lawPages } from './law.mjs';
import { packSchemas } from './pack-schema.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

const law = loadLaw(join(root, 'packs'));

const pages = {
  'docs/events.md': eventsPage(EVENTS, ENTRY_EVENTS),
  'docs/configuration.md': configurationPage(describeConfig()),
  'docs/asyncapi.json': `${JSON.stringify(asyncApi(EVENTS, version), null, 2)}\n`,
  ...lawPages(law, readCalendar(join(root, 'packs'))),
  ...packSchemas(law),
};

// A track that has gone leaves no page behind.
const stray = readdirSync(join(root, 'docs/law'))
  .map((name) => `docs/law/${name}`)
  .filter((name) => pages[name] === undefined);
const old = Object.entries(pages).filter(([name, text]) => textOf(join(root, name)) !== text);

if (process.argv.includes('--check')) {
  for (const [name] of old) console.error(`${name} is not what the code says. Run: npm run docs`);
  for (const name of stray) console.error(`${name} is made no more. Run: npm run docs`);
  if (old.length + stray.length > 0) process.exitCode = 1;
  else console.log(`${Object.keys(pages).length} generated pages are up to date.`);
} else {
  for (const [name, text] of old) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), text);
    console.log(`Wrote ${name}.`);
  }
  for (const name of stray) rmSync(join(root, name));
}

function textOf(path) {
  // A checkout may have written other line ends.
  return existsSync(path) ? readFileSync(path, 'utf8').replaceAll('\r\n', '\n') : undefined;
}
