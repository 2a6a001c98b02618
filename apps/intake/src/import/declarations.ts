import { Injectable } from '@nestjs/common';
import { idFrom, Store, type Statement } from '#libs/case-store';
import type { Casebook } from '#libs/domain';
import { Vault } from '#libs/vault';
import type { ImportPlan } from './import-plan.js';

const DECLARE: Statement = {
  name: 'import.declare',
  text: `WITH bodies AS (
           INSERT INTO qorgan.body
             (id, jurisdiction, key, kind, name, region, parent, aliases, npm_coverage)
           SELECT gen_random_uuid(), $1, key, kind, name, region, parent, aliases, npm_coverage
             FROM jsonb_populate_recordset(NULL::qorgan.body, $2)
           ON CONFLICT (jurisdiction, key) DO UPDATE
             SET name = qorgan.body.name || excluded.name,
                 region = coalesce(excluded.region, qorgan.body.region),
                 npm_coverage = coalesce(excluded.npm_coverage, qorgan.body.npm_coverage)
           RETURNING key, id),
         places AS (
           INSERT INTO qorgan.place (id, jurisdiction, key, kind, name, region, settlement)
           SELECT gen_random_uuid(), $1, key, kind, name, region, settlement
             FROM jsonb_populate_recordset(NULL::qorgan.place, $3)
           ON CONFLICT (jurisdiction, key) DO UPDATE SET name = qorgan.place.name || excluded.name
           RETURNING key, id)
         SELECT (SELECT jsonb_object_agg(key, id) FROM bodies) AS bodies,
                (SELECT jsonb_object_agg(key, id) FROM places) AS places`,
};
const REMEMBER: Statement = {
  name: 'import.remember',
  text: `WITH made AS (
           INSERT INTO qorgan.casebook_import (id, fingerprint, as_of, cases, entries, imported_at)
           VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (fingerprint) DO NOTHING RETURNING id),
         annexes AS (
           INSERT INTO qorgan.annex (import_id, kind, position, key, sealed)
           SELECT made.id, x.kind, x.position, x.key, decode(x.sealed, 'base64')
             FROM made, jsonb_to_recordset($7)
               AS x(kind text, position integer, key text, sealed text))
         INSERT INTO qorgan.figure (year, source, measure, band, value, qualifier, import_id)
         SELECT x.year, x.source, x.measure, coalesce(x.band, ''), x.value, x.qualifier, made.id
           FROM made, jsonb_to_recordset($8)
             AS x(year integer, source text, measure text, band text, value double precision,
                  qualifier text)`,
};

/** The ids of what a casebook declares, by its keys. */
export interface DeclaredIds {
  readonly bodies: ReadonlyMap<string, string>;
  readonly places: ReadonlyMap<string, string>;
}

/** What a casebook says beside its cases: bodies, places, figures, and annexes under seal. */
@Injectable()
export class Declarations {
  constructor(
    private readonly store: Store,
    private readonly vault: Vault,
  ) {}

  /** Declares bodies and places; those already declared keep their ids and gain what is new. */
  async declare({ jurisdiction, bodies, places }: Casebook): Promise<DeclaredIds> {
    const bodyRows = bodies.map(({ npmCoverage, ...body }) => ({
      ...body,
      npm_coverage: npmCoverage ?? null,
    }));
    const [row] = await this.store.run<{
      bodies: Record<string, string> | null;
      places: Record<string, string> | null;
    }>(DECLARE, [jurisdiction, JSON.stringify(bodyRows), JSON.stringify(places)]);
    return {
      bodies: new Map(Object.entries(row!.bodies ?? {})),
      places: new Map(Object.entries(row!.places ?? {})),
    };
  }

  /** Keeps the figures and, sealed, the annexes of a casebook; once for each state of its file. */
  async remember(casebook: Casebook, plan: ImportPlan, at: string): Promise<void> {
    const { title, source, annexes, statistics } = casebook;
    const print = this.vault.fingerprint('casebook', [title, source, annexes, statistics]);
    const id = idFrom('import', print.toString('hex'));
    const texts = annexes.map(({ kind, position, content }) => ({
      id: idFrom(id, kind, position),
      content,
    }));
    const sealed = await this.vault.seal(id, { persons: [], texts }, 'new');
    const annexRows = annexes.map(({ kind, position, content }, index) => ({
      kind,
      position,
      key: kind === 'session' ? content['key'] : null,
      sealed: sealed.texts[index]!.sealed,
    }));
    const entries = plan.additions + plan.unchanged;
    await this.store.run(REMEMBER, [
      id,
      print,
      source.asOf,
      plan.cases.length,
      entries,
      at,
      JSON.stringify(annexRows),
      JSON.stringify(statistics),
    ]);
  }
}
