import type { Person } from '#libs/domain';
import type { Statement, Store } from '#libs/case-store';
import { foldName } from './fold.js';
import { KeyErased, type KeyStore } from './key-store.js';
import { keyedHash, open, seal, subkey } from './seal.js';
import type { RootKey } from './root-key.js';

/** What a command seals: people by the id that the rest of the system knows them by, and texts. */
export interface Secrets {
  readonly persons: readonly { readonly id: string; readonly person: Person }[];
  readonly texts: readonly {
    readonly id: string;
    readonly content: Readonly<Record<string, unknown>>;
  }[];
}

/** Rows for `commit_command`: ciphertext and keyed tokens, safe to be seen by the database. */
export interface SealedRows {
  readonly persons: readonly { id: string; role: Person['role']; sealed: string }[];
  readonly tokens: readonly { token: string; person_id: string }[];
  readonly texts: readonly { id: string; sealed: string }[];
}

/** A person of a case, under the seal. */
export interface SealedPerson {
  readonly id: string;
  readonly sealed: Buffer;
}

/** A person of a case, open. */
export interface KnownPerson {
  readonly id: string;
  readonly person: Person;
}

/** The people of a case while a command is at work on it. */
export interface OpenedPeople {
  readonly caseKey: Buffer;
  readonly persons: KnownPerson[];
}

/** Bytes kept of a blind token: few enough that a token alone does not prove who it is. */
const TOKEN_BYTES = 3;

/** Names of one case that others are compared with: each is a search of its own. */
const NAMES_LOOKED_FOR = 10;

const PERSONS: Statement = {
  name: 'vault.persons-of-case',
  text: 'SELECT id, role, sealed FROM qorgan.person WHERE case_id = $1 ORDER BY id',
};
const TEXTS: Statement = {
  name: 'vault.texts',
  text: 'SELECT id, sealed FROM qorgan.sealed_text WHERE case_id = $1 AND id = ANY($2)',
};
const CANDIDATES: Statement = {
  name: 'vault.candidates',
  text: `SELECT p.id, p.case_id FROM qorgan.person_token t JOIN qorgan.person p ON p.id = t.person_id
          WHERE t.token = ANY($1) GROUP BY p.id, p.case_id HAVING count(*) = cardinality($1)
          ORDER BY p.id LIMIT 200`,
};

/** The only room where identities and free text are legible. Nothing legible leaves it unasked. */
export class Vault {
  private readonly tokenKey: Buffer;
  private readonly printKey: Buffer;

  constructor(
    private readonly store: Store,
    private readonly keys: KeyStore,
    root: RootKey,
  ) {
    this.tokenKey = subkey(root.bytes, 'blind index of names');
    this.printKey = subkey(root.bytes, 'fingerprints of imported entries');
  }

  /**
   * Seals people and texts of one case. The keys are written first, in their own database: a key
   * without a row is harmless, a row without a key would be lost.
   * @param of `new` when this command registers the case, its people when they are open already
   */
  async seal(
    caseId: string,
    secrets: Secrets,
    of: 'new' | 'kept' | OpenedPeople,
  ): Promise<SealedRows> {
    const ids = secrets.persons.map(({ id }) => id);
    const keys = await this.keys.keysFor(caseId, ids, typeof of === 'string' ? of : of.caseKey);
    return {
      persons: secrets.persons.map(({ id, person }) => ({
        id,
        role: person.role,
        sealed: sealJson(
          subkey(keys.persons.get(id)!, 'identity'),
          person,
          `person|${id}|${caseId}`,
        ),
      })),
      tokens: secrets.persons.flatMap(({ id, person }) => this.tokenRows(id, person)),
      texts: secrets.texts.map(({ id, content }) => ({
        id,
        sealed: sealJson(keys.case, content, `text|${id}|${caseId}`),
      })),
    };
  }

  /** Opens the people of a case who were not erased; nobody when the whole case was. */
  async persons(caseId: string): Promise<KnownPerson[]> {
    const rows = await this.store.run<SealedPerson>(PERSONS, [caseId]);
    if (rows.length === 0) return [];
    const opened = await this.open(caseId, rows).catch(unlessErased);
    return opened?.persons ?? [];
  }

  /** Opens people of a case from their rows, and keeps the key of the case at hand for sealing. */
  async open(caseId: string, rows: readonly SealedPerson[]): Promise<OpenedPeople> {
    const keys = await this.keys.keysOf(
      caseId,
      rows.map(({ id }) => id),
    );
    const persons = rows
      .filter(({ id }) => keys.persons.has(id))
      .map(({ id, sealed }) => ({
        id,
        person: openJson<Person>(
          subkey(keys.persons.get(id)!, 'identity'),
          sealed,
          `person|${id}|${caseId}`,
        ),
      }));
    return { caseKey: keys.case, persons };
  }

  /** Opens sealed texts of a case by their ids; none when the case was erased. */
  async texts(
    caseId: string,
    ids: readonly string[],
  ): Promise<Map<string, Record<string, unknown>>> {
    if (ids.length === 0) return new Map();
    const rows = await this.store.run<{ id: string; sealed: Buffer }>(TEXTS, [caseId, ids]);
    const key = await this.keys.caseKey(caseId).catch(unlessErased);
    if (!key) return new Map();
    return new Map(
      rows.map(({ id, sealed }) => [id, openJson(key, sealed, `text|${id}|${caseId}`)]),
    );
  }

  /**
   * People who bear a name, in whatever usual spelling and script it is written.
   * The tokens find candidates; the names themselves decide.
   */
  async find(name: string): Promise<{ person: string; case: string }[]> {
    const wanted = foldName(name);
    if (wanted.length === 0) return [];
    const tokens = wanted.map((word) => this.token(word));
    const rows = await this.store.run<{ id: string; case_id: string }>(CANDIDATES, [tokens]);
    const found = await Promise.all(rows.map((row) => this.bears(row, wanted)));
    return rows.filter((_, at) => found[at]).map((row) => ({ person: row.id, case: row.case_id }));
  }

  /**
   * Other cases in which somebody bears the name of somebody of this case. Which name it is stays
   * here; of many people in one case the first few are looked for.
   */
  async namesakes(caseId: string): Promise<string[]> {
    const people = (await this.persons(caseId)).slice(0, NAMES_LOOKED_FOR);
    const names = people.flatMap(({ person }) => [person.name, ...person.also.slice(0, 2)]);
    const cases = new Set<string>();
    for (const name of new Set(names)) {
      for (const found of await this.find(name)) cases.add(found.case);
    }
    cases.delete(caseId);
    return [...cases];
  }

  /** A keyed hash for finding the same thing again, such as a case by the key its casebook gave it. */
  fingerprint(what: string, content: unknown): Buffer {
    return keyedHash(this.printKey, `${what}|${JSON.stringify(content)}`);
  }

  private async bears(row: { id: string; case_id: string }, wanted: string[]): Promise<boolean> {
    const persons = await this.persons(row.case_id);
    const person = persons.find(({ id }) => id === row.id)?.person;
    const words = new Set(person && [person.name, ...person.also].flatMap(foldName));
    return wanted.every((word) => words.has(word));
  }

  private tokenRows(id: string, person: Person): { token: string; person_id: string }[] {
    const words = new Set([person.name, ...person.also].flatMap(foldName));
    return [...words].map((word) => ({ token: this.token(word).toString('hex'), person_id: id }));
  }

  private token(word: string): Buffer {
    return keyedHash(this.tokenKey, word).subarray(0, TOKEN_BYTES);
  }
}

/** For a promise's `catch`: what was erased is absent, anything else is an error. */
const unlessErased = (error: unknown): undefined => {
  if (error instanceof KeyErased) return undefined;
  throw error;
};

const sealJson = (key: Buffer, content: unknown, about: string): string =>
  seal(key, Buffer.from(JSON.stringify(content)), about).toString('base64');

const openJson = <T>(key: Buffer, sealed: Buffer, about: string): T =>
  JSON.parse(open(key, sealed, about).toString()) as T;
