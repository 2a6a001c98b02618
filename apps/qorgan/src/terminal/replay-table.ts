import {
  rangeOf,
  ruleById,
  type DueDate,
  type Lang,
  type Law,
  type ReplayReport,
  type ReportedDeadline,
} from '#libs/domain';
import { table } from './table.js';
import { WORDS, type Word } from './words.js';

/** The report of a replay for people: four tables of at most 100 columns, in one language. */
export function replayTable(report: ReplayReport, law: Law, lang: Lang): string {
  const word = (key: Word): string => WORDS[lang][key];
  const { casebook, from, until, cases, entries } = report;
  const head =
    `${casebook}\n${word('from')} ${from ?? '-'} ${word('until')} ${until}: ` +
    `${cases} ${word('cases')}, ${entries} ${word('entries')}`;
  return [
    head,
    section(word('clocks'), clocks(report, law, lang)),
    section(`${word('reminders')} (${report.reminders.length})`, reminders(report, lang)),
    section(`${word('stalls')} (${report.stalls.length})`, stalls(report, lang)),
    section(word('statistics'), statistics(report, lang)),
    '',
  ].join('\n\n');
}

const section = (title: string, body: string): string => `${title}\n${body}`;

function clocks({ deadlines }: ReplayReport, law: Law, lang: Lang): string {
  const w = WORDS[lang];
  if (deadlines.length === 0) return w.nothing;
  const rows = deadlines.map((each) => [
    each.case,
    `${ruleName(each, law, lang)}${isUnverified(each, law) ? ' *' : ''}`,
    written(each.due),
    w[each.standing],
  ]);
  const [heads, rule, ...lines] = table([w.case, w.rule, w.due, w.standing], rows).split('\n');
  const told = lines.flatMap((line, at) => [line, ...lateness(deadlines[at]!, lang)]);
  const mark = deadlines.some((each) => isUnverified(each, law)) ? [w.unverified] : [];
  return [heads, rule, ...told, ...mark].join('\n');
}

/** Under a clock: what answered it or came first after it, and how late. */
function lateness({ due, closedBy, firstAct, daysLate }: ReportedDeadline, lang: Lang): string[] {
  const w = WORDS[lang];
  const act = closedBy ?? firstAct;
  const late = daysLate === 0 ? '' : `${w.late}: ${daysLate}`;
  const what = act ? `${closedBy ? w.answer : w.act}: ${act.on} ${act.type}` : '';
  // days that are not those of the act must not read as if they were
  const isActLate = act && rangeOf(act.on).earliest > latestOf(due);
  const parts = isActLate ? [what, late] : [late, what];
  const line = parts.filter((part) => part !== '').join('; ');
  return line === '' ? [] : [`    ${line}`];
}

function reminders(report: ReplayReport, lang: Lang): string {
  const w = WORDS[lang];
  if (report.reminders.length === 0) return w.nothing;
  const rows = report.reminders.map(({ on, case: key, rule, rung, to }) => [
    on,
    key,
    rule === 'own.silence' ? w.silence : rule,
    String(rung),
    w[to as 'caseworker' | 'lead' | 'supervisor'],
  ]);
  return table([w.day, w.case, w.rule, w.rung, w.to], rows);
}

function stalls(report: ReplayReport, lang: Lang): string {
  const w = WORDS[lang];
  if (report.stalls.length === 0) return w.nothing;
  const rows = report.stalls.map(({ since, case: key, reason }) => [
    since,
    key,
    reason === 'silence' ? w.silence : reason,
  ]);
  return table([w.since, w.case, w.reason], rows);
}

function statistics({ statistics: years }: ReplayReport, lang: Lang): string {
  const w = WORDS[lang];
  const rows = Object.entries(years).flatMap(([year, sources]) =>
    Object.entries(sources).flatMap(([source, measures]) =>
      Object.entries(measures).map(([measure, value]) => [year, source, measure, String(value)]),
    ),
  );
  return rows.length === 0 ? w.nothing : table([w.year, w.source, w.measure, w.value], rows);
}

const ruleName = ({ rule }: ReportedDeadline, law: Law, lang: Lang): string =>
  ruleById(law, rule)?.name[lang] ?? rule;

const isUnverified = ({ rule }: ReportedDeadline, law: Law): boolean =>
  ruleById(law, rule)?.confidence === 'recalled';

const latestOf = (due: DueDate): string => (typeof due === 'string' ? due : due.latest);

function written(due: DueDate): string {
  if (typeof due === 'string') return due;
  const isOneYear = due.earliest.slice(0, 4) === due.latest.slice(0, 4);
  return `${due.earliest}…${isOneYear ? due.latest.slice(5) : due.latest}`;
}
