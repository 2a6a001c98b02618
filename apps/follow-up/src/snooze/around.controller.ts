import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { AroundClock } from '#libs/contracts';
import { Policy } from '#libs/platform';
import { AroundReader } from './around-reader.js';

@ApiTags('follow-up')
@Controller('api/follow-up/deadlines')
@Policy('case:read')
export class AroundController {
  constructor(private readonly reader: AroundReader) {}

  @Get(':id/around')
  @ApiOperation({
    summary: 'What lies around a clock: who is told next, what happened last, how long it may wait',
  })
  @ApiOkResponse({ standardSchema: AroundClock })
  around(@Param('id', { schema: z.uuid() }) id: string): Promise<AroundClock> {
    return this.reader.around(id);
  }
}
