import type { References } from '#libs/contracts';
import type { Statement, Tx } from '#libs/case-store';

/** What an entry of a case may name, and the ids that the names stand for. */
export interface CaseReferences {
  readonly references: References;
  readonly bodyIds: ReadonlyMap<string, string>;
  /** What the complaint says that its clocks ask for. */
  readonly complaint: { readonly alleged: readonly string[]; readonly zone: string };
}

const LOAD: Statement = {
  name: 'references.of-case',
  text: `SELECT c.alleged, c.zone,
                (SELECT jsonb_agg(jsonb_build_array(b.key, b.kind, b.id)) FROM qorgan.body b
                  WHERE b.jurisdiction = c.jurisdiction) AS bodies,
                (SELECT jsonb_agg(p.key) FROM qorgan.place p
                  WHERE p.jurisdiction = c.jurisdiction) AS places,
                (SELECT jsonb_agg(DISTINCT a.key) FROM qorgan.annex a
                  WHERE a.kind = 'session') AS sessions
           FROM qorgan.complaint c WHERE c.case_id = $1`,
};

/** The bodies and places of a case's jurisdiction; null when there is no such case. */
export async function referencesOf(tx: Tx, caseId: string): Promise<CaseReferences | null> {
  const [row] = await tx.run<ReferenceRow>(LOAD, [caseId]);
  if (!row) return null;
  const bodies = row.bodies ?? [];
  return {
    references: {
      bodies: new Map(bodies.map(([key, kind]) => [key, kind])),
      places: new Set(row.places ?? []),
      sessions: new Set(row.sessions ?? []),
    },
    bodyIds: new Map(bodies.map(([key, , id]) => [key, id])),
    complaint: { alleged: row.alleged, zone: row.zone },
  };
}

interface ReferenceRow {
  alleged: string[];
  zone: string;
  bodies: [key: string, kind: string, id: string][] | null;
  places: string[] | null;
  sessions: string[] | null;
}
