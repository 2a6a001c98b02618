import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { ROLES, isRole, type Role } from '#libs/domain';
import { Refusal } from '../errors/refusal.js';

/** Who asks. */
export interface Actor {
  /** The member's id, a UUID: what the journal and the audit record. */
  readonly id: string;
  readonly role: Role;
}

/** A request as the guard leaves it. */
export interface RequestWithActor {
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  actor?: Actor;
}

/** Until there are accounts, the role that the local member takes for one request. */
export const ROLE_HEADER = 'qorgan-role';

const LOCAL_MEMBERS: Readonly<Record<Role, string>> = {
  caseworker: '00000000-0000-4000-8000-000000000001',
  lawyer: '00000000-0000-4000-8000-000000000002',
  lead: '00000000-0000-4000-8000-000000000003',
  supervisor: '00000000-0000-4000-8000-000000000004',
  operator: '00000000-0000-4000-8000-000000000005',
};

/** The member who stands in for a role until there are accounts. */
export function localMember(role: Role): Actor {
  return { id: LOCAL_MEMBERS[role], role };
}

/** Finds out who asks. Accounts will replace this function, and nothing else. */
export function actorOf(request: RequestWithActor): Actor {
  const role = request.headers[ROLE_HEADER] ?? 'caseworker';
  if (isRole(role)) return localMember(role);
  throw new Refusal({
    code: 'policy.unknown-role',
    status: 400,
    title: 'The header Qorgan-Role names no role.',
    remedy: `Use one of: ${ROLES.join(', ')}.`,
  });
}

/** Gives a route the actor of its request. */
export const CurrentActor = createParamDecorator((_: unknown, context: ExecutionContext): Actor => {
  const { actor } = context.switchToHttp().getRequest<RequestWithActor>();
  if (actor === undefined) throw new Error('A public route has no actor.');
  return actor;
});
