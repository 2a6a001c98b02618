import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CaseFile, ShownPerson, TimelineItem } from '#libs/contracts';
import { EVERY_STAND } from './rig/more-stands.js';
import { openGround, type Ground } from './rig/stands.js';
import { beginWalk, type Walk } from './rig/walk.js';

let ground: Ground;
/** What nobody may find who comes after the reader: names, and words that are sealed. */
let secrets: readonly string[];

beforeAll(async () => {
  ground = await openGround();
  secrets = await secretsOf(ground);
}, 120_000);
afterAll(() => ground?.desk.close());

async function secretsOf({ desk: { line } }: Ground): Promise<string[]> {
  const { body: files } = await line.get<CaseFile[]>('/api/intake/cases?limit=200');
  const of = files.map(async ({ case: id }) => {
    const persons = await line.get<ShownPerson[]>(`/api/intake/cases/${id}/persons`);
    const path = `/api/intake/cases/${id}/timeline?limit=500`;
    const timeline = await line.get<TimelineItem[]>(path);
    const names = persons.body.flatMap(({ person }) => [person.name, ...person.also]);
    const words = timeline.body.flatMap(({ text }) => Object.values(text ?? {}));
    return [...names, ...words.filter((each): each is string => typeof each === 'string')];
  });
  const said = (await Promise.all(of)).flat().flatMap((text) => [text, ...text.split(' ')]);
  // A plain word of a note stands in addresses too; a name, or a whole phrase, does not.
  return [...new Set(said.filter((text) => / /.test(text) || /^\p{Lu}\p{L}{4,}$/u.test(text)))];
}

/** What the browser keeps, and what stands on its bars, as one text. */
const KEPT = `(async () => JSON.stringify([
  document.title, location.href, history.state, document.cookie, window.name,
  { ...localStorage }, { ...sessionStorage }, await caches.keys(),
  await indexedDB.databases(), (await navigator.serviceWorker.getRegistrations()).length,
]))()`;

/** What is found of people in what the browser keeps, and in what was asked or complained of. */
async function found(page: Page, more: readonly string[]): Promise<string[]> {
  const kept = [await page.evaluate<string>(KEPT), ...more.map(decodeURIComponent)].join('\n');
  return secrets.filter((secret) => kept.includes(secret));
}

describe('after people were shown', () => {
  let walk: Walk;
  const asked: string[] = [];

  beforeAll(async () => {
    walk = await beginWalk(ground);
    walk.page.on('request', (request) => asked.push(request.url()));
    await walk.page.goto(`${ground.desk.line.url}/cases/${ground.id}?tab=people`);
    await walk.page.getByRole('button', { name: walk.say('people.show') }).click();
    await walk.page.getByText(walk.say('people.shown')).waitFor();
  });

  it('nothing of them is kept while they are on the screen', async () => {
    expect(await found(walk.page, asked)).toEqual([]);
  });

  it.each(EVERY_STAND)('$name: nothing of a person is kept, called or told', async (stand) => {
    await walk.to(stand);
    expect(await found(walk.page, [...asked, ...walk.complaints])).toEqual([]);
  });
});

it('what it looks for is what the desk knows of people', async () => {
  expect(secrets.length).toBeGreaterThan(20);
  const { page } = await ground.desk.visit('/cases');
  await page.evaluate(`sessionStorage.setItem('kept', ${JSON.stringify(secrets[0])})`);
  expect(await found(page, [])).toContain(secrets[0]);
});
