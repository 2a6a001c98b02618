import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commitCommand, Store } from '#libs/case-store';
import type { Person } from '#libs/domain';
import { createTestDatabase, type TestDatabase } from '../../testing/src/database.js';
import { KEY_STORE_SCHEMA, KeyStore } from './key-store.js';
import type { RootKey } from './root-key.js';
import { newKey, open, seal } from './seal.js';
import { Vault } from './vault.js';

const root: RootKey = { id: 'spec', bytes: newKey(), created: false };

let databases: TestDatabase[];
let store: Store;
let keys: Store;
let vault: Vault;

beforeAll(async () => {
  databases = await Promise.all([createTestDatabase(), createTestDatabase()]);
  [store, keys] = databases.map(({ url }) => new Store(poolOf(url))) as [Store, Store];
  await keys.pool.query(KEY_STORE_SCHEMA);
  vault = new Vault(store, new KeyStore(keys, root), root);
});
afterAll(async () => {
  await Promise.all([store.pool.end(), keys.pool.end()]);
  await Promise.all(databases.map((each) => each.drop()));
});

/** A connection that is still closing when its database is dropped says so, and means nothing by it. */
function poolOf(connectionString: string): pg.Pool {
  const pool = new pg.Pool({ connectionString });
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}

const person = (name: string, also: string[] = []): Person => ({
  role: 'aggrieved',
  name,
  also,
  details: { age: 34 },
});

/** A case in which these people are named, and one text is told. */
async function caseOf(
  ...people: Person[]
): Promise<{ caseId: string; ids: string[]; text: string }> {
  const [caseId, text] = [randomUUID(), randomUUID()];
  const persons = people.map((each) => ({ id: randomUUID(), person: each }));
  const texts = [{ id: text, content: { note: 'He was beaten.' } }];
  const sealed = await vault.seal(caseId, { persons, texts }, 'new');
  await store.pool.query('INSERT INTO qorgan.case_head (case_id) VALUES ($1)', [caseId]);
  await commitCommand(store, { case_id: caseId, ...sealed, events: [], imported: [] });
  return { caseId, ids: persons.map(({ id }) => id), text };
}

const casesOf = async (name: string): Promise<string[]> =>
  (await vault.find(name)).map((found) => found.case);

describe('people and words', () => {
  it('come back as they were said, to who asks by the case', async () => {
    const [oleg, roza] = [person('Oleg Yevloyev', ['Oleg Evloyev']), person('Roza Tuletayeva')];
    const { caseId, text } = await caseOf(oleg, roza);
    const shown = (await vault.persons(caseId)).map((each) => each.person);
    expect(shown).toEqual(expect.arrayContaining([oleg, roza]));
    const texts = await vault.texts(caseId, [text]);
    expect(texts.get(text)).toEqual({ note: 'He was beaten.' });
  });

  it('are ciphertext to the database, and alike never twice', async () => {
    const twins = await Promise.all([caseOf(person('Same Name')), caseOf(person('Same Name'))]);
    const { rows } = await store.pool.query<{ sealed: Buffer }>(
      'SELECT sealed FROM qorgan.person WHERE case_id = ANY($1)',
      [twins.map(({ caseId }) => caseId)],
    );
    expect(rows[0]!.sealed.equals(rows[1]!.sealed)).toBe(false);
    for (const { sealed } of rows) expect(sealed.toString('latin1')).not.toMatch(/Same|Name|34/);
  });

  it('do not open with another root key', async () => {
    const { caseId } = await caseOf(person('Aron Atabek'));
    const other: RootKey = { ...root, bytes: newKey() };
    const thief = new Vault(store, new KeyStore(keys, other), other);
    await expect(thief.persons(caseId)).rejects.toThrow();
    expect(await thief.find('Atabek')).toEqual([]);
  });

  it('do not open in the row of somebody else', async () => {
    const { caseId, ids } = await caseOf(person('First One'), person('Second One'));
    await store.pool.query(
      `UPDATE qorgan.person SET sealed = (SELECT sealed FROM qorgan.person WHERE id = $1)
        WHERE id = $2`,
      ids,
    );
    await expect(vault.persons(caseId)).rejects.toThrow();
  });

  it('that are erased in the key store are gone in every copy of the case store', async () => {
    const { caseId, ids } = await caseOf(person('Vadim Kuramshin'), person('Who Stays'));
    await keys.pool.query('DELETE FROM person_key WHERE person_id = $1', [ids[0]]);
    const left = (await vault.persons(caseId)).map((each) => each.person.name);
    expect(left).toEqual(['Who Stays']);
    expect(await casesOf('Kuramshin')).toEqual([]);
  });

  it('of an erased case are gone with it', async () => {
    const { caseId, text } = await caseOf(person('Mukhtar Dzhakishev'));
    await keys.pool.query('DELETE FROM case_key WHERE case_id = $1', [caseId]);
    expect(await vault.persons(caseId)).toEqual([]);
    expect(await vault.texts(caseId, [text])).toEqual(new Map());
    // Nothing more is sealed under a key that is gone, and nobody else is harder to find.
    const more = { persons: [], texts: [{ id: randomUUID(), content: {} }] };
    await expect(vault.seal(caseId, more, 'kept')).rejects.toThrow('erased');
    const { caseId: other } = await caseOf(person('Mukhtar Dzhakishev'));
    expect(await casesOf('Dzhakishev')).toEqual([other]);
  });
});

describe('a person who is looked for', () => {
  it('is found under every usual spelling, in every script, and in every case', async () => {
    const cases = [
      await caseOf(person('Bakhytzhan Toregozhina')),
      await caseOf(person('Бахытжан Торегожина')),
    ].map(({ caseId }) => caseId);
    for (const name of ['Toregozhina', 'TOREGOJINA', 'Торегожина', 'bakhytjan toregozhina']) {
      expect((await casesOf(name)).sort()).toEqual([...cases].sort());
    }
  });

  it('is nobody else whose name only begins alike or shares one word', async () => {
    await caseOf(person('Ivan Rozhnov'));
    expect(await casesOf('Ivan Rozhn')).toEqual([]);
    expect(await casesOf('Petr Rozhnov')).toEqual([]);
    expect(await casesOf('...')).toEqual([]);
  });

  it('is told from others by the name itself, not by tokens that may collide', async () => {
    const { ids } = await caseOf(person('Real Bearer'));
    const { ids: others } = await caseOf(person('Quite Different'));
    await store.pool.query(
      `INSERT INTO qorgan.person_token SELECT token, $2 FROM qorgan.person_token
        WHERE person_id = $1 ON CONFLICT DO NOTHING`,
      [ids[0], others[0]],
    );
    expect((await vault.find('Real Bearer')).map((found) => found.person)).toEqual([ids[0]]);
  });
});

describe('a case that is registered twice, as after a crash', () => {
  it('keeps its key: what was sealed before opens after', async () => {
    const { caseId } = await caseOf(person('Dias Akshalov'));
    const more = [{ id: randomUUID(), person: person('Second Try') }];
    const sealed = await vault.seal(caseId, { persons: more, texts: [] }, 'new');
    await commitCommand(store, { case_id: caseId, ...sealed, events: [], imported: [] });
    const names = (await vault.persons(caseId)).map((each) => each.person.name);
    expect(names.sort()).toEqual(['Dias Akshalov', 'Second Try']);
  });

  it('by many at once has one key', async () => {
    const caseId = randomUUID();
    const texts = Array.from({ length: 12 }, (_, n) => ({ id: randomUUID(), content: { n } }));
    const all = texts.map((text) => vault.seal(caseId, { persons: [], texts: [text] }, 'new'));
    const rows = (await Promise.all(all)).flatMap((sealed) => sealed.texts);
    await store.pool.query('INSERT INTO qorgan.case_head (case_id) VALUES ($1)', [caseId]);
    const none = { persons: [], tokens: [], events: [], imported: [] };
    await commitCommand(store, { case_id: caseId, ...none, texts: rows });
    const ids = texts.map(({ id }) => id);
    expect([...(await vault.texts(caseId, ids)).values()]).toHaveLength(12);
  });
});

describe('the seal', () => {
  it('breaks when a byte of it, its key or its purpose is another', () => {
    const key = newKey();
    const sealed = seal(key, Buffer.from('word'), 'text|1');
    expect(open(key, sealed, 'text|1').toString()).toBe('word');
    expect(() => open(key, sealed, 'text|2')).toThrow();
    expect(() => open(newKey(), sealed, 'text|1')).toThrow();
    for (const at of [0, 12, sealed.length - 1]) {
      const bent = Buffer.from(sealed);
      bent[at]! ^= 1;
      expect(() => open(key, bent, 'text|1')).toThrow();
    }
  });
});
