import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Open clocks of UN bodies by their last day: the list of decisions walks them, not all clocks.
 * And remedies by their case, which news of a case looks for.
 */
export class UnClocks1700000000004 implements MigrationInterface {
  readonly name = 'UnClocks1700000000004';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE INDEX deadline_open_un ON qorgan.deadline (due_latest, case_id)
      WHERE closed_by IS NULL AND rule LIKE 'un.%';
      CREATE INDEX remedy_case ON qorgan.remedy (case_id)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX qorgan.deadline_open_un, qorgan.remedy_case');
  }
}
