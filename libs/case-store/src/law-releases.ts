import type { Statement, Tx } from './store.js';

/** A law that the open clocks of the store were moved to. */
export interface LawRelease {
  readonly id: number;
  readonly version: string;
  readonly moved: number;
}

const NEWEST: Statement = {
  name: 'law.newest',
  text: 'SELECT id::int, version, moved FROM qorgan.law_release ORDER BY id DESC LIMIT 1',
};
const RELEASE: Statement = {
  name: 'law.release',
  text: `INSERT INTO qorgan.law_release (version, applied_at, actor, moved) VALUES ($1, $2, $3, 0)
         RETURNING id::int, version, moved`,
};
const COUNT_MOVED: Statement = {
  name: 'law.count-moved',
  text: 'UPDATE qorgan.law_release SET moved = moved + $2 WHERE id = $1',
};

/** The law that was released last; null where none ever was, and the packs are the law as they lie. */
export async function newestRelease(tx: Tx): Promise<LawRelease | null> {
  const [row] = await tx.run<LawRelease>(NEWEST);
  return row ?? null;
}

/** Releases a law under the next number. A release that was broken off goes on under its old one. */
export async function releaseLaw(
  tx: Tx,
  { version, actor, at }: { version: string; actor: string; at: string },
): Promise<LawRelease> {
  const newest = await newestRelease(tx);
  if (newest?.version === version) return newest;
  const [row] = await tx.run<LawRelease>(RELEASE, [version, at, actor]);
  return row!;
}

/** Adds to how many clocks a release has moved. */
export async function countMoved(tx: Tx, release: number, clocks: number): Promise<void> {
  await tx.run(COUNT_MOVED, [release, clocks]);
}
