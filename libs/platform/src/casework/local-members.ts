import { ROLES } from '#libs/domain';
import type { Statement, Tx } from '#libs/case-store';
import { localMember } from '../policy/actor.js';

const ENSURE: Statement = {
  name: 'members.ensure-local',
  text: `INSERT INTO qorgan.member (id, role) SELECT x.id, x.role
           FROM jsonb_to_recordset($1) AS x(id uuid, role text) ON CONFLICT DO NOTHING`,
};

/** Until there are accounts: one member for each role, so that every reminder reaches somebody. */
export async function ensureLocalMembers(tx: Tx): Promise<void> {
  await tx.run(ENSURE, [JSON.stringify(ROLES.map((role) => localMember(role)))]);
}
