import { z } from 'zod';
import { WALKS, type Walk } from './decision-walks.js';

/** Where a page of the list begins: after a decision, in the walk that gave it. */
export interface DecisionCursor {
  readonly walk: Walk;
  /** The last day of its next clock; nothing where it has none. */
  readonly day: string | null;
  readonly decision: string;
}

const Read = z.tuple([z.enum(WALKS), z.iso.date().or(z.literal('')), z.uuid()]);

/** The cursor as a caller keeps it, within the length that a page allows. */
export const writeCursor = ({ walk, day, decision }: DecisionCursor): string =>
  [walk, day ?? '', decision].join('/');

/** The cursor that a caller sent; null when it is none that we ever gave. */
export function readCursor(text: string): DecisionCursor | null {
  const read = Read.safeParse(text.split('/'));
  if (!read.success) return null;
  const [walk, day, decision] = read.data;
  return (day === '') === (walk === 'unclocked') ? { walk, day: day || null, decision } : null;
}
