import { randomBytes, randomUUID } from 'node:crypto';
import type { INestApplicationContext } from '@nestjs/common';
import { commitCommand, Store, type NewEvent } from '#libs/case-store';
import { SecretsOfCase } from '#libs/platform';
import { Vault } from '#libs/vault';

const EVENTS = 60;

/** Cases with a history, half of it in sealed words, written by the real command; gives their ids. */
export async function longCases(app: INestApplicationContext, many: number): Promise<string[]> {
  const [store, vault] = [app.get(Store), app.get(Vault)];
  const ids = Array.from({ length: many }, () => randomUUID());
  for (const caseId of ids) await longCase(store, vault, caseId);
  return ids;
}

async function longCase(store: Store, vault: Vault, caseId: string): Promise<void> {
  const secrets = new SecretsOfCase();
  const events = Array.from({ length: EVENTS }, (_, at) => event(at, secrets));
  const sealed = await vault.seal(caseId, secrets.secrets, 'new');
  const at = new Date().toISOString();
  await commitCommand(store, {
    case_id: caseId,
    complaint: {
      case_id: caseId,
      code: `Q-${randomBytes(6).toString('hex')}`,
      jurisdiction: 'kz',
      zone: 'Asia/Almaty',
      alleged: ['torture'],
      methods: [],
      intents: [],
      context: [],
      unnamed: [],
      registered_at: at,
    },
    ...sealed,
    events,
    imported: [],
  });
}

/** An event that nobody hears: the case is only read. */
function event(at: number, secrets: SecretsOfCase): NewEvent {
  const note = `Entry ${at}: spoke with the family on the telephone; they have had no answer yet.`;
  return {
    id: randomUUID(),
    type: 'identity.shown',
    v: 1,
    occurred_on: '2026-03-18',
    recorded_at: new Date().toISOString(),
    actor: 'bench',
    causation: null,
    correlation: randomUUID(),
    data: { persons: 1 },
    sealed_id: at % 2 === 0 ? secrets.text({ note }) : null,
  };
}
