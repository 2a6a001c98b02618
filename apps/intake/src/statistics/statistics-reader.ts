import { Injectable } from '@nestjs/common';
import { Store, type Statement } from '#libs/case-store';
import {
  OWN_KINDS,
  type CountedEvent,
  type OwnKind,
  type OwnNumberPage,
  type OwnYear,
} from '#libs/contracts';
import type { ReportedFigure } from '#libs/domain';

const FIGURES: Statement = {
  name: 'statistics.figures',
  text: `SELECT DISTINCT ON (year, source, measure, band) year, source, measure,
                nullif(band, '') AS band, value, qualifier, i.as_of AS "asOf"
           FROM qorgan.figure JOIN qorgan.casebook_import i ON i.id = import_id
          ORDER BY year, source, measure, band, i.imported_at DESC`,
};

/** What `journal_counted` holds; it must stay the condition of that index, word for word. */
const COUNTED = `(type IN ('complaint.registered', 'criminal-case.opened', 'criminal-case.refused', 'sentence.imposed')
             OR (type = 'referral.answered'
                 AND data->'codes'->'answer' ?| ARRAY['refused', 'refused-to-visit', 'not-confirmed']))`;

/** The types of event that each number counts, where they are in the index. */
const TYPES: Readonly<Record<OwnKind, readonly string[]>> = {
  registered: ['complaint.registered'],
  opened: ['criminal-case.opened'],
  refused: ['criminal-case.refused', 'referral.answered'],
  sentenced: ['sentence.imposed'],
};

const columns = OWN_KINDS.map((kind) => {
  const types = TYPES[kind].map((type) => `'${type}'`).join(', ');
  return `count(*) FILTER (WHERE type IN (${types}))::int AS ${kind}`;
});

/** Reads `journal_counted` alone. */
export const OURS: Statement = {
  name: 'statistics.ours',
  text: `SELECT left(occurred_on, 4)::int AS year, ${columns.join(', ')}
           FROM qorgan.journal WHERE ${COUNTED} GROUP BY 1 ORDER BY 1`,
};

/** The same events one by one, of one year: types, year, after which event, how many. */
const BEHIND: Statement = {
  name: 'statistics.behind',
  text: `SELECT j.id AS event, j.case_id AS "case", c.code, j.type, j.occurred_on AS on
           FROM (SELECT id, case_id, type, occurred_on FROM qorgan.journal
                  WHERE ${COUNTED} AND type = ANY($1) AND left(occurred_on, 4) = $2) j
           JOIN qorgan.complaint c ON c.case_id = j.case_id
          WHERE $3::uuid IS NULL OR (j.occurred_on, j.id) >
                (SELECT a.occurred_on, a.id FROM qorgan.journal a WHERE a.id = $3)
          ORDER BY j.occurred_on, j.id LIMIT $4`,
};

/** Reads what others counted, and counts what the team's own cases hold. */
@Injectable()
export class StatisticsReader {
  constructor(private readonly store: Store) {}

  /** Every figure that a casebook brought; of two casebooks that bring the same one, the later. */
  async figures(): Promise<ReportedFigure[]> {
    const rows = await this.store.run<ReportedFigure & { band: string | null }>(FIGURES);
    return rows.map(({ band, ...row }) => (band === null ? row : { ...row, band }));
  }

  /** The team's own cases, year by year, oldest first. */
  ours(): Promise<OwnYear[]> {
    return this.store.run<OwnYear>(OURS);
  }

  /** What one of these numbers counts, in the order in which it happened. */
  behind({ kind, year, after, limit }: OwnNumberPage): Promise<CountedEvent[]> {
    const values = [TYPES[kind], String(year), after ?? null, limit];
    return this.store.run<CountedEvent>(BEHIND, values);
  }
}
