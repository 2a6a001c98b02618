import { SetMetadata, applyDecorators } from '@nestjs/common';
import { ApiExtension } from '@nestjs/swagger';
import type { Action } from '#libs/domain';

/** Where the guard and the boot check find what a route declared. */
export const POLICY = 'qorgan:policy';
export const PUBLIC = 'qorgan:public';

type AnyDecorator = ClassDecorator & MethodDecorator;

/** What a caller must be permitted to do to use this route (or all routes of a controller). */
export function Policy(action: Action): AnyDecorator {
  return applyDecorators(SetMetadata(POLICY, action), ApiExtension('x-qorgan-policy', action));
}

/** Opens a route to everybody. The reason is for whoever reviews the code next. */
export function Public(reason: string): AnyDecorator {
  return applyDecorators(SetMetadata(PUBLIC, reason), ApiExtension('x-qorgan-public', reason));
}
