import { Argument, Command } from 'commander';
import {
  dueDate,
  dueOf,
  explain,
  isInstant,
  isPartialDate,
  ruleById,
  type DayLine,
  type Due,
  type Law,
  type Rule,
} from '#libs/domain';
import { loadLaw, readConfig } from '#libs/platform';
import { print } from '../terminal/print.js';
import { RefusedInput } from '../terminal/refused-input.js';
import { misspelt } from '#libs/contracts';

interface DueOptions {
  readonly zone?: string;
  readonly json?: boolean;
}

/** `due RULE ANCHOR`: when a term ends, and why on that day. */
export function dueCommand(): Command {
  return new Command('due')
    .description('Say when a term ends, and why on that day')
    .addArgument(new Argument('<rule>', 'id of a rule; `qorgan rules` lists them'))
    .addArgument(
      new Argument(
        '<anchor>',
        'the day it counts from: 2014-05-24, 2014-05, or a moment with offset',
      ),
    )
    .option('--zone <zone>', 'IANA time zone of the place, such as Asia/Almaty')
    .option('--json', 'print JSON')
    .addHelpText('after', '\nExample: qorgan due kz.cpc2014.complaint.prosecutor 2026-03-18')
    .action((ruleId: string, anchor: string, options: DueOptions) => {
      const config = readConfig();
      const law = loadLaw(config.packsDir, { silenceWorkingDays: config.silenceWorkingDays });
      const rule = ruleById(law, ruleId);
      if (!rule) throw unknownRule(ruleId, law);
      if (!isPartialDate(anchor) && !isInstant(anchor)) throw noSuchDate(anchor);
      const input = {
        rule,
        anchor,
        law,
        ...(options.zone !== undefined && { zone: options.zone }),
      };
      const due = dueOf(input);
      const why = explain(input);
      print(
        options.json
          ? `${JSON.stringify(jsonOf(rule, anchor, due, why), null, 2)}\n`
          : textOf(rule, anchor, due, why),
      );
    });
}

function jsonOf(rule: Rule, anchor: string, due: Due | null, why: readonly DayLine[]) {
  return {
    rule: rule.id,
    anchor,
    due: due && dueDate(due.range),
    ...(due?.instant !== undefined && { instant: due.instant }),
    ...(due?.provisional && { provisional: true }),
    explanation: why,
    confidence: rule.confidence,
    ...(rule.confidence === 'recalled' && { unverified: true }),
    source: rule.source,
  };
}

function textOf(rule: Rule, anchor: string, due: Due | null, why: readonly DayLine[]): string {
  const lines = why.map(
    ({ date, counted, reason, key }) =>
      `  ${date}  ${counted ? '+' : ' '} ${reason}${key === undefined ? '' : ` (${key})`}`,
  );
  return [
    `${rule.name.en} (${rule.id})`,
    `Counted from ${anchor}: ${due ? writtenDue(due) : 'a gate without a number: no due date'}`,
    ...lines,
    `Source: ${rule.source.instrument}, ${rule.source.article}`,
    ...(rule.confidence === 'recalled' ? ['UNVERIFIED: no lawyer has checked this rule.'] : []),
    ...(due?.provisional ? ['PROVISIONAL: a year on the way has no confirmed calendar.'] : []),
    '',
  ].join('\n');
}

function writtenDue({ range, instant }: Due): string {
  if (instant !== undefined) return `due ${instant}`;
  const due = dueDate(range);
  return typeof due === 'string' ? `due ${due}` : `due between ${due.earliest} and ${due.latest}`;
}

function unknownRule(id: string, law: Law): RefusedInput {
  const meant = misspelt(id, [...law.rules.keys()]);
  const hint = meant === undefined ? '' : ` Did you mean ${meant}?`;
  return new RefusedInput(`No rule is called ${id}.${hint} \`qorgan rules\` lists them all.`);
}

const noSuchDate = (text: string): RefusedInput =>
  new RefusedInput(
    `${text} is no date. Write a day, a month or a year (2014-05-24, 2014-05, 2014), or for a ` +
      'clock of hours a moment with its offset (2024-02-29T20:00:00+06:00).',
  );
