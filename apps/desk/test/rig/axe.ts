import axe, { type Result } from 'axe-core';
import type { Page } from 'playwright-core';

/** Every rule of WCAG up to 2.2 AA. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/**
 * What axe finds on the page as it stands, each with where. Run by the debugger's protocol: the
 * policy of the page would refuse a script of ours like anybody's.
 */
export async function findingsOn(page: Page): Promise<string[]> {
  if (!(await page.evaluate("'axe' in window"))) await page.evaluate(axe.source);
  const asked = JSON.stringify({ runOnly: TAGS, resultTypes: ['violations'] });
  const run = `axe.run(document, ${asked}).then((r) => r.violations)`;
  const violations = (await page.evaluate(run)) as Result[];
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(
      ({ target, failureSummary = '' }) => `${id} at ${target.join(' ')}: ${failureSummary}`,
    ),
  );
}
