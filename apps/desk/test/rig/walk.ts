import { deskDrawn, type Visit, type Visited } from './visits.js';
import type { Ground, Stand } from './stands.js';

/** One window in which somebody goes from stand to stand, as on a desk that is open all day. */
export interface Walk extends Visited {
  /** Goes to a stand, by its address. What was complained of and asked for before is forgotten. */
  readonly to: (stand: Stand) => Promise<void>;
}

/**
 * Opens the window, on a page without data. What the browser has fetched once it has: a walk takes a
 * third of the time of as many visits.
 */
export async function beginWalk(ground: Ground, as: Visit = {}): Promise<Walk> {
  const visited = await ground.desk.stay('/gone', as);
  return { ...visited, to: (stand) => goTo(stand, visited, ground) };
}

async function goTo(stand: Stand, visited: Visited, ground: Ground): Promise<void> {
  const { page, forget } = visited;
  const { role = 'caseworker', density = 'comfortable', width = 1280 } = stand.as ?? {};
  await page.unrouteAll();
  await page.setViewportSize({ width, height: 900 });
  await page.evaluate(`localStorage.setItem('qorgan.preferences', JSON.stringify({
    ...JSON.parse(localStorage.getItem('qorgan.preferences')),
    ...${JSON.stringify({ role, density })} }))`);
  forget();
  await page.goto(`${ground.desk.line.url}${stand.path(ground)}`);
  await deskDrawn(page);
  await stand.reach(visited, ground);
}
