import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { addDays, type Casebook, type IsoDate } from '#libs/domain';
import { casebooksBesideCode } from '../casebook/casebooks-dir.js';
import { readCasebook } from '../casebook/read-casebook.js';

const FILE = 'sample-cases.yaml';

/** The cases that come with Qorgan for trying it out, with their dates counted from a day. */
export async function sampleCasebook(today: IsoDate): Promise<Casebook> {
  const template = await readFile(join(casebooksBesideCode(), 'sample', FILE), 'utf8');
  const { casebook, faults } = readCasebook(Buffer.from(withDates(template, today)), FILE);
  if (!casebook) throw new Error(`the sample casebook has ${faults.length} faults`);
  return casebook;
}

/** Writes days for `today`, `today-12` and `today+3`, in values alone: comments may speak of today. */
const withDates = (template: string, today: IsoDate): string =>
  template.replaceAll(/(?<=: )today([+-]\d+)?(?=[ ,])/g, (_, days: string | undefined) =>
    addDays(today, Number(days ?? 0)),
  );
