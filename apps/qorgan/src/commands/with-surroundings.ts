import { migrateAll, openSurroundings, readConfig, type OpenSurroundings } from '#libs/platform';
import { warn } from '../terminal/print.js';

/** Opens databases and law for one command, migrates, and closes them whatever happens. */
export async function withSurroundings<T>(
  work: (around: OpenSurroundings) => Promise<T>,
): Promise<T> {
  const around = await openSurroundings(readConfig(), 'guest');
  try {
    await migrateAll(around);
    warnOfNewKey(around);
    return await work(around);
  } finally {
    await around.close();
  }
}

/** A root key that was just made exists once: losing it loses every identity. */
export function warnOfNewKey({ rootKey, config }: OpenSurroundings): void {
  if (!rootKey.created || config.rootKey.kind !== 'file') return;
  warn(
    `\nA root key was made: ${config.rootKey.path}\n` +
      'It opens every name in the vault. Copy it to a place that is not this machine, now, and ' +
      'tell nobody\nwho does not need it: without it no identity can ever be read again.\n\n',
  );
}
