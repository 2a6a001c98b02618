import type { Fact } from '#libs/domain';
import type { Statement, Tx } from './store.js';

const KNOWN: Statement = {
  name: 'facts.known',
  text: `SELECT id, type, data FROM qorgan.journal
          WHERE case_id = $1 AND type = ANY($2) ORDER BY seq`,
};

/**
 * What has been recorded of a case, oldest first: ids, codes and dates.
 * @param types the types of event that are facts
 */
export async function knownFacts(
  tx: Tx,
  caseId: string,
  types: readonly string[],
): Promise<Fact[]> {
  const rows = await tx.run<{ id: string; type: string; data: Omit<Fact, 'id' | 'type'> }>(KNOWN, [
    caseId,
    types,
  ]);
  return rows.map(({ id, type, data }) => ({ ...data, id, type }));
}
