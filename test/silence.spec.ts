import { ReminderScheduler } from '#apps/follow-up';
import { reminderInstant } from '#libs/case-store';
import { ClockWhy } from '#libs/contracts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ALL_SERVICES } from '../apps/qorgan/src/services.js';
import { declareReferences, registerCase } from '../libs/testing/src/cases.js';
import { openLine, type Line } from '../libs/testing/src/line.js';
import { backends } from '../libs/testing/src/messaging.js';
import { until } from '../libs/testing/src/until.js';

const PROSECUTOR = 'kz.cpc2014.complaint.prosecutor';
const JUDGE = 'kz.cpc2014.complaint.judge.file';

interface Clock {
  deadline: string;
  rule: string;
  anchor: string;
  due: string;
  standing: string;
  deemedOn: string | null;
}

// A complaint of torture to a prosecutor on 2 March 2026, and not a word in answer: seven days by
// art. 105(2), and after fifteen days of silence the court is open for fifteen more (art. 106(5)).
describe.each(backends)('a prosecutor who does not answer, the queue on $name', ({ queueUrl }) => {
  let line: Line;
  let caseId: string;

  beforeAll(async () => {
    line = await openLine({
      services: ALL_SERVICES,
      startAt: '2026-03-02T05:00:00Z',
      ...(queueUrl && { queueUrl }),
    });
    await declareReferences(line);
    caseId = await registerCase(line);
    const body = { type: 'referral.sent', date: '2026-03-02', to: 'prosecutor-kostanay' };
    await line.post(`/api/follow-up/cases/${caseId}/entries`, body);
    await line.settled();
  });
  afterAll(() => line?.close());

  const clock = async (rule: string): Promise<Clock | undefined> => {
    const { body } = await line.get<Clock[]>(`/api/follow-up/cases/${caseId}/deadlines`);
    return body.find((each) => each.rule === rule);
  };
  const why = async (rule: string): Promise<ClockWhy> => {
    const { deadline } = (await clock(rule))!;
    const { body } = await line.get(`/api/follow-up/deadlines/${deadline}/why`);
    return ClockWhy.parse(body);
  };
  const remedy = async (rule: string, id: string) =>
    (await why(rule)).remedies.find((each) => each.remedy === id);

  /** Lives to nine in the morning of a day, and fires what has waited for it. */
  async function liveTo(day: string): Promise<void> {
    await line.clock!.set(reminderInstant(day, line.law.zone));
    const scheduler = line.app.get(ReminderScheduler);
    await until(async () => {
      await scheduler.tick();
      const { rows } = await line.store.pool.query<{ due: number }>(
        `SELECT count(*)::int AS due FROM qorgan.reminder WHERE state = 'armed' AND due_at <= $1`,
        [new Date(line.now()).toISOString()],
      );
      return rows[0]!.due === 0;
    });
    await line.settled();
  }

  it('has missed his term after seven days; the judge is named, and from when', async () => {
    await liveTo('2026-03-11');
    expect(await clock(PROSECUTOR)).toMatchObject({ standing: 'missed', deemedOn: null });
    expect(await remedy(PROSECUTOR, 'kz.r.investigating_judge')).toMatchObject({
      state: 'not-yet',
      from: '2026-03-18',
    });
    expect(await remedy(PROSECUTOR, 'kz.r.higher_prosecutor')).toMatchObject({ state: 'open' });
  });

  it('has refused by law after fifteen; our fifteen days begin, and we are told', async () => {
    await liveTo('2026-03-18');
    expect(await clock(PROSECUTOR)).toMatchObject({ standing: 'missed', deemedOn: '2026-03-17' });
    // Fifteen days after 17 March are Wednesday 1 April.
    expect(await clock(JUDGE)).toMatchObject({ anchor: '2026-03-17', due: '2026-04-01' });
    expect(await remedy(PROSECUTOR, 'kz.r.investigating_judge')).toMatchObject({
      state: 'open',
      until: '2026-04-01',
    });
    const inbox = await line.get<object[]>('/api/notifications/inbox');
    expect(inbox.body).toContainEqual(
      expect.objectContaining({ kind: 'refusal.deemed', rule: PROSECUTOR }) as unknown,
    );
  });

  it('once our own term has run out the judge is told and no longer advised', async () => {
    await liveTo('2026-04-02');
    expect(await clock(JUDGE)).toMatchObject({ standing: 'missed' });
    const advice = await why(PROSECUTOR);
    const open = advice.remedies.filter(({ state }) => state === 'open');
    expect(open.map(({ remedy: id }) => id)).not.toContain('kz.r.investigating_judge');
    expect(await remedy(PROSECUTOR, 'kz.r.investigating_judge')).toMatchObject({
      state: 'passed',
      until: '2026-04-01',
    });
  });

  it('restored by the judge for good reason it is open again, and the breach is kept', async () => {
    const body = { type: 'term.restored', date: '2026-04-02', rule: JUDGE, until: '2026-04-20' };
    const { status } = await line.post(`/api/follow-up/cases/${caseId}/entries`, body);
    expect(status).toBe(201);
    await line.settled();
    expect(await clock(JUDGE)).toMatchObject({ standing: 'running', due: '2026-04-20' });
    expect((await why(JUDGE)).breachedOn).toBe('2026-04-02');
    expect(await remedy(PROSECUTOR, 'kz.r.investigating_judge')).toMatchObject({ state: 'open' });
  });

  it('a late answer meets the clock late, and our way to the judge stays open', async () => {
    const body = {
      type: 'referral.answered',
      date: '2026-04-02',
      by: 'prosecutor-kostanay',
      answer: 'other',
    };
    await line.post(`/api/follow-up/cases/${caseId}/entries`, body);
    await line.settled();
    expect(await clock(PROSECUTOR)).toMatchObject({ standing: 'met-late' });
    expect(await clock(JUDGE)).toMatchObject({ standing: 'running' });
  });
});
