import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { appendEvents, type NewEvent } from '#libs/case-store';
import { CaseNews, NEWS, NEWS_PATH } from '#libs/contracts';
import { ALL_SERVICES } from '../apps/qorgan/src/services.js';
import { declareReferences } from '../libs/testing/src/cases.js';
import { openLine, type Line } from '../libs/testing/src/line.js';
import { until } from '../libs/testing/src/until.js';

let line: Line;
const leave: AbortController[] = [];

beforeAll(async () => {
  line = await openLine({ services: ALL_SERVICES, startAt: '2014-06-02T04:00:00Z' });
  await declareReferences(line);
});
afterAll(() => line?.close());
afterEach(() => leave.splice(0).forEach((each) => each.abort()));

/** A stream of news as a browser hears it, with all that was said so far. */
async function listen(url: string, role = 'caseworker') {
  const left = new AbortController();
  leave.push(left);
  const headers = { 'qorgan-role': role };
  const response = await fetch(`${url}${NEWS_PATH}`, { headers, signal: left.signal });
  const heard = { response, text: '', isOver: false, leave: () => left.abort() };
  const read = async () => {
    for await (const piece of response.body!.pipeThrough(new TextDecoderStream())) {
      heard.text += piece;
    }
  };
  void read()
    .catch(() => undefined)
    .finally(() => (heard.isOver = true));
  return heard;
}

const newsIn = ({ text }: { text: string }): CaseNews[] =>
  [...text.matchAll(new RegExp(`event: ${NEWS.changed}\\n(?:id: .*\\n)?data: (.*)\\n`, 'g'))].map(
    ([, data]) => CaseNews.parse(JSON.parse(data!)),
  );

async function registered(): Promise<string> {
  const { body } = await line.post<{ case: string }>('/api/intake/complaints', {
    receivedOn: '2014-05-24',
    aggrieved: [{ name: 'Somebody Madeup' }],
    alleged: ['torture'],
  });
  return body.case;
}

const record = (id: string) =>
  line.post(`/api/follow-up/cases/${id}/entries`, {
    type: 'criminal-case.refused',
    date: '2014-06-01',
    by: 'police-astana',
    ground: 'no-evidence',
  });

/** What another process would write: this one is not told. */
const event = (type: string, at: string): NewEvent => ({
  id: randomUUID(),
  type,
  v: 1,
  occurred_on: at.slice(0, 10),
  recorded_at: at,
  actor: 'spec',
  causation: null,
  correlation: randomUUID(),
  data: { since: '2014-06-02', reason: 'silence' },
  sealed_id: null,
});

describe('news of a case', () => {
  it('comes when something is recorded, and says the case, the type and nothing more', async () => {
    const id = await registered();
    const heard = await listen(line.url);
    expect(heard.response.headers.get('content-type')).toContain('text/event-stream');
    expect(heard.response.headers.get('cache-control')).toContain('no-store');
    expect(heard.response.headers.get('x-content-type-options')).toBe('nosniff');
    const { status } = await record(id);
    expect(status).toBe(201);
    await until(() => newsIn(heard).some(({ type }) => type === 'criminal-case.refused'));
    const told = newsIn(heard).find(({ type }) => type === 'criminal-case.refused');
    expect(told).toEqual({ case: id, type: 'criminal-case.refused' });
    expect(heard.text).not.toContain('Madeup');
  });

  it('comes from other processes too, late commits and clocks set back included, each once', async () => {
    const id = await registered();
    const heard = await listen(line.url);
    await until(() => newsIn(heard).some((news) => news.case === id));
    await line.clock!.advance(60_000);
    const now = line.now();
    for (const ago of [0, 5_000, 9_000]) {
      const at = new Date(now - ago).toISOString();
      await appendEvents(line.store, id, [event('case.stalled', at)]);
      await until(
        () => newsIn(heard).filter(isStall).length === [0, 5_000, 9_000].indexOf(ago) + 1,
      );
    }
    function isStall(news: CaseNews): boolean {
      return news.case === id && news.type === 'case.stalled';
    }
  });

  it('of the last seconds is told to who comes while others listen', async () => {
    const id = await registered();
    const first = await listen(line.url);
    await until(() => newsIn(first).some((news) => news.case === id));
    const second = await listen(line.url);
    await until(() => newsIn(second).some((news) => news.case === id));
  });

  it('is not told one by one when there is too much', async () => {
    const id = await registered();
    const heard = await listen(line.url);
    await line.clock!.advance(60_000);
    const at = new Date(line.now()).toISOString();
    const many = Array.from({ length: 201 }, () => event('case.stalled', at));
    await line.store.transaction((tx) => appendEvents(tx, id, many));
    await until(() => heard.text.includes(`event: ${NEWS.muchChanged}`));
  });
});

describe('the stream', () => {
  it('is not for operators', async () => {
    const { status, body } = await line.get(NEWS_PATH, { 'qorgan-role': 'operator' });
    expect(status).toBe(403);
    expect(body).toMatchObject({ code: 'policy.forbidden' });
  });

  it('ends when the process ends, which does not wait for its listeners', async () => {
    const other = await openLine({ services: ALL_SERVICES.slice(0, 1) });
    const heard = await listen(other.url);
    expect(heard.isOver).toBe(false);
    await other.close();
    await until(() => heard.isOver);
    await expect(fetch(other.url)).rejects.toThrow();
  });
});
