import { Injectable } from '@nestjs/common';
import { Store, type Statement } from '#libs/case-store';
import type { OwnYear } from '#libs/contracts';
import type { ReportedFigure } from '#libs/domain';

const FIGURES: Statement = {
  name: 'statistics.figures',
  text: `SELECT DISTINCT ON (year, source, measure, band) year, source, measure,
                nullif(band, '') AS band, value, qualifier, i.as_of AS "asOf"
           FROM qorgan.figure JOIN qorgan.casebook_import i ON i.id = import_id
          ORDER BY year, source, measure, band, i.imported_at DESC`,
};

/** Reads `journal_counted` alone; its condition must stay that of the index, word for word. */
export const OURS: Statement = {
  name: 'statistics.ours',
  text: `SELECT left(occurred_on, 4)::int AS year,
                count(*) FILTER (WHERE type = 'complaint.registered')::int AS registered,
                count(*) FILTER (WHERE type = 'criminal-case.opened')::int AS opened,
                count(*) FILTER (WHERE type IN ('criminal-case.refused', 'referral.answered'))::int AS refused,
                count(*) FILTER (WHERE type = 'sentence.imposed')::int AS sentenced
           FROM qorgan.journal
          WHERE type IN ('complaint.registered', 'criminal-case.opened', 'criminal-case.refused', 'sentence.imposed')
             OR (type = 'referral.answered'
                 AND data->'codes'->'answer' ?| ARRAY['refused', 'refused-to-visit', 'not-confirmed'])
          GROUP BY 1 ORDER BY 1`,
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
}
