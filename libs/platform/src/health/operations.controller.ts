import { Controller, Get, Inject } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Store } from '#libs/case-store';
import { SystemState } from '#libs/contracts';
import type { Law } from '#libs/domain';
import { QueueBackend, type QueueDepth } from '#libs/messaging';
import { LAW } from '../casework/law.token.js';
import { Clock } from '../clock/clock.js';
import { LawKeeper } from '../law/law-keeper.js';
import { Policy } from '../policy/policy.decorator.js';
import { codeVersion } from './code-version.js';
import { systemFacts } from './system-facts.js';
import { systemVerdicts } from './system-verdicts.js';

/** How this installation stands, for whoever keeps it running: nothing of any case is in it. */
@ApiTags('operations')
@Controller('api/operations')
export class OperationsController {
  private readonly versions = {
    qorgan: codeVersion(),
    node: process.versions.node,
    since: performance.timeOrigin,
  };

  constructor(
    private readonly store: Store,
    private readonly clock: Clock,
    private readonly queues: QueueBackend,
    private readonly keeper: LawKeeper,
    @Inject(LAW) private readonly law: Law,
  ) {}

  @Get()
  @Policy('operations:read')
  @ApiOperation({
    summary: 'Services, queue, outbox, scheduler, law and store: what is as it must',
  })
  @ApiOkResponse({ standardSchema: SystemState })
  async state(): Promise<SystemState> {
    const now = this.clock.now();
    const inForce = this.law.version;
    const packs = this.keeper.lying();
    const [facts, queue] = await Promise.all([
      systemFacts(this.store, now, packs ?? inForce),
      this.depth(),
    ]);
    const { versions } = this;
    const checks = systemVerdicts({ facts, now, queue, versions, law: { inForce, packs } });
    return { at: new Date(now).toISOString(), checks };
  }

  /** A queue that does not answer is told of like any other fault. */
  private depth(): Promise<QueueDepth | null> {
    return this.queues.depth().catch(() => null);
  }
}
