import { execFile } from 'node:child_process';
import { mkdirSync, rmSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { until } from '../../libs/testing/src/until.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const LOCK = fileURLToPath(new URL('../../node_modules/.rig-build.lock', import.meta.url));
const STALE_MS = 120_000;

/** The built command line, and the built process of a service. */
export const CLI = `${ROOT}dist/apps/qorgan/src/main.js`;
export const serviceMain = (service: string): string => `${ROOT}dist/apps/${service}/src/main.js`;

/** Real processes run what is built: builds when that is not what the sources say. One at a time. */
export async function ensureBuilt(): Promise<void> {
  await until(takeLock, { within: STALE_MS + 10_000, every: 50 });
  try {
    await promisify(execFile)(process.execPath, [`${ROOT}scripts/built.mjs`], { cwd: ROOT });
  } finally {
    rmSync(LOCK, { recursive: true, force: true });
  }
}

function takeLock(): boolean {
  try {
    mkdirSync(LOCK);
    return true;
  } catch {
    const made = statSync(LOCK, { throwIfNoEntry: false })?.mtimeMs;
    // Whoever held it was killed.
    if (made !== undefined && Date.now() - made > STALE_MS) rmSync(LOCK, { recursive: true });
    return false;
  }
}
