import { isExact } from '../dates/partial-date.js';
import { dueOf, type Due } from './due.js';
import type { Law } from './law.js';
import type { Rule, RuleExample } from './rule.js';

/** A worked example that the computation does not agree with. */
export interface FailedExample {
  readonly example: RuleExample;
  /** What was computed; empty for a gate. */
  readonly got: string;
}

/** Computes every worked example of a rule and gives those that come out differently. */
export function failedExamples(rule: Rule, law: Law): FailedExample[] {
  return rule.examples
    .map((example) => ({ example, got: writeDue(dueOf({ rule, anchor: example.anchor, law })) }))
    .filter(({ example, got }) => got !== example.due);
}

/** A due date as the packs write it: a moment, a day, or `earliest..latest`. */
export function writeDue(due: Due | null): string {
  if (due === null) return '';
  if (due.instant !== undefined) return due.instant;
  const { earliest, latest } = due.range;
  return isExact(due.range) ? earliest : `${earliest}..${latest}`;
}
