import type { IsoDate } from '../dates/partial-date.js';
import type { LegalSource } from './rule.js';

/** A way that opens when a clock is missed: where to go next, and what bounds it. */
export interface NextRemedy {
  readonly id: string;
  readonly pack: string;
  readonly name: Readonly<Record<'en' | 'ru' | 'kk', string>>;
  /** Kinds of body that it is addressed to. */
  readonly to: readonly string[];
  /** Rules whose clocks bound it: when all that ran have run out, it is told and not advised. */
  readonly terms: readonly string[];
  readonly source: LegalSource;
  readonly effective: { readonly from: IsoDate; readonly to: IsoDate | null };
  readonly confidence: 'sourced' | 'recalled' | 'own';
}
