import type { MigrationInterface, QueryRunner } from 'typeorm';
import { command } from './1-create-case-store/command.js';
import { followUp } from './1-create-case-store/follow-up.js';
import { intake } from './1-create-case-store/intake.js';
import { journal } from './1-create-case-store/journal.js';
import { notifications } from './1-create-case-store/notifications.js';
import { unDecisions } from './1-create-case-store/un-decisions.js';
import { vault } from './1-create-case-store/vault.js';

/** The case store as it stands at the first landing. One file for each writer of tables. */
export class CreateCaseStore1700000000001 implements MigrationInterface {
  readonly name = 'CreateCaseStore1700000000001';

  async up(runner: QueryRunner): Promise<void> {
    const tables = [journal, vault, intake, followUp, unDecisions, notifications];
    for (const statements of [...tables, command]) await runner.query(statements);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP SCHEMA qorgan CASCADE');
  }
}
