import { isRole, type Role } from '#libs/domain';
import { firstLanguage } from '../words/first-language.js';
import type { Language } from '../words/language.js';
import { FIRST_ROLE, keep, kept } from './kept.js';

export const SCHEMES = ['auto', 'light', 'dark'] as const;
export type Scheme = (typeof SCHEMES)[number];

/** How high the rows of lists are. */
export const DENSITIES = ['comfortable', 'compact'] as const;
export type Density = (typeof DENSITIES)[number];

const WHOSE = ['all', 'mine'] as const;

/** How somebody likes the desk. Says nothing of any case, and so may be kept on the machine. */
export interface Preferences {
  readonly language: Language;
  readonly scheme: Scheme;
  readonly density: Density;
  readonly role: Role;
  /** Whose clocks Today shows. */
  readonly whose: (typeof WHOSE)[number];
  /** Whether single keys do something: people who dictate switch them off. */
  readonly singleKeys: boolean;
}

const listeners = new Set<() => void>();
let current = restored();

/** The preferences now, for code outside of a screen. */
export const preferences = (): Preferences => current;

/** Changes some preferences, here and for the next visit. */
export function prefer(some: Partial<Preferences>): void {
  current = { ...current, ...some };
  keep(current);
  for (const listener of listeners) listener();
}

/** Calls back whenever a preference changes, until the function that it gives is called. */
export function listenToPreferences(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function restored(): Preferences {
  const { language, scheme, density, role, whose, singleKeys } = kept();
  return {
    language: firstLanguage(language),
    scheme: SCHEMES.find((each) => each === scheme) ?? 'auto',
    density: DENSITIES.find((each) => each === density) ?? 'comfortable',
    role: isRole(role) ? role : FIRST_ROLE,
    whose: WHOSE.find((each) => each === whose) ?? 'all',
    singleKeys: singleKeys !== false,
  };
}
