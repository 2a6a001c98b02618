import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import { fileFault, MAX_BYTES, readLimited, tooLarge } from './casebook-bytes.js';
import { type CasebookReading, readCasebook } from './read-casebook.js';

/** Reads a casebook from a file, which is measured before a byte of it is read. */
export async function readCasebookFile(
  path: string,
  rules?: ReadonlySet<string>,
): Promise<CasebookReading> {
  const file = await open(path).catch(() => undefined);
  if (!file) return refused(fileFault('no-file', 'the file cannot be opened', 'check its path'));
  try {
    const stats = await file.stat();
    if (stats.isDirectory()) {
      return refused(fileFault('no-file', 'this is a folder', 'the path of a file'));
    }
    if (stats.size > MAX_BYTES) return refused(tooLarge());
    // A pipe has no size, and a file may grow while it is read: the limit holds for both.
    const chunks = file.createReadStream({ autoClose: false }) as AsyncIterable<Uint8Array>;
    return await readCasebookStream(chunks, basename(path), rules);
  } finally {
    await file.close();
  }
}

/** Reads a casebook from an upload; never more of it than the limit is kept in memory. */
export async function readCasebookStream(
  chunks: AsyncIterable<Uint8Array>,
  fileName: string,
  rules?: ReadonlySet<string>,
): Promise<CasebookReading> {
  const bytes = await readLimited(chunks);
  return bytes ? readCasebook(bytes, fileName, rules) : refused(tooLarge());
}

const refused = (fault: ReturnType<typeof fileFault>): CasebookReading => ({
  faults: [fault],
  warnings: [],
});
