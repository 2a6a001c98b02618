import { Argument, Command, Option } from 'commander';
import {
  calendarStrip,
  dueDate,
  isInstant,
  isPartialDate,
  isUnverified,
  LANGS,
  ruleById,
  stripText,
  whyOf,
  whySentence,
  writeDue,
  type Lang,
  type Law,
  type Rule,
  type WhyInput,
} from '#libs/domain';
import { loadLaw, readConfig } from '#libs/platform';
import { print } from '../terminal/print.js';
import { RefusedInput } from '../terminal/refused-input.js';
import { WORDS } from '../terminal/words.js';
import { misspelt } from '#libs/contracts';

interface DueOptions {
  readonly zone?: string;
  readonly json?: boolean;
  readonly lang?: Lang;
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
    .addOption(new Option('--lang <lang>', 'language of the explanation').choices(LANGS))
    .addHelpText('after', '\nExample: qorgan due kz.cpc2014.complaint.prosecutor 2026-03-18')
    .action((ruleId: string, anchor: string, options: DueOptions) => {
      const config = readConfig();
      const law = loadLaw(config.packsDir, { silenceWorkingDays: config.silenceWorkingDays });
      const rule = ruleById(law, ruleId);
      if (!rule) throw unknownRule(ruleId, law);
      if (!isPartialDate(anchor) && !isInstant(anchor)) throw noSuchDate(anchor);
      const { zone, lang = config.lang } = options;
      const why = whyOf({ rule, anchor, law, ...(zone !== undefined && { zone }) });
      print(
        options.json ? `${JSON.stringify(jsonOf(rule, why), null, 2)}\n` : textOf(rule, why, lang),
      );
    });
}

function jsonOf(rule: Rule, why: WhyInput) {
  const { anchor, due, lines } = why;
  return {
    rule: rule.id,
    anchor,
    due: due && dueDate(due.range),
    ...(due?.instant !== undefined && { instant: due.instant }),
    ...(due?.provisional && { provisional: true }),
    explanation: lines,
    sentence: Object.fromEntries(LANGS.map((lang) => [lang, whySentence(why, lang)])),
    confidence: rule.confidence,
    ...(isUnverified(rule) && { unverified: true }),
    source: rule.source,
  };
}

function textOf(rule: Rule, why: WhyInput, lang: Lang): string {
  const words = WORDS[lang];
  const { instrument, article } = rule.source;
  const due = why.due ? [`${words.due} ${writeDue(why.due)}`] : [];
  const strip = why.due ? [stripText(calendarStrip(why), lang), ''] : [];
  return [
    `${rule.name[lang]} (${rule.id})`,
    ...due,
    '',
    whySentence(why, lang),
    '',
    ...strip,
    `${words.source}: ${instrument}, ${article}`,
    ...(isUnverified(rule) ? [words['unverified-rule']] : []),
    '',
  ].join('\n');
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
