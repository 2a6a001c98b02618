import { ENTRY_TYPE_NAMES, fieldNames, nearest, travelName } from '#libs/contracts';
import {
  addDays,
  failedExamples,
  REFUSAL_DEEMED,
  type Closing,
  type Law,
  type Rule,
} from '#libs/domain';
import type { Packs, Place } from './read-packs.js';

/** What must hold inside the packs as a whole; notes every breach in the file it stands in. */
export function checkPacks(packs: Packs): void {
  checkVersions(packs);
  checkGaps(packs);
  const countings = unique(packs.countings.map((each) => [each.counting.id, each.place]));
  const ladders = unique(packs.ladders.map((each) => [each.key, each.place]));
  const remedies = unique(packs.remedies.map(({ remedy, place }) => [remedy.id, place]));
  for (const { remedy, place } of packs.remedies) {
    for (const term of remedy.terms) refuseUnknown(term, packs.ruleIds, place, 'terms', 'rule');
  }
  for (const { rule, place } of packs.rules) {
    for (const id of rule.opens) refuseUnknown(id, remedies, place, 'opens', 'remedy');
    checkRule(rule, place);
    refuseUnknown(rule.counting, countings, place, 'counting', 'counting rule');
    if (ladders.has(rule.id) || ladders.has(rule.bearer) || rule.limit === null) continue;
    blame(place, ['bearer'], `${rule.id}: no ladder for ${rule.bearer}`, 'Add one to ladders.yaml');
  }
  for (const { rungs, key, place } of packs.ladders) {
    if (new Set(rungs.map(({ rung }) => rung)).size === rungs.length) continue;
    blame(place, [], `ladder ${key} has two rungs of one number`, 'Give each rung its own number');
  }
  checkYears(packs);
}

/** Computes every worked example; a rule whose counting is unknown was blamed before. */
export function checkExamples(packs: Packs, law: Law): void {
  for (const { rule, place } of packs.rules) {
    if (!law.countings.has(rule.counting)) continue;
    for (const { example, got } of failedExamples(rule, law)) {
      const path = ['examples', rule.examples.indexOf(example), 'due'];
      const wrong = `${rule.id}: from ${example.anchor} the clock runs to ${got || 'no date'}, the example says ${example.due}`;
      blame(place, path, wrong, 'Correct the rule, the calendar or the example');
    }
  }
}

function checkRule(rule: Rule, place: Place): void {
  const { from, to } = rule.effective;
  if (to !== null && to < from) {
    blame(place, ['effective'], `${rule.id} ends before it begins`, 'Correct effective');
  }
  if ((rule.limit === null) !== (rule.kind === 'gate')) {
    blame(place, ['limit'], `${rule.id}: only a gate has no limit`, 'Set limit or kind');
  }
  if (rule.limit !== null && rule.examples.length < 2) {
    blame(
      place,
      ['examples'],
      `${rule.id} needs at least two worked examples`,
      'Work two dates out by hand, one of them on an edge: a weekend, Nauryz, the end of a month',
    );
  }
  checkTriggers(rule.starts, 'starts', rule, place);
  checkTriggers(rule.closes, 'closes', rule, place);
  checkTriggers(rule.acts, 'acts', rule, place);
  checkTriggers(rule.extendedBy, 'extended_by', rule, place);
}

// A condition on a field that no entry has would never hold, and the clock would never start.
function checkTriggers(triggers: readonly Closing[], list: string, rule: Rule, place: Place): void {
  triggers.forEach((trigger, index) => {
    const at = (...path: readonly PropertyKey[]) => [list, index, ...path];
    if (!EVENTS.has(trigger.on)) {
      const wrong = `${rule.id}: no entry of type ${trigger.on}`;
      blame(place, at('on'), wrong, `The nearest known type is ${nearest(trigger.on, EVENTS)}`);
    }
    const fields = [
      ...Object.keys(trigger.when ?? {}),
      ...Object.keys(trigger.unless ?? {}),
      ...(trigger.has ?? []),
      ...(trigger.lacks ?? []),
      ...(trigger.anchor ?? []),
      ...(trigger.same ?? []).flatMap((pair) => pair.replace('?', '').split('=')),
    ];
    for (const field of fields.filter((name) => !FIELDS.has(name))) {
      const wrong = `${rule.id}: no entry has a field ${field}`;
      blame(place, at(), wrong, `The nearest known field is ${nearest(field, FIELDS)}`);
    }
  });
}

const EVENTS = new Set([...ENTRY_TYPE_NAMES, REFUSAL_DEEMED]);
const FIELDS = new Set([
  ...fieldNames().map(travelName),
  'committee',
  'stage',
  'alleges',
  'alleges-none',
]);

/** The wordings of one rule follow each other to the day: between two of them no law would count. */
function checkGaps({ rules }: Packs): void {
  for (const { rule, place } of rules) {
    const later = rules.filter(
      (other) => other.rule.id === rule.id && other.rule.effective.from > rule.effective.from,
    );
    const next = later.map((other) => other.rule.effective.from).sort()[0];
    const { to } = rule.effective;
    if (next === undefined || to === null || addDays(to, 1) >= next) continue;
    const wrong = `${rule.id}: no wording is in force from ${addDays(to, 1)} to ${addDays(next, -1)}`;
    blame(place, ['effective', 'to'], wrong, 'End it on the day before the next wording begins');
  }
}

function checkVersions({ rules }: Packs): void {
  rules.forEach(({ rule, place }, index) => {
    for (const { rule: other } of rules.slice(0, index)) {
      if (other.id !== rule.id) continue;
      if (other.version === rule.version) {
        blame(place, ['id'], `${rule.id} is declared twice`, 'Remove one, or count its version up');
      } else if (overlaps(rule.effective, other.effective)) {
        const wrong = `${rule.id}: versions ${other.version} and ${rule.version} are in force together`;
        blame(place, ['effective'], wrong, 'End the older one on the day before the newer begins');
      }
    }
  });
}

const overlaps = (a: Rule['effective'], b: Rule['effective']): boolean =>
  (a.to === null || b.from <= a.to) && (b.to === null || a.from <= b.to);

function checkYears({ years }: Packs): void {
  unique(years.map(({ year, place }) => [String(year.year), place]));
  for (const { year, place } of years) {
    const named = [...year.statutory, ...year.religious, ...year.substitutes].map((d) => d.date);
    const days = [...named, ...year.moves.map((move) => move.dayOff)];
    for (const date of days.filter((day) => !day.startsWith(`${year.year}-`))) {
      blame(place, [], `${date} is not a day of ${year.year}`, 'Move it to the file of its year');
    }
    if (!year.confirmed || year.religious.every((day) => day.confidence !== 'estimated')) continue;
    blame(place, ['confirmed'], `${year.year} rests on an estimated day`, 'Set confirmed: false');
  }
}

function unique(entries: readonly (readonly [string, Place])[]): Set<string> {
  const seen = new Set<string>();
  for (const [key, place] of entries) {
    if (seen.has(key)) blame(place, [], `${key} is declared twice`, 'Remove one of the two');
    seen.add(key);
  }
  return seen;
}

function refuseUnknown(
  name: string,
  known: ReadonlySet<string>,
  place: Place,
  field: string,
  what: string,
): void {
  if (known.has(name)) return;
  const near = nearest(name, known);
  const remedy = near === undefined ? `Declare a ${what}` : `The nearest one is ${near}`;
  blame(place, [field], `there is no ${what} ${name}`, remedy);
}

function blame(place: Place, path: readonly PropertyKey[], wrong: string, remedy: string): void {
  place.file.blame([...place.path, ...path], wrong, remedy);
}
