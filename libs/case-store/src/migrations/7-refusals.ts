import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Lets how bodies refuse be counted from an index of the refusals, and not from the whole journal. */
export class Refusals1700000000007 implements MigrationInterface {
  readonly name = 'Refusals1700000000007';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE INDEX journal_refusals ON qorgan.journal (type, occurred_on, id)
      WHERE type IN ('criminal-case.refused', 'criminal-case.terminated', 'visit.denied', 'release.refused',
                     'counsel.denied', 'medical.care-denied', 'court.refused-to-comply')
         OR (type IN ('referral.answered', 'recommendation.answered')
             AND data->'codes'->'answer' ?| ARRAY['refused', 'refused-to-visit', 'not-confirmed'])
         OR (type = 'motion.decided' AND data->'codes'->'ruling' ? 'refused')`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX qorgan.journal_refusals');
  }
}
