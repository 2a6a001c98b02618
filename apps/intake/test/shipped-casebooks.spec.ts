import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DeclaredReferences, ReplayStory, ShippedCasebook, type Problem } from '#libs/contracts';
import { replay } from '#libs/domain';
import { z } from 'zod';
import {
  declareReferences,
  SPEC_BODIES,
  SPEC_PLACE,
  SPEC_SESSION,
} from '../../../libs/testing/src/cases.js';
import { openLine, packLaw, type Line } from '../../../libs/testing/src/line.js';
import { foundingCasebook } from '../../../test/founding-casebook.js';
import { IntakeModule } from '../src/intake.module.js';

let line: Line;

beforeAll(async () => {
  line = await openLine({ services: [{ name: 'intake', module: IntakeModule }] });
});
afterAll(() => line?.close());

const stallText = (stall: { case: string; since: string; reason: string }): string =>
  `${stall.case} ${stall.since} ${stall.reason}`;

describe('the casebooks that come with Qorgan', () => {
  it('are listed with what they hold', async () => {
    const { body } = await line.get('/api/intake/casebooks');
    const [first] = z.array(ShippedCasebook).parse(body);
    expect(first).toMatchObject({ name: 'kz-2013-2014', cases: 23, until: '2014-12-15' });
  });

  it('are told day by day, as the command line replays them, and leave nothing in the store', async () => {
    const { body } = await line.get('/api/intake/casebooks/kz-2013-2014/replay');
    const story = ReplayStory.parse(body);
    const report = replay(await foundingCasebook(), packLaw());
    expect(story.reminders).toEqual(report.reminders);
    // The story tells a stall on the day of its reminder, the report sorts by the day it began.
    expect(story.stalls.map(stallText).sort()).toEqual(report.stalls.map(stallText).sort());
    expect(story.clocks).toHaveLength(report.deadlines.length);
    expect(story.entries).toHaveLength(report.entries);
    expect(Object.keys(story.rules)).toEqual(
      expect.arrayContaining(report.reminders.map(({ rule }) => rule)),
    );
    // Of people the story holds what the casebook calls its cases, and nothing else.
    expect(JSON.stringify(body)).not.toMatch(/Alexander|Oleg|aggrieved|note/);
    expect((await line.get('/api/intake/cases')).body).toEqual([]);
  });

  it.each(['gone', '..%2Fpackage', 'KZ'])('are no other file: %s', async (name) => {
    const { status } = await line.get<Problem>(`/api/intake/casebooks/${name}/replay`);
    expect([400, 404]).toContain(status);
  });

  it('are not for an operator', async () => {
    const headers = { 'qorgan-role': 'operator' };
    expect((await line.get('/api/intake/casebooks', headers)).status).toBe(403);
  });
});

it('what an entry may name is told by key, with its kind', async () => {
  await declareReferences(line);
  const { body } = await line.get('/api/intake/references');
  const { bodies, places, sessions } = DeclaredReferences.parse(body);
  expect(Object.fromEntries(bodies.map(({ key, kind }) => [key, kind]))).toEqual(SPEC_BODIES);
  expect(places.map(({ key }) => key)).toEqual([SPEC_PLACE]);
  expect(sessions).toEqual([SPEC_SESSION]);
});
