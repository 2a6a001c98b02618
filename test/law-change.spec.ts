import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { applyLaw, planLaw } from '#apps/follow-up';
import { loadLaw, LawKeeper, localMember } from '#libs/platform';
import { ALL_SERVICES } from '../apps/qorgan/src/services.js';
import { declareReferences, registerCase } from '../libs/testing/src/cases.js';
import { openLine, type Line } from '../libs/testing/src/line.js';

const YEAR = 'kz/calendar/2014.yaml';
const RULE = 'kz.cpc1997.complaint.prosecutor.torture';

interface Clock {
  deadline: string;
  rule: string;
  due: string;
}

let packs: string;
let line: Line;
let caseId: string;

/** A decree moves a rest day: Friday 8 August 2014 is free. */
const DECREE =
  '  - { day_off: 2014-08-08, worked_instead: 2014-08-16, act: P0000000000, confidence: made up }\n';

const edit = (change: (text: string) => string): void => {
  const path = join(packs, YEAR);
  writeFileSync(path, change(readFileSync(path, 'utf8')));
};
const clocks = async (): Promise<Clock[]> => {
  const { body } = await line.get<Clock[]>(`/api/follow-up/cases/${caseId}/deadlines`);
  return body.filter(({ rule }) => rule === RULE);
};

beforeAll(async () => {
  packs = mkdtempSync(join(tmpdir(), 'qorgan-packs-'));
  cpSync('packs', packs, { recursive: true });
  line = await openLine({
    services: ALL_SERVICES,
    startAt: '2014-08-04T04:00:00Z',
    readLaw: () => loadLaw(packs),
  });
  await declareReferences(line);
  caseId = await registerCase(line);
  // Five days from Sunday 3 August end on Friday 8 August.
  const body = { type: 'referral.sent', date: '2014-08-03', to: 'prosecutor-kostanay' };
  await line.post(`/api/follow-up/cases/${caseId}/entries`, body);
  await line.settled();
});
afterAll(async () => {
  await line?.close();
  rmSync(packs, { recursive: true, force: true });
});

describe('a calendar that changes under open clocks', () => {
  it('is planned first: who keeps which clock, from which day to which', async () => {
    expect(await clocks()).toMatchObject([{ due: '2014-08-08' }]);
    edit((text) => `${text.trimEnd()}\n${DECREE}`);
    const plan = await planLaw(line.store, loadLaw(packs), line.now());
    expect(plan.moves).toMatchObject([
      { owner: 'caseworker', rule: RULE, was: '2014-08-08', due: '2014-08-11' },
    ]);
    expect(plan.moves[0]!.code).toMatch(/^Q-[0-9A-Z]+$/);
    expect(plan.orphans).toEqual([]);
    expect(await clocks()).toMatchObject([{ due: '2014-08-08' }]);
  });

  it('moves them with an event and a notice each, and the running services follow', async () => {
    const law = loadLaw(packs);
    const actor = localMember('lead').id;
    const release = await applyLaw(line.store, law, { actor, now: line.now() });
    expect(release).toMatchObject({ version: law.version, moved: 1 });
    await line.settled();
    const [clock] = await clocks();
    expect(clock).toMatchObject({ due: '2014-08-11' });
    const inbox = await line.get<{ kind: string; rule: string; due: unknown }[]>(
      '/api/notifications/inbox',
    );
    expect(inbox.body).toContainEqual(
      expect.objectContaining({ kind: 'deadline.moved', rule: RULE }) as unknown,
    );
    expect(await line.app.get(LawKeeper).look()).toBe(true);
    expect(await line.app.get(LawKeeper).look()).toBe(false);
    const why = await line.get<{ why: { reason: string }[] }[]>(
      `/api/follow-up/cases/${caseId}/deadlines`,
    );
    const reasons = why.body.flatMap((each) => each.why.map(({ reason }) => reason));
    expect(reasons).toContain('moved-day-off');
  });

  it('once applied moves nothing more, and counts under the same number', async () => {
    const law = loadLaw(packs);
    const plan = await planLaw(line.store, law, line.now());
    expect([plan.moves, plan.ownTargets]).toEqual([[], 0]);
    const again = await applyLaw(line.store, law, {
      actor: localMember('lead').id,
      now: line.now(),
    });
    expect(again).toMatchObject({ id: 1, moved: 1 });
  });

  it('that is broken changes nothing: the running desk keeps the last good law', async () => {
    const good = readFileSync(join(packs, YEAR), 'utf8');
    edit((text) => text.replace('2014-08-30, key', '2014-08-32, key'));
    await line.store.pool.query(
      `INSERT INTO qorgan.law_release (version, applied_at, actor, moved)
       VALUES ('000000000000', now(), 'spec', 0)`,
    );
    expect(await line.app.get(LawKeeper).look()).toBe(false);
    const body = { type: 'referral.sent', date: '2014-08-03', to: 'prosecutor-astana' };
    const preview = await line.post<{ starts: Clock[] }>(
      `/api/follow-up/cases/${caseId}/entries?preview=true`,
      body,
    );
    expect(preview.body.starts.find(({ rule }) => rule === RULE)).toMatchObject({
      due: '2014-08-11',
    });
    writeFileSync(join(packs, YEAR), good);
  });

  it('is refused whole where the packs no longer hold the rule of an open clock', async () => {
    const file = join(packs, 'kz/criminal-1997.yaml');
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, text.replaceAll(`${RULE}\n`, `${RULE}.renamed\n`));
    const law = loadLaw(packs);
    const plan = await planLaw(line.store, law, line.now());
    expect(plan.orphans).toMatchObject([{ rule: RULE, version: 1 }]);
    const actor = localMember('lead').id;
    await expect(applyLaw(line.store, law, { actor, now: line.now() })).rejects.toThrow(
      /hold no rule/,
    );
    writeFileSync(file, text);
  });
});
