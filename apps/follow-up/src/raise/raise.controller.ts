import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { BulkAnswer, RaiseClocks } from '#libs/contracts';
import { CurrentActor, Policy, type Actor } from '#libs/platform';
import { RaiseService } from './raise.service.js';

@ApiTags('follow-up')
@Controller('api/follow-up/raises')
@Policy('case:raise')
export class RaiseController {
  constructor(private readonly raises: RaiseService) {}

  @Post()
  @HttpCode(200)
  @ApiOperation({
    summary: 'Tell the next rung of clocks now, before its day',
    description:
      'Left, each with why: clock.not-found, clock.ended, clock.stands-still, ladder.no-rung, ladder.moved-on.',
  })
  @ApiOkResponse({ standardSchema: BulkAnswer })
  raise(
    @Body({ schema: RaiseClocks }) asked: RaiseClocks,
    @CurrentActor() actor: Actor,
  ): Promise<BulkAnswer> {
    return this.raises.raise(asked, actor);
  }
}
