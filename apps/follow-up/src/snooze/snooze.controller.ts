import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { BulkAnswer, SnoozeClocks, WakeClocks } from '#libs/contracts';
import { CurrentActor, Policy, type Actor } from '#libs/platform';
import { SnoozeService } from './snooze.service.js';

@ApiTags('follow-up')
@Controller('api/follow-up/snoozes')
@Policy('case:snooze')
export class SnoozeController {
  constructor(private readonly snoozes: SnoozeService) {}

  @Post()
  @HttpCode(200)
  @ApiOperation({
    summary: 'Put clocks aside until a day, never past a last day; what cannot wait is left',
    description:
      'No reminder waits for it. Left, each with why: clock.not-found, clock.ended, ' +
      'clock.due-too-soon, clock.past-a-last-day, clock.longer-than-we-wait, case.erased.',
  })
  @ApiOkResponse({ standardSchema: BulkAnswer })
  putAside(
    @Body({ schema: SnoozeClocks }) asked: SnoozeClocks,
    @CurrentActor() actor: Actor,
  ): Promise<BulkAnswer> {
    return this.snoozes.putAside(asked, actor);
  }

  @Post('wake')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Take clocks back before their day',
    description: 'Left, each with why: clock.not-found, clock.not-put-aside.',
  })
  @ApiOkResponse({ standardSchema: BulkAnswer })
  takeBack(
    @Body({ schema: WakeClocks }) { deadlines }: WakeClocks,
    @CurrentActor() actor: Actor,
  ): Promise<BulkAnswer> {
    return this.snoozes.takeBack(deadlines, actor);
  }
}
