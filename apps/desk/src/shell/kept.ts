const KEPT_AS = 'qorgan.preferences';

/** As whom one acts before another role was chosen. */
export const FIRST_ROLE = 'caseworker';

/** What this browser kept of an earlier visit, as it stands there: whoever reads it looks at it first. */
export function kept(): Readonly<Record<string, unknown>> {
  try {
    return Object(JSON.parse(localStorage.getItem(KEPT_AS) ?? '{}')) as Record<string, unknown>;
  } catch {
    return {};
  }
}

/** Keeps something for the next visit. */
export function keep(all: object): void {
  try {
    localStorage.setItem(KEPT_AS, JSON.stringify(all));
  } catch {
    // A browser that keeps nothing is one that we like: the choice holds for this visit.
  }
}
