import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findingsEverywhere } from './rig/everywhere.js';
import { openGround, STANDS, type Ground } from './rig/stands.js';
import { LANGUAGES } from './rig/words.js';

let ground: Ground;

beforeAll(async () => {
  ground = await openGround();
}, 120_000);
afterAll(() => ground?.desk.close());

describe.each(LANGUAGES)('in %s', (language) => {
  it.each(STANDS)('$name: no finding, light and dark, wide and narrow', async (stand) => {
    const visited = await ground.desk.visit(stand.path(ground), { ...stand.as, language });
    const { page } = visited;
    await stand.reach(visited, ground);
    expect(await findingsEverywhere(page)).toEqual({});
    expect(visited.foreign).toEqual([]);
    expect(visited.complaints.filter((said) => !REFUSED.test(said))).toEqual([]);
    await page.context().close();
  });
});

/** What the browser itself says of an answer that refuses. */
const REFUSED = /Failed to load resource: the server responded with a status of 40[34]/;
