import { Injectable } from '@nestjs/common';
import { Store, type Statement } from '#libs/case-store';
import type { Duplicate } from '#libs/contracts';
import { Vault } from '#libs/vault';
import { scoreDuplicate, type Alike } from './score-duplicate.js';

/** Nobody reads more. */
const MOST_SHOWN = 10;

/** Case, cases with a namesake: those, and the last complaints of the same place and body. */
const CANDIDATES: Statement = {
  name: 'triage.same-matter',
  text: `WITH of AS (
           SELECT c.*, t.received_on FROM qorgan.complaint c JOIN qorgan.triage t USING (case_id)
            WHERE c.case_id = $1
         ), candidate AS (
           SELECT unnest($2::uuid[]) AS case_id
           UNION
           (SELECT c.case_id FROM of JOIN qorgan.complaint c
               ON c.place = of.place AND c.against = of.against
             WHERE c.case_id <> of.case_id ORDER BY c.registered_at DESC LIMIT 50)
         )
         SELECT c.case_id AS "case", c.code, coalesce(t.state, 'accepted') AS state,
                c.case_id = ANY($2) AS name, coalesce(c.place = of.place, false) AS place,
                coalesce(c.against = of.against, false) AS body, c.alleged && of.alleged AS alleged,
                of.received_on AS "receivedOn",
                coalesce(t.received_on, (SELECT j.data->>'on' FROM qorgan.journal j
                  WHERE j.case_id = c.case_id AND j.type = 'complaint.received'
                  ORDER BY j.seq LIMIT 1)) AS "otherReceivedOn"
           FROM candidate JOIN qorgan.complaint c USING (case_id)
           LEFT JOIN qorgan.triage t ON t.case_id = c.case_id CROSS JOIN of
          WHERE coalesce(t.state, 'accepted') IN ('waiting', 'accepted')`,
};

/** Finds cases that may be of the same matter as a complaint that waits. */
@Injectable()
export class SameMatter {
  constructor(
    private readonly store: Store,
    private readonly vault: Vault,
  ) {}

  /** The likeliest first; names are compared inside the vault and told as a match alone. */
  async of(caseId: string): Promise<Duplicate[]> {
    const namesakes = await this.vault.namesakes(caseId);
    const rows = await this.store.run<Alike & Pick<Duplicate, 'case' | 'code' | 'state'>>(
      CANDIDATES,
      [caseId, namesakes],
    );
    return rows
      .flatMap(({ case: id, code, state, ...alike }) => {
        const scored = scoreDuplicate(alike);
        return scored ? [{ case: id, code, state, ...scored }] : [];
      })
      .toSorted((a, b) => b.score - a.score || (a.code < b.code ? -1 : 1))
      .slice(0, MOST_SHOWN);
  }
}
