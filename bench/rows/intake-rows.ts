import { randomBytes, randomUUID } from 'node:crypto';
import pg from 'pg';
import type { Databases } from '../harness/workbench.js';

/** A manner of writing the rows of one complaint, without HTTP, checks, law or ciphers. */
export interface WriteRows {
  cases(): Promise<pg.Client>;
  keys(): Promise<pg.Client>;
  write(cases: pg.Client, keys: pg.Client): Promise<void>;
}

const KEYS = ['caseKey', 'personKey'] as const;
const ROWS = [
  'idempotency',
  'head',
  'complaint',
  'sealed',
  'tokens',
  'text',
  'registered',
  'received',
] as const;

/** The values of one complaint, as large as those of the real command; ciphertext is noise. */
function values(): Readonly<Record<Part, unknown[]>> {
  const [caseId, person, text] = [randomUUID(), randomUUID(), randomUUID()];
  const at = new Date().toISOString();
  return {
    caseKey: [caseId, 'bench', randomBytes(60)],
    personKey: [person, caseId, randomBytes(60)],
    idempotency: ['complaint:caseworker', randomUUID(), randomBytes(32), `{"case": "${caseId}"}`],
    head: [caseId, 2, 1, randomBytes(32)],
    complaint: [
      caseId,
      `Q-${randomBytes(6).toString('hex')}`,
      'kz',
      'Asia/Almaty',
      ['torture'],
      TWO,
      ['confession'],
      BODY,
      PLACE,
      text,
      at,
    ],
    sealed: [person, caseId, 'aggrieved', randomBytes(140)],
    tokens: [[1, 2, 3].map((n) => Buffer.from([n, ...randomBytes(2)])), person],
    text: [text, caseId, randomBytes(450)],
    registered: event(
      caseId,
      1,
      'complaint.registered',
      '{"alleged":["torture"],"zone":"Asia/Almaty"}',
      at,
    ),
    received: event(caseId, 2, 'complaint.received', RECEIVED, at),
  };
}

const BODY = '00000000-0000-4000-8000-00000000000b';
const PLACE = '00000000-0000-4000-8000-00000000000c';
const TWO = ['beating', 'deprivation-of-sleep'];
const RECEIVED = '{"on":"2026-03-18","bodies":{},"codes":{},"dates":{},"counts":{}}';

const event = (caseId: string, seq: number, type: string, data: string, at: string) => [
  randomUUID(),
  caseId,
  seq,
  type,
  '2026-03-18',
  at,
  'caseworker',
  randomUUID(),
  data,
  randomBytes(32),
];

type Part = (typeof KEYS)[number] | (typeof ROWS)[number];

const INTO: Readonly<Record<Part, readonly [into: string, ...types: string[]]>> = {
  caseKey: ['case_key (case_id, root_key, wrapped)', 'uuid', 'text', 'bytea'],
  personKey: ['person_key (person_id, case_id, wrapped)', 'uuid', 'uuid', 'bytea'],
  idempotency: [
    'qorgan.idempotency (scope, key, request_hash, response)',
    'text',
    'text',
    'bytea',
    'jsonb',
  ],
  head: ['qorgan.case_head (case_id, seq, version, hash)', 'uuid', 'int', 'int', 'bytea'],
  complaint: [
    'qorgan.complaint (case_id, code, jurisdiction, zone, alleged, methods, intents, against, place, sealed_id, registered_at)',
    'uuid',
    'text',
    'text',
    'text',
    'text[]',
    'text[]',
    'text[]',
    'uuid',
    'uuid',
    'uuid',
    'timestamptz',
  ],
  sealed: ['qorgan.person (id, case_id, role, sealed)', 'uuid', 'uuid', 'text', 'bytea'],
  tokens: ['qorgan.person_token (token, person_id)', 'bytea[]', 'uuid'],
  text: ['qorgan.sealed_text (id, case_id, sealed)', 'uuid', 'uuid', 'bytea'],
  registered: [journal(), ...eventTypes()],
  received: [journal(), ...eventTypes()],
};

function journal(): string {
  return 'qorgan.journal (id, case_id, seq, type, occurred_on, recorded_at, actor, correlation, data, hash)';
}

function eventTypes(): string[] {
  return ['uuid', 'uuid', 'int', 'text', 'text', 'timestamptz', 'text', 'uuid', 'jsonb', 'bytea'];
}

/** `INSERT INTO … SELECT $1, $2 …`, the parameters from a number on. */
function insert(part: Part, from = 0): string {
  const [into, ...types] = INTO[part];
  const list = types.map((type, at) => {
    const value = `$${at + 1 + from}::${type}`;
    return type === 'bytea[]' ? `unnest(${value})` : value;
  });
  return `INSERT INTO ${into} SELECT ${list.join(', ')}`;
}

/** A named statement for each row, a transaction in each database. */
export const byStatements = (databases: Databases): WriteRows => ({
  ...clientsOf(databases),
  async write(cases, keys) {
    const row = values();
    for (const [client, parts] of [
      [keys, KEYS],
      [cases, ROWS],
    ] as const) {
      await client.query('BEGIN');
      for (const part of parts) {
        await client.query({ name: part, text: insert(part), values: row[part] });
      }
      await client.query('COMMIT');
    }
  },
});

/** All rows of a database in one named statement: what cannot be beaten by asking less often. */
export const inOneStatement = (databases: Databases): WriteRows => {
  const [KEYS_AT_ONCE, ROWS_AT_ONCE] = [joined(KEYS), joined(ROWS)];
  return {
    ...clientsOf(databases),
    async write(cases, keys) {
      const row = values();
      const flat = (parts: readonly Part[]) => parts.flatMap((part) => row[part]);
      await keys.query({ name: 'keys', text: KEYS_AT_ONCE, values: flat(KEYS) });
      await cases.query({ name: 'rows', text: ROWS_AT_ONCE, values: flat(ROWS) });
    },
  };
};

function joined(parts: readonly Part[]): string {
  let from = 0;
  const ctes = parts.map((part) => {
    const text = `${part} AS (${insert(part, from)})`;
    from += INTO[part].length - 1;
    return text.replace(/^(\w+)/, '"$1"');
  });
  return `WITH ${ctes.join(', ')} SELECT`;
}

function clientsOf({ databaseUrl, vaultUrl }: Databases): Pick<WriteRows, 'cases' | 'keys'> {
  const connect = async (connectionString: string): Promise<pg.Client> => {
    const client = new pg.Client({ connectionString });
    // When the row fails, the database is dropped under whoever is still connected.
    client.on('error', () => undefined);
    await client.connect();
    return client;
  };
  return { cases: () => connect(databaseUrl), keys: () => connect(vaultUrl) };
}
