import type { RuleSummary } from '#libs/contracts';

/** The rules of one procedure. */
export interface Track {
  readonly track: string;
  readonly rules: readonly RuleSummary[];
}

/** Rules by the procedure that they are a step of, in the order in which the tracks come. */
export function byTrack(rules: readonly RuleSummary[]): Track[] {
  const tracks = [...new Set(rules.map(({ track }) => track))];
  return tracks.map((track) => ({ track, rules: rules.filter((rule) => rule.track === track) }));
}
