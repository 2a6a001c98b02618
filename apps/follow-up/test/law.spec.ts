import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FollowUpModule } from '#apps/follow-up';
import { ClockWhy, DueAnswer, RuleSummary, RuleView } from '#libs/contracts';
import { declareReferences, registerCase } from '../../../libs/testing/src/cases.js';
import { openLine, type Line } from '../../../libs/testing/src/line.js';

const PROSECUTOR = 'kz.cpc2014.complaint.prosecutor';

let line: Line;

beforeAll(async () => {
  const services = [{ name: 'follow-up', module: FollowUpModule }] as const;
  line = await openLine({ services, startAt: '2026-03-19T04:00:00Z' });
  await declareReferences(line);
});
afterAll(() => line?.close());

const rules = async (query = ''): Promise<RuleSummary[]> => {
  const { status, body } = await line.get<unknown[]>(`/api/follow-up/rules${query}`);
  expect(status).toBe(200);
  return body.map((each) => RuleSummary.parse(each));
};
const due = (body: object) => line.post<DueAnswer>('/api/follow-up/due', body);

describe('the rules', () => {
  it('are all listed, each with its wording, and those from memory say so', async () => {
    const all = await rules();
    expect(all.length).toBe(line.law.rules.size);
    const recalled = all.filter(({ confidence }) => confidence === 'recalled');
    expect(recalled.length).toBeGreaterThan(20);
    expect(all.filter(({ unverified }) => unverified)).toEqual(recalled);
  });

  it('are found by pack, by track and by the day on which they are in force', async () => {
    expect((await rules('?pack=un')).every(({ pack }) => pack === 'un')).toBe(true);
    const then = await rules('?track=crim.complaint&on=2014-05-01');
    expect(then.map(({ id }) => id)).toContain('kz.cpc1997.complaint.prosecutor.torture');
    expect(then.map(({ id }) => id)).not.toContain(PROSECUTOR);
  });

  it('are read one by one, with article, counting, silence and examples', async () => {
    const { body } = await line.get(`/api/follow-up/rules/${PROSECUTOR}`);
    const rule = RuleView.parse(body);
    expect(rule).toMatchObject({
      limit: { value: 7, unit: 'calendar-day' },
      counting: { id: 'kz.cpc2014.art48', roll: 'next-working-day', skipStart: true },
      deemed: { effect: 'refusal', after: { value: 15, unit: 'calendar-day' } },
      unverified: false,
    });
    expect(rule.source.article).toContain('105');
    expect(rule.examples.length).toBeGreaterThanOrEqual(2);
    expect(rule.opens.map(({ remedy }) => remedy)).toContain('kz.r.investigating_judge');
  });

  it('are read in an older wording where there is one', async () => {
    const path = '/api/follow-up/rules/kz.cpc1997.complaint.prosecutor.v1';
    const [old, newest] = await Promise.all([line.get(`${path}?version=1`), line.get(path)]);
    expect(RuleView.parse(old.body).effective.to).toBe('2009-12-31');
    expect(RuleView.parse(newest.body).version).toBe(2);
    expect((await line.get(`${path}?version=9`)).status).toBe(404);
  });

  it('that do not exist are answered with the nearest that does', async () => {
    const { status, body } = await line.get(`/api/follow-up/rules/${PROSECUTOR}r`);
    expect(status).toBe(404);
    expect(JSON.stringify(body)).toContain(PROSECUTOR);
  });
});

describe('what if', () => {
  it('gives the date, one sentence in each language, every line and the strip', async () => {
    const { status, body } = await due({ rule: PROSECUTOR, anchor: '2026-03-18' });
    expect(status).toBe(200);
    const answer = DueAnswer.parse(body);
    expect(answer).toMatchObject({ due: '2026-03-26', provisional: false, unverified: false });
    expect(answer.sentence.en).toContain('26 Mar 2026');
    expect(answer.sentence.ru).toContain('26 марта 2026');
    expect(answer.sentence.kk).toContain('26 наурыз');
    expect(answer.lines.at(-1)).toMatchObject({ reason: 'due', date: '2026-03-26' });
    expect(answer.strip.at(-1)).toMatchObject({ mark: 'due', date: '2026-03-26' });
  });

  it('knows a range, a moment, a gate, and a calendar that nobody has confirmed', async () => {
    const range = await due({ rule: 'un.cat.art22.followup.state', anchor: '2014-05' });
    expect(range.body.due).toEqual({ earliest: '2014-07-30', latest: '2014-08-29' });
    expect(range.body.unverified).toBe(true);
    const moment = await due({
      rule: 'kz.cpc2014.detention.max',
      anchor: '2024-02-29T20:00:00+06:00',
      zone: 'Asia/Almaty',
    });
    expect(moment.body.instant).toBe('2024-03-02T19:00:00+05:00');
    const gate = await due({ rule: 'kz.penal.consent', anchor: '2026-01-01' });
    expect(gate.body).toMatchObject({ due: null, strip: [] });
    const later = await due({ rule: 'kz.appc.reply', anchor: '2027-02-22' });
    expect(later.body.provisional).toBe(true);
    expect(later.body.sentence.en).toContain('2027');
  });

  it('takes acts, and shows a printed date beside the computed one', async () => {
    const acts = [
      { kind: 'suspend', on: '2026-03-19' },
      { kind: 'resume', on: '2026-03-21' },
    ];
    const moved = await due({ rule: PROSECUTOR, anchor: '2026-03-18', acts });
    expect(moved.body.due).toBe('2026-03-27');
    const printed = [{ kind: 'printed', on: '2026-03-20', date: '2026-04-10' }];
    const both = await due({ rule: PROSECUTOR, anchor: '2026-03-18', acts: printed });
    expect(both.body).toMatchObject({ due: '2026-04-10', computed: '2026-03-26' });
  });

  it.each([
    [{ rule: PROSECUTOR, anchor: '2026-02-30' }, 400, '#/body/anchor'],
    [{ rule: PROSECUTOR, anchor: '2026-03-18', zone: 'Asia/Nowhere' }, 422, '#/body/zone'],
    [{ rule: PROSECUTOR, anchor: '2026-03-18', later: true }, 400, 'later'],
    [{ rule: 'kz.no.such_rule', anchor: '2026-03-18' }, 404, 'nearest'],
    [
      { rule: PROSECUTOR, anchor: '2026-03-18', acts: [{ kind: 'suspend', on: '2026-13' }] },
      400,
      '#/body/acts/0/on',
    ],
  ])('refuses %j with %i and says where', async (question, status, named) => {
    const { status: answered, body } = await due(question);
    expect(answered).toBe(status);
    expect(JSON.stringify(body)).toContain(named);
  });
});

describe('why this day', () => {
  it('says what moved a clock, by whom, and where to go from it', async () => {
    const id = await registerCase(line);
    await line.settled();
    const entries = `/api/follow-up/cases/${id}/entries`;
    const sent = { type: 'referral.sent', date: '2026-02-16', to: 'prosecutor-kostanay' };
    await line.post(entries, sent);
    await line.settled();
    const [clock] = (
      await line.get<{ deadline: string; rule: string }[]>(`/api/follow-up/cases/${id}/deadlines`)
    ).body.filter(({ rule }) => rule === PROSECUTOR);
    const printed = { type: 'term.printed', date: '2026-02-20', rule: PROSECUTOR };
    const { body: act } = await line.post<{ event: string }>(entries, {
      ...printed,
      until: '2026-03-02',
      reason: 'Made up',
    });
    await line.settled();
    const answer = await line.get(`/api/follow-up/deadlines/${clock!.deadline}/why`);
    const why = ClockWhy.parse(answer.body);
    expect(why).toMatchObject({
      due: '2026-03-02',
      computed: '2026-02-23',
      standing: 'missed',
      daysLate: 17,
      law: line.law.version,
    });
    expect(why.acts).toMatchObject([{ kind: 'printed', event: act.event }]);
    expect(why.acts[0]!.actor).toMatch(/^[0-9a-f-]{36}$/);
    expect(JSON.stringify(why)).not.toContain('Made up');
    const open = why.remedies.filter(({ state }) => state === 'open');
    expect(open.map(({ remedy }) => remedy)).toContain('kz.r.higher_prosecutor');
    expect(why.remedies.every(({ name }) => name.kk.length > 0)).toBe(true);
  });

  it('is told to nobody who may not read cases, and of no clock that is not there', async () => {
    const path = '/api/follow-up/deadlines/00000000-0000-4000-8000-000000000000/why';
    expect((await line.get(path)).status).toBe(404);
    expect((await line.get(path, { 'qorgan-role': 'operator' })).status).toBe(403);
    expect((await line.get('/api/follow-up/rules', { 'qorgan-role': 'operator' })).status).toBe(
      200,
    );
  });
});
