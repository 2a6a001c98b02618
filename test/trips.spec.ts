import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CaseOpening } from '../apps/intake/src/complaints/case-opening.js';
import { ComplaintService } from '../apps/intake/src/complaints/complaint.service.js';
import { ClockService } from '../apps/follow-up/src/clocks/clock.service.js';
import { fireDue } from '../apps/follow-up/src/reminders/fire-due.js';
import { InboxService } from '../apps/notifications/src/inbox/inbox.service.js';
import { JournalSignal, Store } from '#libs/case-store';
import { EntryInput, EVENTS, RegisterComplaint, type ServiceName } from '#libs/contracts';
import { EventCatalogue, Inbox } from '#libs/messaging';
import { EntryRecorder, localMember, migrateAll, SimulatedClock } from '#libs/platform';
import { KeyStore, Vault } from '#libs/vault';
import { createTestDatabase, type TestDatabase } from '../libs/testing/src/database.js';
import { packLaw } from '../libs/testing/src/line.js';

// Services by hand, without relay, consumers and scheduler: their trips would count as a command's.
const actor = localMember('caseworker');
const root = { id: 'spec', bytes: Buffer.alloc(32, 7), created: false };
const clock = new SimulatedClock('2014-06-02T04:00:00Z');
const law = packLaw();

let databases: TestDatabase[];
let store: Store;
let keys: Store;
let complaints: ComplaintService;
let recorder: EntryRecorder;
let inbox: Inbox;

beforeAll(async () => {
  databases = await Promise.all([createTestDatabase(), createTestDatabase()]);
  const [cases, vaultOf] = databases.map(({ url }) => url) as [string, string];
  await migrateAll({ databaseUrl: cases, vaultUrl: vaultOf, queueUrl: undefined });
  store = new Store(new pg.Pool({ connectionString: cases }));
  keys = new Store(new pg.Pool({ connectionString: vaultOf }));
  await store.pool.query(`
    INSERT INTO qorgan.body (id, jurisdiction, key, kind, name)
    VALUES (gen_random_uuid(), 'kz', 'prosecutor-a', 'prosecutor', '{}');
    INSERT INTO qorgan.member (id, role) VALUES (gen_random_uuid(), 'caseworker')`);
  const vault = new Vault(store, new KeyStore(keys, root), root);
  const signal = new JournalSignal();
  complaints = new ComplaintService(store, vault, signal, new CaseOpening(clock, law));
  recorder = new EntryRecorder(store, vault, signal, clock, law);
  inbox = new Inbox(store, new EventCatalogue(EVENTS), signal);
});
afterAll(async () => {
  await Promise.all([store.pool.end(), keys.pool.end()]);
  await Promise.all(databases.map((each) => each.drop()));
});

/** Round trips to the case store and to the key store that some work takes. */
async function tripsOf(work: () => Promise<unknown>): Promise<number> {
  const before = store.trips + keys.trips;
  await work();
  return store.trips + keys.trips - before;
}

const complaint = RegisterComplaint.parse({
  receivedOn: '2014-06-01',
  aggrieved: [{ name: 'Made Up' }, { name: 'Somebody Else' }],
  alleged: ['torture'],
  against: 'prosecutor-a',
  narrative: 'What was told.',
});
const register = () => complaints.register(complaint, actor, randomUUID());

async function record(caseId: string, entry: object): Promise<void> {
  const parsed = EntryInput.parse(entry);
  await recorder.record({ service: 'follow-up', caseId, entry: parsed, actor });
}

const REFERRAL = {
  type: 'referral.sent',
  date: '2014-06-02',
  to: 'prosecutor-a',
  note: 'By post.',
};
const opened = (accused: unknown) => ({
  type: 'criminal-case.opened',
  date: '2014-06-02',
  accused,
});

describe('round trips of a command: each is a journey that somebody waits for', () => {
  it('register a complaint: 3', async () => {
    expect(await tripsOf(register)).toBe(3);
  });

  it('register it again with the same key: no more than at first', async () => {
    const key = randomUUID();
    await complaints.register(complaint, actor, key);
    // Its people get keys that nobody will use, in the same trips and one more.
    expect(await tripsOf(() => complaints.register(complaint, actor, key))).toBeLessThanOrEqual(5);
  });

  it('record an entry: 3', async () => {
    const { case: id } = await register();
    expect(await tripsOf(() => record(id, REFERRAL))).toBe(3);
  });

  it('record an entry that names somebody new: 4, and somebody known: 3', async () => {
    const { case: id } = await register();
    const accused = [{ name: 'New One' }, { name: 'New Two' }];
    expect(await tripsOf(() => record(id, opened(accused)))).toBe(4);
    expect(await tripsOf(() => record(id, opened(accused)))).toBe(3);
  });

  it('preview an entry: 2, and 1 for what may have been known before it', async () => {
    const { case: caseId } = await register();
    const entry = EntryInput.parse(REFERRAL);
    const preview = () => recorder.preview({ service: 'follow-up', caseId, entry, actor });
    expect(await tripsOf(preview)).toBe(3);
  });

  it('apply an event: 6 where clocks are moved, 5 where an item is put, most of them commits', async () => {
    const { case: id } = await register();
    await record(id, REFERRAL);
    const clocks = new ClockService(clock, law);
    const follow = async (): Promise<void> =>
      consume('follow-up', id, (event, tx) =>
        event.type === 'complaint.registered'
          ? clocks.open(event as never, tx)
          : clocks.record(event as never, tx),
      );
    // Three events: the case, the complaint, the referral. The first has no clocks to read.
    expect(await tripsOf(follow)).toBe(5 + 6 + 6);

    await clock.set('2014-06-09T04:00:00Z');
    await fireDue(store, law, clock.now());
    const notices = new InboxService(store, clock, law);
    const [{ due }] = (await store.run<{ due: number }>({
      name: 'spec.due',
      text: `SELECT count(*)::int AS due FROM qorgan.journal WHERE type = 'reminder.due'`,
    })) as [{ due: number }];
    expect(due).toBeGreaterThan(0);
    const tell = async (): Promise<void> =>
      consume('notifications', id, (event, tx) =>
        notices.put(event as never, { role: 'caseworker' }, tx),
      );
    const told = await tripsOf(tell);
    const [{ items }] = (await store.run<{ items: number }>({
      name: 'spec.items',
      text: 'SELECT count(DISTINCT event_id)::int AS items FROM qorgan.inbox_item',
    })) as [{ items: number }];
    expect(told).toBe(5 * items);
  });

  it('fire a batch of reminders, of many cases: 4', async () => {
    const clocks = new ClockService(clock, law);
    for (let n = 0; n < 20; n += 1) {
      const { case: id } = await register();
      await record(id, REFERRAL);
      await consume('follow-up', id, (event, tx) =>
        event.type === 'complaint.registered'
          ? clocks.open(event as never, tx)
          : clocks.record(event as never, tx),
      );
    }
    await clock.set('2014-07-30T04:00:00Z');
    let fired = 0;
    const trips = await tripsOf(async () => {
      fired = await fireDue(store, law, clock.now());
    });
    expect(fired).toBeGreaterThan(60);
    expect(trips).toBe(4);
  });
});

type Deliver = Parameters<Inbox['drain']>[2];

const consume = (service: ServiceName, caseId: string, deliver: Deliver): Promise<void> =>
  inbox.drain(service, { event: randomUUID(), case: caseId, seq: 1 }, deliver);
