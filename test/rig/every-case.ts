import pg from 'pg';
import { expect } from 'vitest';
import { readCasebook } from '#apps/intake';
import { Store } from '#libs/case-store';
import { ENTRY_TYPE_NAMES } from '#libs/contracts';
import { dayOfInstant, SILENCE, type Casebook, type IsoDate } from '#libs/domain';
import { KeyStore, loadRootKey, Vault } from '#libs/vault';
import { packLaw } from '../../libs/testing/src/line.js';
import { expectedCase, type ExpectedCase } from './expected-case.js';
import type { Home } from './home.js';
import type { LineFacts } from './line-facts.js';

const RECORDED = `
  SELECT c.case_id AS id, encode(c.origin, 'hex') AS origin,
         (SELECT coalesce(jsonb_agg(j.recorded_at ORDER BY j.seq), '[]') FROM qorgan.journal j
           WHERE j.case_id = c.case_id AND j.type = ANY($1)) AS known,
         (SELECT coalesce(jsonb_agg(concat_ws(' ', d.rule, d.anchor,
                   d.due_earliest || '..' || d.due_latest,
                   '[' || concat(d.closed_as, ' ', d.closed_type, ' ', d.closed_on) || ']',
                   '[' || coalesce(d.first_act_type, '') || ']',
                   CASE WHEN d.closed_by IS NULL THEN coalesce(d.breached_on::text, '') ELSE '' END)
                 ), '[]') FROM qorgan.deadline d
           WHERE d.case_id = c.case_id AND d.rule <> $2) AS clocks,
         (SELECT coalesce(jsonb_agg(concat_ws(' ', d.rule,
                   CASE WHEN d.rule = $2 THEN '' ELSE d.anchor END, r.rung, r.to_role)), '[]')
            FROM qorgan.reminder r JOIN qorgan.deadline d ON d.id = r.deadline_id
           WHERE r.case_id = c.case_id AND r.state = 'fired') AS reminders
    FROM qorgan.complaint c`;

interface RecordedCase {
  readonly id: string;
  readonly origin: string;
  readonly known: readonly string[];
  readonly clocks: readonly string[];
  readonly reminders: readonly string[];
}

/** How much was held against what the pure functions say. */
export interface Checked {
  cases: number;
  clocks: number;
  reminders: number;
}

/** Holds every case of a casebook against what its entries and the law say that it must be. */
export async function checkEveryCase(home: Home, facts: LineFacts, yaml: string): Promise<Checked> {
  const checked = { cases: 0, clocks: 0, reminders: 0 };
  const { casebook } = readCasebook(Buffer.from(yaml), 'generated.yaml') as { casebook: Casebook };
  const law = packLaw();
  const today = dayOfInstant(new Date().toISOString(), law.zone);
  const recorded = await facts.rows<RecordedCase>(RECORDED, [ENTRY_TYPE_NAMES, SILENCE]);
  const byOrigin = new Map(recorded.map((row) => [row.origin, row]));
  await withVault(home, async (vault) => {
    for (const about of casebook.cases) {
      const origin = vault.fingerprint('case', [casebook.jurisdiction, about.key]).toString('hex');
      const row = byOrigin.get(origin);
      if (row === undefined) throw new Error(`${about.key} was accepted and is not there`);
      const known = row.known.map((at): IsoDate => dayOfInstant(at, law.zone));
      const people = (await vault.persons(row.id)).map(
        ({ person }) => `${person.role} ${person.name}`,
      );
      const expected = expectedCase(about, law, known, today);
      expect({ key: about.key, entries: known.length }).toEqual({
        key: about.key,
        entries: about.entries.length,
      });
      compare(about.key, row, people, expected);
      checked.cases += 1;
      checked.clocks += expected.clocks.length;
      checked.reminders += expected.reminders.length;
    }
  });
  return checked;
}

function compare(key: string, row: RecordedCase, people: string[], expected: ExpectedCase): void {
  const { clocks, people: expectedPeople, reminders } = expected;
  expect({ key, clocks: [...row.clocks].sort(), people: people.sort() }).toEqual({
    key,
    clocks,
    people: expectedPeople,
  });
  // More may have come: a fault between two entries gave a clock the time to remind.
  expect({ key, reminders: row.reminders }).toEqual({
    key,
    reminders: expect.arrayContaining([...reminders]),
  });
}

async function withVault(home: Home, work: (vault: Vault) => Promise<void>): Promise<void> {
  const root = await loadRootKey({ kind: 'file', path: home.rootKeyFile, mayCreate: false });
  const [cases, keys] = ['qorgan', 'qorgan_vault'].map(
    (name) => new pg.Pool({ connectionString: home.databaseUrl(name), max: 2 }),
  );
  try {
    await work(new Vault(new Store(cases!), new KeyStore(new Store(keys!), root), root));
  } finally {
    await Promise.all([cases!.end(), keys!.end()]);
  }
}
