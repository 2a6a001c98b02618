import { Command } from 'commander';
import { isUnverified, type Rule } from '#libs/domain';
import { print } from '../terminal/print.js';
import { configuredLaw } from './configured-law.js';
import { table } from '../terminal/table.js';

/** `rules`: every rule of the packs, with its source and how far it can be trusted. */
export function rulesCommand(): Command {
  return new Command('rules')
    .description('List the rules of the law packs')
    .option('--json', 'print JSON')
    .action(({ json }: { json?: boolean }) => {
      const rules = [...configuredLaw().rules.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
      print(json ? `${JSON.stringify(rules, null, 2)}\n` : `${asTable(rules)}\n`);
    });
}

const asTable = (rules: readonly Rule[]): string =>
  table(
    ['rule', 'limit', 'bearer', 'in force', 'trust', 'article'],
    rules.map((rule) => [
      rule.id,
      limitOf(rule),
      rule.bearer,
      `${rule.effective.from}…${rule.effective.to ?? ''}`,
      isUnverified(rule) ? 'unverified' : rule.confidence,
      rule.source.article,
    ]),
  );

function limitOf({ limit }: Rule): string {
  if (limit === null) return 'gate';
  return limit.unit === 'immediate' ? 'at once' : `${limit.value} ${limit.unit}`;
}
