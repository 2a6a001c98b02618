import { randomUUID } from 'node:crypto';
import { CaseOpening } from '../../apps/intake/src/complaints/case-opening.js';
import { ComplaintService } from '../../apps/intake/src/complaints/complaint.service.js';
import { EntryInput, RegisterComplaint } from '#libs/contracts';
import { JournalSignal } from '#libs/case-store';
import { EntryRecorder, SystemClock, type Actor } from '#libs/platform';
import { KeyStore, Vault } from '#libs/vault';
import { DECLARE, BODY, madeUpComplaint } from '../data/made-up-complaint.js';
import type { Figure, Row } from '../harness/figure.js';
import type { Workbench } from '../harness/workbench.js';

const ACTOR: Actor = { id: '00000000-0000-4000-8000-000000000001', role: 'caseworker' };

const ENTRY = {
  type: 'referral.sent',
  date: '2026-03-19',
  to: BODY,
  note: 'Sent by post with the medical report.',
};

export const trips: Row = {
  name: 'trips',
  title: 'round trips to the databases of one command',
  async run(bench: Workbench): Promise<Figure[]> {
    const { vault, stores, recorder, complaints } = await services(bench);
    const count = async (work: () => Promise<unknown>): Promise<number> => {
      const before = stores.reduce((sum, { trips: n }) => sum + n, 0);
      await work();
      return stores.reduce((sum, { trips: n }) => sum + n, 0) - before;
    };
    const body = RegisterComplaint.parse(madeUpComplaint());
    let caseId = '';
    const registering = await count(async () => {
      caseId = (await complaints.register(body, ACTOR, randomUUID())).case;
    });
    const entry = EntryInput.parse(ENTRY);
    const request_hash = vault.fingerprint('request', entry).toString('hex');
    const idempotency = { scope: 'bench', key: randomUUID(), request_hash };
    const recording = await count(() =>
      recorder.record({
        service: 'follow-up',
        caseId,
        entry,
        actor: ACTOR,
        expectedVersion: 1,
        idempotency,
      }),
    );
    const goal = { of: 'ours', atMost: 4 } as const;
    return [
      { what: 'register a complaint', unit: 'trips', ours: registering, goal },
      { what: 'record an entry', unit: 'trips', ours: recording, goal },
    ];
  },
};

/** The services of a command without relay or consumers, whose trips would count as the command's. */
async function services(bench: Workbench) {
  const { databaseUrl, vaultUrl } = await bench.databases();
  const [store, keys] = [bench.store(databaseUrl), bench.store(vaultUrl)];
  await store.pool.query(DECLARE);
  const vault = new Vault(store, new KeyStore(keys, bench.rootKey), bench.rootKey);
  const [clock, signal] = [new SystemClock(), new JournalSignal()];
  return {
    vault,
    stores: [store, keys],
    complaints: new ComplaintService(store, vault, signal, new CaseOpening(clock, bench.law)),
    recorder: new EntryRecorder(store, vault, signal, clock, bench.law),
  };
}
