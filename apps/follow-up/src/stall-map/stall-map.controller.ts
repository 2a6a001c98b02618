import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { StallCellPage, StallClock, StallMap } from '#libs/contracts';
import { Policy } from '#libs/platform';
import { StallMapReader } from './stall-map-reader.js';

@ApiTags('follow-up')
@Controller('api/follow-up/stall-map')
@Policy('case:read')
export class StallMapController {
  constructor(private readonly stalls: StallMapReader) {}

  @Get()
  @ApiOperation({ summary: 'Which body of the State sits on what, and for how long' })
  @ApiOkResponse({ standardSchema: StallMap })
  map(): Promise<StallMap> {
    return this.stalls.map();
  }

  @Get('clocks')
  @ApiOperation({ summary: 'The open clocks of one cell of the map, the longest due first' })
  @ApiOkResponse({ standardSchema: z.array(StallClock) })
  clocks(@Query({ schema: StallCellPage }) page: StallCellPage): Promise<StallClock[]> {
    return this.stalls.clocks(page);
  }
}
