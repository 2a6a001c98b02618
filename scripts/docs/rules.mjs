import { code, page, table } from './markdown.mjs';

const WHAT = `The law as Qorgan counts it: every rule of \`packs/\`, with its source and its worked examples, each of
which is computed anew whenever the law is loaded. A rule marked **unverified** was written down from
memory: its date must be checked against the law before anyone relies on it.`;

const CONFIDENCE = { sourced: 'sourced', recalled: '**unverified**', own: "the team's own target" };

/** Every rule with its source, how far it was checked, and its examples. */
export function rulesPage(law) {
  const rules = [...law.rules.values()].sort(byIdAndVersion);
  const packs = [...new Set(rules.map(({ pack }) => pack))].sort(compare);
  return page(
    'Rules',
    'packs/',
    WHAT,
    summary(rules),
    ...packs.flatMap((pack) => [
      `## ${pack}`,
      ...rules.filter((rule) => rule.pack === pack).map(section),
    ]),
  );
}

function summary(rules) {
  const rows = Object.entries(CONFIDENCE).map(([key, word]) => [
    word,
    rules.filter(({ confidence }) => confidence === key).length,
  ]);
  return table(['confidence', 'rules'], rows);
}

function section(rule) {
  const version = rule.version > 1 ? ` (version ${rule.version})` : '';
  return [
    `### ${rule.id}${version}`,
    `${rule.name.en}. *${rule.name.ru}.* *${rule.name.kk}.*`,
    table(['', ''], facts(rule)),
    table(
      ['counted from', 'due', 'why'],
      rule.examples.map(({ anchor, due, why }) => [anchor, due.replace('..', ' to '), why]),
    ),
  ].join('\n\n');
}

function facts(rule) {
  const { source, effective } = rule;
  return [
    ['who must act', `${rule.responsible} (${rule.bearer})`],
    ['limit', rule.limit ? `${rule.limit.value} ${rule.limit.unit}, ${rule.direction}` : 'none'],
    ['counting', code(rule.counting)],
    ['starts on', triggers(rule.starts)],
    ['met by', triggers(rule.closes)],
    ['opens when missed', rule.opens.map(code).join(', ')],
    ['source', `${source.instrument}, ${source.article}${source.url ? ` (<${source.url}>)` : ''}`],
    [
      'in force',
      `${effective.approx ? 'about ' : ''}${effective.from} to ${effective.to ?? 'now'}`,
    ],
    ['confidence', CONFIDENCE[rule.confidence]],
    ['notes', rule.notes],
  ].filter(([, value]) => value !== '');
}

const triggers = (list) => [...new Set(list.map(({ on }) => on))].map(code).join(', ');

// Not by locale: the page must come out the same on every machine.
const compare = (a, b) => (a < b ? -1 : Number(a > b));
const byIdAndVersion = (a, b) => compare(a.id, b.id) || a.version - b.version;
