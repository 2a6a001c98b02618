import { Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { InboxCount, InboxItem } from '#libs/contracts';
import { CurrentActor, Policy, type Actor } from '#libs/platform';
import { InboxService } from './inbox.service.js';

const InboxPage = z.strictObject({
  all: z.enum(['true', 'false']).default('false'),
  after: z.uuid().optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

@ApiTags('notifications')
@Controller('api/notifications/inbox')
export class InboxController {
  constructor(private readonly inbox: InboxService) {}

  @Get()
  @Policy('inbox:read')
  @ApiOperation({
    summary: 'What waits for you, newest first; all=true shows what you have seen too',
  })
  @ApiOkResponse({ standardSchema: z.array(InboxItem) })
  list(
    @Query({ schema: InboxPage }) { all, after, limit }: z.output<typeof InboxPage>,
    @CurrentActor() actor: Actor,
  ): Promise<InboxItem[]> {
    return this.inbox.list(actor, { all: all === 'true', limit, ...(after && { after }) });
  }

  @Get('count')
  @Policy('inbox:read')
  @ApiOperation({ summary: 'How many items wait for you to see them, at most a hundred' })
  @ApiOkResponse({ standardSchema: InboxCount })
  count(@CurrentActor() actor: Actor): Promise<InboxCount> {
    return this.inbox.count(actor);
  }

  @Post(':item/acknowledge')
  @HttpCode(204)
  @Policy('inbox:acknowledge')
  @ApiOperation({ summary: 'Mark an item as seen' })
  acknowledge(
    @Param('item', { schema: z.uuid() }) item: string,
    @CurrentActor() actor: Actor,
  ): Promise<void> {
    return this.inbox.acknowledge(actor, item);
  }
}
