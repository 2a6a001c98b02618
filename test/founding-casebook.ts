import { readCasebookFile } from '#apps/intake';
import type { Casebook } from '#libs/domain';

/** The chronology that Qorgan comes with: the founding document, restated. */
export async function foundingCasebook(): Promise<Casebook> {
  const read = await readCasebookFile('casebooks/kz-2013-2014.yaml');
  if (read.faults) throw new Error('the founding casebook has faults');
  return read.casebook;
}
