import type { Statement, Tx } from '#libs/case-store';
import { newKey, open, seal } from './seal.js';
import type { RootKey } from './root-key.js';

/**
 * The key store is a database of its own, outside the ordinary backup: erasing a row here erases
 * a person everywhere, in every copy of the case store.
 */
export const KEY_STORE_SCHEMA = `
CREATE TABLE IF NOT EXISTS case_key (
  case_id  uuid PRIMARY KEY,
  root_key text NOT NULL,
  wrapped  bytea NOT NULL
);
CREATE TABLE IF NOT EXISTS person_key (
  person_id uuid PRIMARY KEY,
  case_id   uuid NOT NULL,
  wrapped   bytea NOT NULL
);
CREATE INDEX IF NOT EXISTS person_key_case ON person_key (case_id);`;

const PUT_CASE: Statement = {
  name: 'keys.put-case',
  text: `INSERT INTO case_key (case_id, root_key, wrapped) VALUES ($1, $2, $3)
         ON CONFLICT (case_id) DO UPDATE SET case_id = excluded.case_id
         RETURNING wrapped`,
};
const PUT_CASE_AND_PERSONS: Statement = {
  name: 'keys.put-case-and-persons',
  text: `WITH made AS (INSERT INTO case_key (case_id, root_key, wrapped) VALUES ($1, $2, $3)
           ON CONFLICT DO NOTHING RETURNING wrapped),
         persons AS (INSERT INTO person_key (person_id, case_id, wrapped)
           SELECT x.id, $1, decode(x.wrapped, 'base64')
             FROM made, jsonb_to_recordset($4) AS x(id uuid, wrapped text))
         SELECT wrapped FROM made`,
};
const PUT_PERSONS: Statement = {
  name: 'keys.put-persons',
  text: `INSERT INTO person_key (person_id, case_id, wrapped)
         SELECT x.id, $1, decode(x.wrapped, 'base64')
           FROM jsonb_to_recordset($2) AS x(id uuid, wrapped text)
         ON CONFLICT DO NOTHING`,
};
const GET_CASE: Statement = {
  name: 'keys.get-case',
  text: 'SELECT wrapped FROM case_key WHERE case_id = $1',
};
const GET_CASE_AND_PERSONS: Statement = {
  name: 'keys.get-case-and-persons',
  text: `SELECT c.wrapped,
                (SELECT jsonb_object_agg(p.person_id, encode(p.wrapped, 'base64'))
                   FROM person_key p WHERE p.person_id = ANY($2)) AS persons
           FROM case_key c WHERE c.case_id = $1`,
};

/** What was sealed under this key can never be read again: somebody has decided so. */
export class KeyErased extends Error {}

/** Keys of cases and people, wrapped: the root key opens a case's, a case's opens its people's. */
export class KeyStore {
  constructor(
    private readonly tx: Tx,
    private readonly root: RootKey,
  ) {}

  /**
   * Keys for a case that may be new and for people new in it; one round trip when it is new.
   * Called again with the same ids it gives the same case key, so a retried command seals alike.
   * @param of `new` when the case is being registered, the key of the case when it is open already
   */
  async keysFor(
    caseId: string,
    personIds: readonly string[],
    of: 'new' | 'kept' | Buffer,
  ): Promise<CaseKeys> {
    const persons = new Map(personIds.map((id) => [id, newKey()]));
    if (of !== 'new') {
      return this.add(caseId, of === 'kept' ? await this.caseKey(caseId) : of, persons);
    }
    const key = newKey();
    const made = await this.tx.run(PUT_CASE_AND_PERSONS, [
      ...this.caseRow(caseId, key),
      this.personRows(key, persons),
    ]);
    if (made.length > 0) return { case: key, persons };
    const [kept] = await this.tx.run<{ wrapped: Buffer }>(PUT_CASE, this.caseRow(caseId, key));
    return this.add(caseId, this.opened(caseId, kept), persons);
  }

  /** The key of a case. Throws when it was erased. */
  async caseKey(caseId: string): Promise<Buffer> {
    const [row] = await this.tx.run<{ wrapped: Buffer }>(GET_CASE, [caseId]);
    return this.opened(caseId, row);
  }

  /** The keys of a case and of people of it, in one trip; people who were erased are absent. */
  async keysOf(caseId: string, ids: readonly string[]): Promise<CaseKeys> {
    const [row] = await this.tx.run<{ wrapped: Buffer; persons: Record<string, string> | null }>(
      GET_CASE_AND_PERSONS,
      [caseId, ids],
    );
    const key = this.opened(caseId, row);
    const persons = Object.entries(row!.persons ?? {}).map(
      ([id, wrapped]) => [id, open(key, Buffer.from(wrapped, 'base64'), `person|${id}`)] as const,
    );
    return { case: key, persons: new Map(persons) };
  }

  private opened(caseId: string, row: { wrapped: Buffer } | undefined): Buffer {
    if (!row) throw new KeyErased('the key of this case was erased');
    return open(this.root.bytes, row.wrapped, `case|${caseId}`);
  }

  private async add(id: string, key: Buffer, persons: Map<string, Buffer>): Promise<CaseKeys> {
    if (persons.size > 0) await this.tx.run(PUT_PERSONS, [id, this.personRows(key, persons)]);
    return { case: key, persons };
  }

  private caseRow(caseId: string, key: Buffer): [string, string, Buffer] {
    return [caseId, this.root.id, seal(this.root.bytes, key, `case|${caseId}`)];
  }

  private personRows(caseKey: Buffer, persons: Map<string, Buffer>): string {
    return JSON.stringify(
      [...persons].map(([id, key]) => ({
        id,
        wrapped: seal(caseKey, key, `person|${id}`).toString('base64'),
      })),
    );
  }
}

export interface CaseKeys {
  readonly case: Buffer;
  readonly persons: ReadonlyMap<string, Buffer>;
}
