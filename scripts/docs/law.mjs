import { calendarPage } from './law-calendar.mjs';
import { code, page, table } from './markdown.mjs';
import { CONFIDENCE, limitOf, ruleSection } from './rule-section.mjs';

const WHAT = `The law as Qorgan counts it: every rule of \`packs/\`, with its source and its worked examples, each of
which is reckoned anew whenever the law is loaded. A rule marked **unverified** was written down from
memory: its date must be checked against the law before anyone relies on it. The Kazakh names wait for
a native lawyer. Not legal advice.

A rule starts by itself on the entries that it names. Every rule, also one that no entry reports, can be
started by hand (\`term.started\`), met (\`term.met\`), suspended, resumed, extended, moved, restored, or
given the date that a body printed in its letter; each of these is an entry with its author and reason.`;

/** The pages of docs/law: one for each track of a pack, an index, the remedies, the calendar. */
export function lawPages(law, calendar) {
  const rules = [...law.rules.values()].sort(byIdAndWording);
  const tracks = tracksOf(rules);
  return {
    'docs/law/README.md': index(law, rules, tracks),
    'docs/law/remedies.md': remediesPage(law),
    'docs/law/calendar.md': calendarPage(calendar),
    ...Object.fromEntries(
      tracks.map(({ pack, track, file, rules: own }) => [
        `docs/law/${file}`,
        page(
          `${pack}: ${track}`,
          'packs/',
          summary(own),
          ...own.map((rule) => ruleSection(rule, law)),
        ),
      ]),
    ),
  };
}

function tracksOf(rules) {
  const keys = [...new Set(rules.map(({ pack, track }) => `${pack} ${track}`))].sort(compare);
  return keys.map((key) => {
    const [pack, track] = key.split(' ');
    const file = `${pack}-${track.replaceAll('.', '-').replaceAll('_', '-')}.md`;
    return {
      pack,
      track,
      file,
      rules: rules.filter((each) => `${each.pack} ${each.track}` === key),
    };
  });
}

function index(law, rules, tracks) {
  const examples = rules.reduce((sum, rule) => sum + rule.examples.length, 0);
  const confidence = Object.entries(CONFIDENCE).map(([key, word]) => [
    word,
    rules.filter((rule) => rule.confidence === key).length,
  ]);
  return page(
    'The law',
    'packs/',
    WHAT,
    `${rules.length} rules, ${examples} worked examples, ${law.remedies.size} remedies.`,
    table(['confidence', 'rules'], confidence),
    table(
      ['track', 'rules', 'unverified'],
      tracks.map(({ pack, track, file, rules: own }) => [
        `[${pack}: ${track}](${file})`,
        own.length,
        own.filter((rule) => rule.confidence === 'recalled').length,
      ]),
    ),
    'See also the [remedies](remedies.md) and the [working calendar](calendar.md).',
    '## How each law counts',
    table(
      ['counting', 'first day', 'last day', 'zone', 'source'],
      [...law.countings.values()].map(({ id, skipStart, roll, zone, source }) => [
        code(id),
        skipStart ? 'not counted' : 'counted',
        roll === 'none' ? 'stays' : 'rolls to the next working day',
        zone ?? 'of the place',
        source,
      ]),
    ),
  );
}

const summary = (rules) =>
  table(
    ['rule', 'term', 'who must act', 'in force', 'confidence'],
    rules.map((rule) => [
      code(rule.id),
      limitOf(rule),
      rule.bearer,
      `${rule.effective.from} to ${rule.effective.to ?? 'now'}`,
      CONFIDENCE[rule.confidence],
    ]),
  );

const remediesPage = (law) =>
  page(
    'Remedies',
    'packs/*/remedies.yaml',
    `Where to go when a clock is missed. A remedy that a clock of its own bounds is advised while that clock
runs; once it has run out it is told and no longer advised.`,
    table(
      ['remedy', 'name', 'to', 'bounded by', 'source', 'in force', 'confidence'],
      [...law.remedies.values()].map(({ id, name, to, terms, source, effective, confidence }) => [
        code(id),
        `${name.en}. *${name.ru}.* *${name.kk}.*`,
        to.join(', '),
        terms.map(code).join(', '),
        `${source.instrument}, ${source.article}`,
        `${effective.from} to ${effective.to ?? 'now'}`,
        CONFIDENCE[confidence],
      ]),
    ),
  );

// Not by locale: the page must come out the same on every machine.
const compare = (a, b) => (a < b ? -1 : Number(a > b));
const byIdAndWording = (a, b) => compare(a.id, b.id) || a.version - b.version;
