import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { ExplainedClock, StalledCase } from '#libs/contracts';
import { Policy } from '#libs/platform';
import { DeadlineReader } from './deadline-reader.js';

const Limit = z.strictObject({ limit: z.coerce.number().int().min(1).max(500).default(100) });

@ApiTags('follow-up')
@Controller('api/follow-up')
@Policy('case:read')
export class DeadlinesController {
  constructor(private readonly deadlines: DeadlineReader) {}

  @Get('cases/:case/deadlines')
  @ApiOperation({ summary: 'The clocks of a case, where each stands, and why its day is that day' })
  @ApiOkResponse({ standardSchema: z.array(ExplainedClock) })
  ofCase(@Param('case', { schema: z.uuid() }) caseId: string): Promise<ExplainedClock[]> {
    return this.deadlines.ofCase(caseId);
  }

  @Get('stalls')
  @ApiOperation({ summary: 'Cases in which nobody acts, the longest asleep first' })
  @ApiOkResponse({ standardSchema: z.array(StalledCase) })
  stalls(@Query({ schema: Limit }) { limit }: z.output<typeof Limit>): Promise<StalledCase[]> {
    return this.deadlines.stalled(limit);
  }
}
