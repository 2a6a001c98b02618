import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FollowUpModule } from '#apps/follow-up';
import { ENTRY_TYPES } from '#libs/contracts';
import { append, declareReferences, registerCase } from '../../../libs/testing/src/cases.js';
import { fullBody, minimalBody } from '../../../libs/testing/src/entry-bodies.js';
import { openLine, type Line } from '../../../libs/testing/src/line.js';

const INVESTIGATION = 'kz.cpc1997.investigation.term';
const COMPLAINT = 'kz.cpc1997.complaint.prosecutor.torture';

interface Clock {
  rule: string;
  anchor: string;
  due: unknown;
  standing: string;
  closedBy: { type: string; on: string } | null;
  why: { date: string; counted: boolean; reason: string }[];
  sentence: { kk: string };
  strip: object[];
}
interface Preview {
  stops: { rule: string; as: string; due: unknown }[];
  moves: { rule: string; was: unknown; due: unknown }[];
  starts: Clock[];
  answersWithoutMeeting: { rule: string }[];
  remedies: string[];
}

let line: Line;

beforeAll(async () => {
  const services = [{ name: 'follow-up', module: FollowUpModule }] as const;
  line = await openLine({ services, startAt: '2014-08-01T04:00:00Z' });
  await declareReferences(line);
});
afterAll(() => line?.close());

const path = (id: string) => `/api/follow-up/cases/${id}/entries`;
const preview = (id: string, body: object) => line.post<Preview>(`${path(id)}?preview=true`, body);

async function recorded(id: string, body: object): Promise<void> {
  const { status, body: answer } = await line.post(path(id), body);
  expect({ status, answer }).toMatchObject({ status: 201 });
  await line.settled();
}

async function clocks(id: string): Promise<Clock[]> {
  return (await line.get<Clock[]>(`/api/follow-up/cases/${id}/deadlines`)).body;
}

async function newCase(): Promise<string> {
  const id = await registerCase(line);
  await line.settled();
  return id;
}

describe('what happens in a case', () => {
  it('starts the clocks that the law of its day sets, and says why', async () => {
    const id = await newCase();
    await recorded(id, { type: 'criminal-case.opened', date: '2014-07-30' });
    const [clock] = await clocks(id);
    expect(clock).toMatchObject({
      rule: INVESTIGATION,
      anchor: '2014-07-30',
      due: '2014-09-30',
      standing: 'running',
    });
    expect(clock!.why.at(-1)).toMatchObject({ date: '2014-09-30' });
  });

  it('of which the day is not known runs within a range', async () => {
    const id = await newCase();
    await recorded(id, { type: 'criminal-case.opened', date: '2014-06' });
    const [clock] = await clocks(id);
    expect(clock).toMatchObject({
      anchor: '2014-06',
      // 30 August is Constitution Day, a Saturday: Monday, 1 September, is a day off for it.
      due: { earliest: '2014-08-01', latest: '2014-09-02' },
    });
  });

  it('stops the clock of the body that was asked, and of no other', async () => {
    const id = await newCase();
    await recorded(id, { type: 'referral.sent', date: '2014-07-28', to: 'prosecutor-kostanay' });
    await recorded(id, { type: 'referral.sent', date: '2014-07-29', to: 'prosecutor-astana' });
    const answer = { type: 'referral.answered', date: '2014-07-31', answer: 'refused' };
    await recorded(id, { ...answer, by: 'prosecutor-astana' });
    const asked = (await clocks(id)).filter(({ rule }) => rule === COMPLAINT);
    expect(asked.map(({ anchor, standing }) => ({ anchor, standing }))).toEqual([
      { anchor: '2014-07-28', standing: 'running' },
      { anchor: '2014-07-29', standing: 'met' },
    ]);
  });

  it('moves a clock that was extended, and keeps the reason with it', async () => {
    const id = await newCase();
    await recorded(id, { type: 'criminal-case.opened', date: '2014-07-01' });
    const extension = { type: 'investigation.extended', date: '2014-07-31', until: '2014-10-15' };
    await recorded(id, extension);
    const [clock] = await clocks(id);
    expect(clock).toMatchObject({ due: '2014-10-15', standing: 'running' });
    expect(clock!.why.map(({ reason }) => reason)).toContain('extended');
  });
});

describe('an act on a term', () => {
  const rule = COMPLAINT;
  const asked = async (): Promise<string> => {
    const id = await newCase();
    await recorded(id, { type: 'referral.sent', date: '2014-07-28', to: 'prosecutor-kostanay' });
    return id;
  };

  it('lets it stand still and go on, and keeps both with their authors', async () => {
    const id = await asked();
    await recorded(id, { type: 'term.suspended', date: '2014-07-29', rule, reason: 'Made up' });
    expect(await clocks(id)).toMatchObject([{ standing: 'suspended' }]);
    await recorded(id, { type: 'term.resumed', date: '2014-08-01', rule });
    const [clock] = await clocks(id);
    expect(clock).toMatchObject({ standing: 'running', due: '2014-08-05' });
    expect(clock!.why.map(({ reason }) => reason)).toContain('suspended');
    const acts = await line.store.run<{ type: string; actor: string }>({
      name: 'spec.acts',
      text: `SELECT type, actor FROM qorgan.journal WHERE type LIKE 'term.%' ORDER BY recorded_at, seq`,
    });
    expect(acts.map(({ type }) => type)).toEqual(['term.suspended', 'term.resumed']);
    expect(acts.every(({ actor }) => /^[0-9a-f-]{36}$/.test(actor))).toBe(true);
  });

  it('prints a date that stands over the computed one; both are shown', async () => {
    const id = await asked();
    await recorded(id, { type: 'term.printed', date: '2014-07-29', rule, until: '2014-08-20' });
    const [clock] = await clocks(id);
    expect(clock).toMatchObject({ due: '2014-08-20', computed: '2014-08-04' });
    const reasons = clock!.why.map(({ reason }) => reason);
    expect(reasons.slice(reasons.indexOf('computed'))).toEqual(['computed', 'printed-date', 'due']);
  });

  it('is refused where it means no open clock, with those that are open', async () => {
    const id = await asked();
    const body = { type: 'term.met', date: '2014-07-30', rule: INVESTIGATION };
    const answers = await Promise.all([line.post(path(id), body), preview(id, body)]);
    for (const { status, body: problem } of answers) {
      expect(status).toBe(422);
      expect(problem).toMatchObject({ code: 'term.no-such-clock' });
      expect(JSON.stringify(problem)).toContain(`${COMPLAINT} from 2014-07-28`);
    }
  });

  it('sent again under its key gets its old answer, though it has ended the clock itself', async () => {
    const id = await asked();
    const body = { type: 'term.met', date: '2014-07-30', rule };
    const key = { 'idempotency-key': 'once-and-once-more' };
    const first = await line.post<{ event: string }>(path(id), body, key);
    await line.settled();
    const again = await line.post<{ event: string }>(path(id), body, key);
    expect([first.status, again.status]).toEqual([201, 201]);
    expect(again.body).toMatchObject({ event: first.body.event, replayed: true });
    expect((await line.post(path(id), body)).status).toBe(422);
  });

  it('names a rule of the packs or is refused with the nearest', async () => {
    const id = await asked();
    const body = { type: 'term.met', date: '2014-07-30', rule: `${COMPLAINT}e` };
    const { status, body: problem } = await line.post(path(id), body);
    expect(status).toBe(422);
    expect(JSON.stringify(problem)).toContain('#/body/rule');
  });
});

describe('an answer that was written down before its question', () => {
  it('meets the clock as soon as the question is there', async () => {
    const id = await newCase();
    const answer = { type: 'referral.answered', date: '2014-07-30', by: 'prosecutor-kostanay' };
    await recorded(id, { ...answer, answer: 'refused' });
    await recorded(id, { type: 'referral.sent', date: '2014-07-28', to: 'prosecutor-kostanay' });
    const asked = (await clocks(id)).filter(({ rule }) => rule === COMPLAINT);
    expect(asked).toMatchObject([{ standing: 'met', closedBy: { type: 'referral.answered' } }]);
  });
});

describe('a preview', () => {
  it('says what an entry would start, with dates and reasons', async () => {
    const id = await newCase();
    const { status, body } = await preview(id, {
      type: 'referral.sent',
      date: '2014-07-31',
      to: 'prosecutor-kostanay',
    });
    expect(status).toBe(200);
    expect(body.stops).toEqual([]);
    const start = body.starts.find(({ rule }) => rule === COMPLAINT);
    expect(start).toMatchObject({ anchor: '2014-07-31', due: '2014-08-05' });
    expect(start!.why.length).toBeGreaterThan(2);
    expect(start!.why.at(-1)).toMatchObject({ date: '2014-08-05' });
    expect(start!.sentence.kk).toContain('5 тамыз');
    expect(start!.strip.at(-1)).toMatchObject({ date: '2014-08-05', mark: 'due' });
  });

  it('says what it would stop, and whether in time', async () => {
    const id = await newCase();
    await recorded(id, { type: 'criminal-case.opened', date: '2014-05-01' });
    const { body } = await preview(id, { type: 'criminal-case.terminated', date: '2014-07-31' });
    expect(body.stops).toMatchObject([{ rule: INVESTIGATION, as: 'met-late' }]);
    expect(body.starts.map(({ rule }) => rule)).toContain('kz.cpc1997.complaint.court.file');
  });

  it('says what it would move, and from where', async () => {
    const id = await newCase();
    await recorded(id, { type: 'criminal-case.opened', date: '2014-07-01' });
    const { body } = await preview(id, {
      type: 'investigation.extended',
      date: '2014-07-31',
      until: '2014-10-15',
    });
    expect(body.moves).toMatchObject([
      { rule: INVESTIGATION, was: '2014-09-02', due: '2014-10-15' },
    ]);
  });

  it('tells an act of the State from its answer', async () => {
    const id = await newCase();
    await decision(id, '2014-05-07');
    const { body } = await preview(id, { type: 'criminal-case.opened', date: '2014-07-30' });
    expect(body.stops).toEqual([]);
    expect(body.answersWithoutMeeting.map(({ rule }) => rule)).toEqual([
      'un.cat.art22.followup.state',
    ]);
  });

  it('is there for a case that follow-up has not heard of yet', async () => {
    const id = await registerCase(line);
    const body = { type: 'criminal-case.opened', date: '2014-07-30' };
    expect(await preview(id, body)).toMatchObject({
      status: 200,
      body: { starts: [{ rule: INVESTIGATION }] },
    });
  });

  it('foretells what recording then does, and writes nothing itself', async () => {
    const id = await newCase();
    const body = { type: 'referral.sent', date: '2014-07-31', to: 'prosecutor-kostanay' };
    const before = await rows();
    const foretold = await preview(id, body);
    expect(await rows()).toEqual(before);
    await recorded(id, body);
    const shown = ({ rule, anchor, due, why }: Clock) => ({ rule, anchor, due, why });
    expect((await clocks(id)).map(shown)).toEqual(foretold.body.starts.map(shown));
    expect(await rows()).not.toEqual(before);
  });
});

describe('every entry that follow-up owns', () => {
  const own = ENTRY_TYPES.filter(({ owner }) => owner === 'follow-up');
  it.each(own.map((definition) => [definition.type, definition] as const))(
    '%s is recorded and previewed with what it needs, and with all that it can say',
    async (_, definition) => {
      const id = await newCase();
      if (definition.type.startsWith('term.')) await startedByHand(id);
      for (const body of [minimalBody(definition), fullBody(definition)]) {
        expect((await preview(id, body)).status).toBe(200);
        await recorded(id, body);
      }
    },
  );

  it('is refused elsewhere with the name of its service', async () => {
    const id = await newCase();
    const { status, body } = await line.post(path(id), { type: 'hunger-strike', date: '2014' });
    expect(status).toBe(422);
    expect(body).toMatchObject({ params: { owner: 'intake' } });
  });
});

describe('an operator', () => {
  it('sees no clock of any case', async () => {
    const operator = { 'qorgan-role': 'operator' };
    const id = await newCase();
    const paths = ['today', 'stalls', `cases/${id}/deadlines`];
    const answers = paths.map((each) => line.get(`/api/follow-up/${each}`, operator));
    expect((await Promise.all(answers)).map(({ status }) => status)).toEqual([403, 403, 403]);
  });
});

// What an act on a term may mean: the one that it names by its moment, and an older one.
async function startedByHand(id: string): Promise<void> {
  const [start] = ENTRY_TYPES.filter(({ type }) => type === 'term.started');
  const { rule, counted_from: moment } = fullBody(start!);
  for (const counted_from of ['2014-05-05', moment]) {
    await recorded(id, { type: 'term.started', date: '2014-06-03', rule, counted_from });
  }
}

async function decision(id: string, on: string): Promise<void> {
  const text = `SELECT id FROM qorgan.body WHERE key = 'cat'`;
  const [cat] = await line.store.run<{ id: string }>({ name: 'spec.cat', text });
  await append(line, id, 'un.decision', {
    on,
    bodies: { body: { ref: cat!.id, kind: 'treaty-body' } },
    codes: { outcome: ['violation'], remedies: ['investigation'], committee: ['cat'] },
    dates: {},
    counts: {},
  });
  await line.settled();
}

async function rows(): Promise<Record<string, number>> {
  const tables = ['journal', 'deadline', 'reminder', 'case_watch', 'sealed_text', 'idempotency'];
  const counts = tables.map((table) => `(SELECT count(*)::int FROM qorgan.${table}) AS ${table}`);
  const text = `SELECT ${counts.join(', ')}, (SELECT sum(version)::int FROM qorgan.case_head) AS v`;
  const [row] = await line.store.run<Record<string, number>>({ name: 'spec.rows', text });
  return row!;
}
