import axe, { type Result } from 'axe-core';
import type { Page } from 'playwright-core';

/** Every rule of WCAG up to 2.2 AA. */
const EVERY_RULE = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
/** Those of them that the colours decide. */
const OF_COLOURS = { type: 'rule', values: ['color-contrast', 'link-in-text-block'] };

/**
 * What axe finds on the page as it stands, each with where. Run by the debugger's protocol: the
 * policy of the page would refuse a script of ours like anybody's.
 * @param what `colours` where all else was looked at in other colours
 */
export async function findingsOn(
  page: Page,
  what: 'everything' | 'colours' = 'everything',
): Promise<string[]> {
  if (!(await page.evaluate("'axe' in window"))) await page.evaluate(axe.source);
  const runOnly = what === 'colours' ? OF_COLOURS : EVERY_RULE;
  const asked = JSON.stringify({ runOnly, resultTypes: ['violations'] });
  const run = `axe.run(document, ${asked}).then((r) => r.violations)`;
  const violations = (await page.evaluate(run)) as Result[];
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(
      ({ target, failureSummary = '' }) => `${id} at ${target.join(' ')}: ${failureSummary}`,
    ),
  );
}
