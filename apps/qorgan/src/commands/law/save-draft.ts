import { writeFile } from 'node:fs/promises';
import { RefusedInput } from '../../terminal/refused-input.js';

/**
 * Writes a draft to a new file. A file that is there may hold what a person confirmed, so it is
 * never written over.
 * @throws RefusedInput when the file is there, or cannot be written
 */
export async function saveDraft(path: string, text: string): Promise<void> {
  try {
    await writeFile(path, text, { flag: 'wx' });
  } catch (error) {
    throw refusal(path, (error as NodeJS.ErrnoException).code ?? 'unknown');
  }
}

function refusal(path: string, code: string): RefusedInput {
  const said: Readonly<Record<string, string>> = {
    EEXIST: `${path} is there already and is not written over. Name another file, or remove it first.`,
    ENOENT: `${path} lies in a folder that is not there. Make the folder, or name another file.`,
  };
  return new RefusedInput(
    said[code] ??
      `${path} cannot be written (${code}). Name a file in a folder that you may write to.`,
  );
}
