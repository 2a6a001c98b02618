import type { CanActivate, ExecutionContext } from '@nestjs/common';
import type { Reflector } from '@nestjs/core';
import { permits, type Action } from '#libs/domain';
import { Refusal } from '../errors/refusal.js';
import { actorOf, type RequestWithActor } from './actor.js';
import { POLICY, PUBLIC } from './policy.decorator.js';

/** Lets a request through only where the route's declaration permits its actor. */
export class PolicyGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    // Events come from our own journal; who caused them was checked when they were written.
    if (context.getType() !== 'http') return true;
    const places = [context.getHandler(), context.getClass()];
    if (this.reflector.getAllAndOverride<string>(PUBLIC, places) !== undefined) return true;
    const action = this.reflector.getAllAndOverride<Action | undefined>(POLICY, places);
    const request = context.switchToHttp().getRequest<RequestWithActor>();
    const actor = actorOf(request);
    if (action === undefined || !permits(actor.role, action)) throw forbidden(actor.role, action);
    request.actor = actor;
    return true;
  }
}

function forbidden(role: string, action = 'undeclared'): Refusal {
  return new Refusal({
    code: 'policy.forbidden',
    status: 403,
    title: 'Your role does not permit this.',
    remedy: 'Ask your lead, or use another role.',
    params: { role, action },
  });
}
