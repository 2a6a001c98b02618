import { randomUUID } from 'node:crypto';
import { appendEvents, commitCommand, JournalSignal, type NewEvent } from '#libs/case-store';
import { Vault } from '#libs/vault';
import type { Line } from './line.js';

/** Bodies that specs may name, with their kinds. */
export const SPEC_BODIES = {
  cat: 'treaty-body',
  hrc: 'treaty-body',
  ombudsman: 'ombudsman',
  'prosecutor-kostanay': 'prosecutor',
  'prosecutor-astana': 'prosecutor',
  'police-astana': 'police',
  'court-saryarka': 'court',
} as const;

/** The only place, and the only session, that specs may name. */
export const SPEC_PLACE = 'ak-159-22';
export const SPEC_SESSION = 'cat-2014';

/** Declares the bodies, the place and the session of the specs, as a casebook would. */
export async function declareReferences({ store }: Line): Promise<void> {
  const run = (name: string, text: string, values: unknown[]) =>
    store.run({ name: `spec.declare-${name}`, text }, values);
  await run(
    'bodies',
    `INSERT INTO qorgan.body (id, jurisdiction, key, kind, name)
     SELECT gen_random_uuid(), 'kz', key, value, '{}' FROM jsonb_each_text($1)`,
    [JSON.stringify(SPEC_BODIES)],
  );
  await run(
    'place',
    `INSERT INTO qorgan.place (id, jurisdiction, key, kind, name)
     VALUES (gen_random_uuid(), 'kz', $1, 'penal-colony', '{}')`,
    [SPEC_PLACE],
  );
  await run(
    'session',
    `WITH import AS (
       INSERT INTO qorgan.casebook_import (id, fingerprint, as_of, cases, entries, imported_at)
       VALUES (gen_random_uuid(), '\\x00', '2014', 0, 0, '2014-01-01Z') RETURNING id)
     INSERT INTO qorgan.annex (import_id, kind, position, key, sealed)
     SELECT id, 'session', 0, $1, '\\x00' FROM import`,
    [SPEC_SESSION],
  );
}

/** A case as intake registers one, for the spec of a service that runs without intake. */
export async function registerCase(line: Line, alleged: string[] = ['torture']): Promise<string> {
  const caseId = randomUUID();
  const at = new Date(line.now()).toISOString();
  await line.app.get(Vault).seal(caseId, { persons: [], texts: [] }, 'new');
  await commitCommand(line.store, {
    case_id: caseId,
    complaint: {
      case_id: caseId,
      code: `Q-${caseId.slice(0, 7).toUpperCase()}`,
      jurisdiction: 'kz',
      zone: line.law.zone,
      alleged,
      methods: [],
      intents: [],
      context: [],
      unnamed: [],
      registered_at: at,
    },
    persons: [],
    tokens: [],
    texts: [],
    imported: [],
    events: [newEvent('complaint.registered', { alleged, zone: line.law.zone }, at)],
  });
  line.app.get(JournalSignal).appended();
  return caseId;
}

/** Appends an event to a case as another service would, and says its id. */
export async function append(
  line: Line,
  caseId: string,
  type: string,
  data: object,
): Promise<string> {
  const event = newEvent(type, data, new Date(line.now()).toISOString());
  await appendEvents(line.store, caseId, [event]);
  line.app.get(JournalSignal).appended();
  return event.id;
}

const newEvent = (type: string, data: object, at: string): NewEvent => ({
  id: randomUUID(),
  type,
  v: 1,
  occurred_on: at.slice(0, 10),
  recorded_at: at,
  actor: 'spec',
  causation: null,
  correlation: randomUUID(),
  data,
  sealed_id: null,
});
