import { createHash } from 'node:crypto';
import { mkdir, open, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { newKey } from './seal.js';

export interface RootKey {
  /** Tells keys apart without telling the key. */
  readonly id: string;
  readonly bytes: Buffer;
  /** True when this start made it: the caller must say what to do with it. */
  readonly created: boolean;
}

/** The root key is missing or is no key. The message says what to do and holds no key. */
export class RootKeyError extends Error {
  readonly isQorganError = true;
  /** sysexits.h EX_CONFIG: to start again changes nothing. */
  readonly exitCode = 78;
}

/** Where the root key is: given outright, or in a file that may be made when it is missing. */
export type RootKeySource =
  | { readonly kind: 'value'; readonly value: string }
  | { readonly kind: 'file'; readonly path: string; readonly mayCreate: boolean };

/**
 * The key that wraps every other key. It must not lie on the disk of the data: who takes that disk
 * must not get the key with it.
 * @throws RootKeyError when there is none and none may be made, or when it is no key
 */
export async function loadRootKey(source: RootKeySource): Promise<RootKey> {
  if (source.kind === 'value') return keyOf(source.value, 'QORGAN_ROOT_KEY', false);
  const { path, mayCreate } = source;
  try {
    return keyOf(await readFile(path, 'utf8'), path, false);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  if (!mayCreate) {
    throw new RootKeyError(`There is no root key at ${path}. Put the key of this desk there.`);
  }
  return makeRootKey(path);
}

async function makeRootKey(path: string): Promise<RootKey> {
  const made = newKey().toString('hex');
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  // 'wx': two first starts at once must not each think that their key is the one
  const file = await open(path, 'wx', 0o600);
  await file.writeFile(`${made}\n`);
  await file.sync();
  await file.close();
  return keyOf(made, path, true);
}

function keyOf(text: string, from: string, created: boolean): RootKey {
  if (!/^[0-9a-f]{64}$/i.test(text.trim())) {
    throw new RootKeyError(
      `The root key from ${from} is not 64 hexadecimal digits. Restore the key from your copy: ` +
        'with another one no identity can ever be read again.',
    );
  }
  const bytes = Buffer.from(text.trim(), 'hex');
  const id = createHash('sha256')
    .update('qorgan root key')
    .update(bytes)
    .digest('hex')
    .slice(0, 12);
  return { id, bytes, created };
}
