import { basename } from 'node:path';
import { readCasebookFile, renderFaults } from '#apps/intake';
import { ruleIds, type Casebook, type Law } from '#libs/domain';
import { RefusedInput } from '../terminal/refused-input.js';
import { warn } from '../terminal/print.js';

let hasRead = false;

/** True once this process has read a casebook: from then on an error's own words may quote it. */
export const hasReadCasebook = (): boolean => hasRead;

/** Reads a casebook whole, or refuses with every fault of the file. Warnings go to standard error. */
export async function readWholeCasebook(path: string, law: Law): Promise<Casebook> {
  hasRead = true;
  const read = await readCasebookFile(path, ruleIds(law));
  if (read.warnings.length > 0) warn(`${renderFaults(basename(path), read.warnings)}\n`);
  if (read.faults === undefined) return read.casebook;
  throw new RefusedInput(
    `${renderFaults(basename(path), read.faults)}\n` +
      `${read.faults.length} fault(s). Nothing was imported; correct them and try again.`,
  );
}
