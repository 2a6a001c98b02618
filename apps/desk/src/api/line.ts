import { useSyncExternalStore } from 'react';

/** Whether the services answer, and when they last did. */
export interface Line {
  readonly isUp: boolean;
  /** By the clock of the server; null before the first answer. */
  readonly heardAt: Date | null;
}

const listeners = new Set<() => void>();
let line: Line = { isUp: true, heardAt: null };

/** Notes an answer, with the moment that it says. */
export function heard(date: string | null): void {
  const heardAt = date === null ? line.heardAt : new Date(date);
  change({ isUp: true, heardAt });
}

/** Notes that nobody answered. */
export function unheard(): void {
  change({ ...line, isUp: false });
}

/** The line, for a banner that must follow it. */
export const useLine = (): Line =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => line,
  );

function change(next: Line): void {
  const isSame = next.isUp === line.isUp && next.heardAt?.getTime() === line.heardAt?.getTime();
  if (isSame) return;
  line = next;
  for (const listener of listeners) listener();
}
