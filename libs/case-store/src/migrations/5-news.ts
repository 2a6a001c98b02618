import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The newest rows of the journal, which every process asks for while somebody watches; and the inbox
 * of a member in the order in which it is read, what was seen included.
 */
export class News1700000000005 implements MigrationInterface {
  readonly name = 'News1700000000005';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE INDEX journal_newest ON qorgan.journal (recorded_at);
      CREATE INDEX inbox_item_newest ON qorgan.inbox_item (member_id, created_at, id)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX qorgan.journal_newest, qorgan.inbox_item_newest');
  }
}
