import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Today, TodayPage } from '#libs/contracts';
import { CurrentActor, Policy, type Actor } from '#libs/platform';
import { TodayReader } from './today-reader.js';

@ApiTags('follow-up')
@Controller('api/follow-up/today')
@Policy('case:read')
export class TodayController {
  constructor(private readonly reader: TodayReader) {}

  @Get()
  @ApiOperation({
    summary: 'What is overdue, due today, due soon, waiting for others, and put aside',
    description:
      'With whose=mine only the clocks of your cases; to a caseworker also those of the cases ' +
      'that nobody in particular has.',
  })
  @ApiOkResponse({ standardSchema: Today })
  today(
    @Query({ schema: TodayPage }) { whose }: TodayPage,
    @CurrentActor() actor: Actor,
  ): Promise<Today> {
    return whose === 'mine' ? this.reader.today(actor) : this.reader.today();
  }
}
