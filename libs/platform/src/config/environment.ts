import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { ConfigurationProblem } from './configuration-error.js';
import { SECRET_SETTINGS, SETTINGS } from './setting.js';

const FILE_SETTINGS: readonly string[] = SECRET_SETTINGS.map((name) => `${name}_FILE`);
const KNOWN: readonly string[] = [...Object.keys(SETTINGS), ...FILE_SETTINGS];

/** Names that look like ours and are not: a misspelt setting would otherwise do nothing, quietly. */
export function unknownSettings(env: NodeJS.ProcessEnv): ConfigurationProblem[] {
  return Object.keys(env)
    .filter((name) => name.startsWith('QORGAN_') && !name.startsWith('QORGAN_TEST_'))
    .filter((name) => !KNOWN.includes(name))
    .map((setting) => ({ setting, remedy: `No such setting. ${suggestion(setting)}` }));
}

/**
 * The values of all settings, secrets read from their files. An empty value counts as unset, as
 * compose files write it.
 */
export function withSecretFiles(
  env: NodeJS.ProcessEnv,
  cwd: string,
  problems: ConfigurationProblem[],
): Record<string, string> {
  const values: Record<string, string> = {};
  for (const name of Object.keys(SETTINGS)) {
    const value = env[name]?.trim();
    if (value) values[name] = value;
  }
  for (const name of SECRET_SETTINGS) {
    const setting = `${name}_FILE`;
    const path = env[setting];
    if (!path) continue;
    if (values[name] !== undefined) {
      problems.push({ setting, remedy: `Set either ${name} or ${setting}, not both.` });
    } else if (name !== 'QORGAN_ROOT_KEY') {
      readInto(values, name, resolve(cwd, path), problems);
    }
  }
  return values;
}

function readInto(
  values: Record<string, string>,
  name: string,
  path: string,
  problems: ConfigurationProblem[],
): void {
  try {
    values[name] = readFileSync(path, 'utf8').trim();
  } catch {
    const remedy = 'The file cannot be read. Check its path and that this user may read it.';
    problems.push({ setting: `${name}_FILE`, remedy });
  }
}

function suggestion(name: string): string {
  const [nearest] = KNOWN.map((known) => ({ known, distance: distance(name, known) })).sort(
    (a, b) => a.distance - b.distance,
  );
  if (nearest === undefined || nearest.distance > 4) return 'Remove it.';
  return `Did you mean ${nearest.known}?`;
}

/** Levenshtein distance. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const swap = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(swap, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
