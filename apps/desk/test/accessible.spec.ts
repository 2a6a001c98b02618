import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findingsEverywhere } from './rig/everywhere.js';
import { openGround, STANDS, type Ground } from './rig/stands.js';
import { beginWalk, type Walk } from './rig/walk.js';
import { LANGUAGES } from './rig/words.js';

let ground: Ground;

beforeAll(async () => {
  ground = await openGround();
}, 120_000);
afterAll(() => ground?.desk.close());

describe.each(LANGUAGES)('in %s', (language) => {
  let walk: Walk;

  beforeAll(async () => {
    walk = await beginWalk(ground, { language });
  });
  afterAll(() => walk?.page.close());

  it.each(STANDS)('$name: no finding, light and dark, wide and narrow', async (stand) => {
    await walk.to(stand);
    expect(await findingsEverywhere(walk.page)).toEqual({});
    expect(walk.foreign).toEqual([]);
    expect(walk.complaints.filter((said) => !REFUSED.test(said))).toEqual([]);
  });
});

/** What the browser itself says of an answer that refuses. */
const REFUSED = /Failed to load resource: the server responded with a status of 40[34]/;
