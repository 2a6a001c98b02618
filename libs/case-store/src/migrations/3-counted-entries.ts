import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Lets the team's own numbers be read from an index of the few events that are counted, and not
 * from the whole journal.
 */
export class CountedEntries1700000000003 implements MigrationInterface {
  readonly name = 'CountedEntries1700000000003';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE INDEX journal_counted ON qorgan.journal (type, occurred_on)
      WHERE type IN ('complaint.registered', 'criminal-case.opened', 'criminal-case.refused', 'sentence.imposed')
         OR (type = 'referral.answered'
             AND data->'codes'->'answer' ?| ARRAY['refused', 'refused-to-visit', 'not-confirmed'])`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX qorgan.journal_counted');
  }
}
