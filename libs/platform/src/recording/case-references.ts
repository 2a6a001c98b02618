import type { References } from '#libs/contracts';
import type { Statement, Tx } from '#libs/case-store';
import type { SealedPerson } from '#libs/vault';

/** What an entry of a case may name, and the ids that the names stand for. */
export interface CaseReferences {
  readonly references: References;
  readonly bodyIds: ReadonlyMap<string, string>;
  /** What the complaint says that its clocks ask for. */
  readonly complaint: { readonly alleged: readonly string[]; readonly zone: string };
  /** A complaint that was not taken up: nothing more is recorded of it. */
  readonly isTurnedDown: boolean;
  /** Its people, under the seal; none where nobody asked for them. */
  readonly people: readonly SealedPerson[];
}

const LOAD: Statement = {
  name: 'references.of-case',
  text: `SELECT c.alleged, c.zone,
                (SELECT t.state FROM qorgan.triage t WHERE t.case_id = c.case_id) AS triage,
                (SELECT jsonb_agg(jsonb_build_array(b.key, b.kind, b.id)) FROM qorgan.body b
                  WHERE b.jurisdiction = c.jurisdiction) AS bodies,
                (SELECT jsonb_agg(p.key) FROM qorgan.place p
                  WHERE p.jurisdiction = c.jurisdiction) AS places,
                (SELECT jsonb_agg(DISTINCT a.key) FROM qorgan.annex a
                  WHERE a.kind = 'session') AS sessions,
                (SELECT jsonb_agg(jsonb_build_array(x.id, encode(x.sealed, 'base64')) ORDER BY x.id)
                   FROM qorgan.person x WHERE $2 AND x.case_id = c.case_id) AS people
           FROM qorgan.complaint c WHERE c.case_id = $1`,
};

/**
 * What an entry of a case may name, in one round trip; null when there is no such case.
 * @param rules ids of the rules that an act on a clock may name
 * @param withPeople also the people of the case: one whom the entry names may be among them
 */
export async function referencesOf(
  tx: Tx,
  caseId: string,
  withPeople: boolean,
  rules: ReadonlySet<string>,
): Promise<CaseReferences | null> {
  const [row] = await tx.run<ReferenceRow>(LOAD, [caseId, withPeople]);
  if (!row) return null;
  const bodies = row.bodies ?? [];
  return {
    references: {
      bodies: new Map(bodies.map(([key, kind]) => [key, kind])),
      places: new Set(row.places ?? []),
      sessions: new Set(row.sessions ?? []),
      rules,
    },
    bodyIds: new Map(bodies.map(([key, , id]) => [key, id])),
    complaint: { alleged: row.alleged, zone: row.zone },
    isTurnedDown: row.triage === 'declined' || row.triage === 'merged',
    people: (row.people ?? []).map(([id, sealed]) => ({
      id,
      sealed: Buffer.from(sealed, 'base64'),
    })),
  };
}

interface ReferenceRow {
  alleged: string[];
  zone: string;
  triage: string | null;
  bodies: [key: string, kind: string, id: string][] | null;
  places: string[] | null;
  sessions: string[] | null;
  people: [id: string, sealed: string][] | null;
}
