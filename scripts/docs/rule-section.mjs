import { code, table } from './markdown.mjs';

export const CONFIDENCE = {
  sourced: 'sourced',
  recalled: '**unverified**',
  own: "the team's own",
};

/** One rule as a lawyer reads it: what it says, where that stands, and its worked examples. */
export function ruleSection(rule, law) {
  const wording = rule.version > 1 || wordings(rule, law) > 1 ? ` (wording ${rule.version})` : '';
  return [
    `## ${rule.id}${wording}`,
    `${rule.name.en}. *${rule.name.ru}.* *${rule.name.kk}.*`,
    ...(rule.confidence === 'recalled' ? [UNVERIFIED] : []),
    table(['', ''], facts(rule, law)),
    ...(rule.examples.length > 0 ? [examples(rule)] : []),
  ].join('\n\n');
}

/** A limit in words: `3 working-day`, `at once`, `none: a gate`. */
export const limitOf = ({ limit }) =>
  limit === null
    ? 'none: a gate'
    : limit.unit === 'immediate'
      ? 'at once'
      : `${limit.value} ${limit.unit}`;

const UNVERIFIED =
  '> **Unverified.** Written down from memory: check it against the law before anyone relies on it.';

const wordings = ({ id }, law) => [...law.rules.values()].filter((rule) => rule.id === id).length;

function facts(rule, law) {
  const { source, effective } = rule;
  return [
    ['who must act', `${rule.responsible} (${rule.bearer})`],
    ['term', `${limitOf(rule)}${rule.direction === 'before' ? ', backward' : ''}`],
    ['counted from', rule.countedFrom ?? ''],
    ['counting', counting(law.countings.get(rule.counting))],
    ['own alarm', rule.alarmAfter ? `after ${rule.alarmAfter.value} ${rule.alarmAfter.unit}` : ''],
    ['printed date', rule.overridable ? 'the body prints one in its letter, and it wins' : ''],
    ['starts on', triggers(rule.starts)],
    ['met by', triggers(rule.closes)],
    ['acts that are no answer', triggers(rule.acts)],
    ['moved by', triggers(rule.extendedBy)],
    ['extension', rule.extension.map(extension).join('; ')],
    ['silence', rule.deemed ? deemed(rule.deemed) : ''],
    ['opens when missed', rule.opens.map((id) => remedy(id, law)).join('; ')],
    ['open clocks', rule.transition === 'move-open' ? 'taken over from the older wording' : ''],
    ['source', `${source.instrument}, ${source.article}${source.url ? ` (<${source.url}>)` : ''}`],
    [
      'in force',
      `${effective.approx ? 'about ' : ''}${effective.from} to ${effective.to ?? 'now'}`,
    ],
    ['confidence', CONFIDENCE[rule.confidence]],
    ['notes', rule.notes],
  ].filter(([, value]) => value !== '');
}

function counting({ id, skipStart, roll, zone }) {
  const first = skipStart ? 'the first day is not counted' : 'the first day is counted';
  const last = roll === 'none' ? 'no roll' : 'rolls to the next working day';
  return `${code(id)}: ${first}, ${last}${zone ? `, days of ${zone}` : ''}`;
}

/** A trigger with all that it asks for; what nothing reports is started and met by hand. */
const triggers = (list) => list.map(trigger).join('; ');

function trigger({ on, when, unless, has, lacks, same, anchor }) {
  const asked = [
    ...Object.entries(when ?? {}).map(([field, values]) => `${field} ${values.join(' or ')}`),
    ...Object.entries(unless ?? {}).map(([field, values]) => `not ${field} ${values.join(' or ')}`),
    ...(has ?? []).map((field) => `says ${field}`),
    ...(lacks ?? []).map((field) => `says no ${field}`),
    ...(same ?? []).map((pair) => `same ${pair}`),
    ...(anchor?.length ? [`from ${anchor.join(' or ')}`] : []),
  ];
  return asked.length === 0 ? code(on) : `${code(on)} (${asked.join(', ')})`;
}

function extension({ untilTotal, extra, from, by, condition, notice }) {
  const bound = untilTotal
    ? `to ${untilTotal.value} ${untilTotal.unit} in all`
    : extra
      ? `by ${extra.value} ${extra.unit} from the ${from === 'decision' ? 'decision' : 'old end'}`
      : 'no bound named';
  const told = notice
    ? `; ${notice.to} told${notice.within ? ` within ${notice.within.value} ${notice.within.unit}` : ''}`
    : '';
  return `${bound}, by ${by}: ${condition}${told}`;
}

const deemed = ({ after, article }) =>
  `counts as a refusal ${after ? `after ${after.value} ${after.unit}` : 'when the term runs out'} (${article})`;

const remedy = (id, law) => `${law.remedies.get(id)?.name.en ?? ''} (${code(id)})`.trim();

const examples = ({ examples: worked }) =>
  table(
    ['counted from', 'due', 'why'],
    worked.map(({ anchor, due, why }) => [anchor, due.replace('..', ' to '), why]),
  );
