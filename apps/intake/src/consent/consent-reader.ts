import { Injectable } from '@nestjs/common';
import { Store, type Statement } from '#libs/case-store';
import { consentsOn, type ConsentFact, type ConsentState } from '#libs/domain';
import { Clock, notFound } from '#libs/platform';

/** What was said of consent in some cases. A case of which nothing was said gives one row without an entry. */
const FACTS: Statement = {
  name: 'consent.facts',
  text: `SELECT c.case_id AS "case", c.zone, j.id AS event, j.seq, substr(j.type, 9) AS is, j.occurred_on AS on,
                (j.recorded_at AT TIME ZONE c.zone)::date::text AS "recordedOn",
                coalesce(j.data#>'{codes,purpose}', '[]') AS purposes,
                coalesce(j.data#>'{codes,scope}', '[]') AS scopes,
                coalesce(j.data#>'{codes,recipients}', '[]') AS recipients,
                j.data#>>'{dates,until}' AS until, j.data#>>'{codes,by,0}' AS by
           FROM qorgan.complaint c
           LEFT JOIN qorgan.journal j
             ON j.case_id = c.case_id AND j.type IN ('consent.given', 'consent.withdrawn')
          WHERE c.case_id = ANY($1)`,
};

type Row = { case: string; zone: string } & (ConsentFact | { event: null });

/** Reads how consent stands, by the one function that decides it: unknown is no. */
@Injectable()
export class ConsentReader {
  constructor(
    private readonly store: Store,
    private readonly clock: Clock,
  ) {}

  /** How consent stands in one case today, in the zone of the case. Throws 404. */
  async of(caseId: string): Promise<ConsentState[]> {
    const states = (await this.ofCases([caseId])).get(caseId);
    if (!states) throw notFound('case');
    return states;
  }

  /** The same of several cases, in one statement; a case that is not there is left out. */
  async ofCases(caseIds: readonly string[]): Promise<Map<string, ConsentState[]>> {
    const rows = await this.store.run<Row>(FACTS, [caseIds]);
    const zones = new Map(rows.map(({ case: id, zone }) => [id, zone]));
    return new Map(
      [...zones].map(([id, zone]) => {
        const facts = rows.filter((row) => row.case === id).filter(isFact);
        return [id, consentsOn(facts, this.clock.today(zone))];
      }),
    );
  }
}

const isFact = (row: Row): row is Row & ConsentFact => row.event !== null;
