import type { Fact } from '#libs/domain';
import type { Statement, Tx } from './store.js';

const KNOWN: Statement = {
  name: 'facts.known',
  text: `SELECT id, type, data FROM qorgan.journal
          WHERE case_id = $1 AND type = ANY($2) AND ($3::integer IS NULL OR seq < $3) ORDER BY seq`,
};

/**
 * What has been recorded of a case, oldest first: ids, codes and dates.
 * @param types the types of event that are facts
 * @param before a number of the case's journal; only what stands before it. All when null
 */
export async function knownFacts(
  tx: Tx,
  caseId: string,
  types: readonly string[],
  before: number | null,
): Promise<Fact[]> {
  const rows = await tx.run<{ id: string; type: string; data: Omit<Fact, 'id' | 'type'> }>(KNOWN, [
    caseId,
    types,
    before,
  ]);
  return rows.map(({ id, type, data }) => ({ ...data, id, type }));
}
