import type { INestApplicationContext, Type } from '@nestjs/common';
import { MetadataScanner, ModulesContainer } from '@nestjs/core';
import { QorganError } from '../errors/qorgan-error.js';
import { POLICY, PUBLIC } from './policy.decorator.js';

/** Where Nest's `@Get()` and its kin leave the address of a route. */
const ROUTE_PATH = 'path';

/**
 * Walks every HTTP route at start.
 * @throws QorganError naming each route that does not say who may use it, or says it twice
 */
export function assertEveryRouteDeclaresPolicy(app: INestApplicationContext): void {
  const controllers = [...app.get(ModulesContainer).values()].flatMap((module) =>
    [...module.controllers.values()].map(({ metatype }) => metatype as Type),
  );
  const undeclared = controllers.flatMap((controller) => undeclaredRoutes(controller));
  if (undeclared.length === 0) return;
  throw new QorganError(
    'policy.undeclared',
    `Who may use these routes? ${[...new Set(undeclared)].join(', ')}.`,
    "Put either @Policy('…') or @Public('reason') on each, or on its controller.",
  );
}

function undeclaredRoutes(controller: Type): string[] {
  const prototype = controller.prototype as Record<string, object>;
  return new MetadataScanner()
    .getAllMethodNames(prototype)
    .filter((name) => Reflect.hasMetadata(ROUTE_PATH, prototype[name] as object))
    .filter((name) => !declaresOnce(prototype[name] as object, controller))
    .map((name) => `${controller.name}.${name}`);
}

/** On the method when it says anything, else on its controller. */
function declaresOnce(method: object, controller: Type): boolean {
  const found = [method, controller].map((place) => declarations(place)).find((n) => n > 0);
  return found === 1;
}

function declarations(place: object): number {
  const action = Reflect.getMetadata(POLICY, place) as string | undefined;
  const reason = Reflect.getMetadata(PUBLIC, place) as string | undefined;
  return [action, reason].filter((each) => each !== undefined && each.trim() !== '').length;
}
