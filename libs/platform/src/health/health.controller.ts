import { Controller, Get, Res } from '@nestjs/common';
import { ApiOkResponse, ApiServiceUnavailableResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Public } from '../policy/policy.decorator.js';
import { HealthProbes } from './health-probes.js';

/** What a supervisor of processes asks: is it alive, and may it be sent work. */
@ApiTags('health')
@Controller('health')
@Public('Names parts of the machine only; process supervisors have no account.')
export class HealthController {
  constructor(private readonly probes: HealthProbes) {}

  @Get('live')
  @ApiOkResponse({ description: 'The process answers.' })
  live(): { status: 'up' } {
    return { status: 'up' };
  }

  @Get('ready')
  @ApiOkResponse({ description: 'Every part works.' })
  @ApiServiceUnavailableResponse({ description: 'The parts that do not work, by name.' })
  async ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<object> {
    const failing = await this.probes.failing();
    if (failing.length === 0) return { status: 'up' };
    void reply.status(503);
    return { status: 'down', failing };
  }
}
