import { Controller, Get, Header, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { CountedEvent, OwnStatisticsFile, RefusalCount, RefusalPage } from '#libs/contracts';
import { Policy } from '#libs/platform';
import { RefusalsReader } from './refusals-reader.js';
import { refusalsFile } from './statistics-files.js';

@ApiTags('intake')
@Controller('api/intake/statistics')
@Policy('statistics:read')
export class RefusalsController {
  constructor(private readonly refusals: RefusalsReader) {}

  @Get('refusals')
  @ApiOperation({ summary: 'How bodies refuse or deny, and with which words, the most used first' })
  @ApiOkResponse({ standardSchema: z.array(RefusalCount) })
  ranked(): Promise<RefusalCount[]> {
    return this.refusals.ranked();
  }

  @Get('refusals/events')
  @Policy('case:read')
  @ApiOperation({ summary: 'What one of these numbers counts, case by case' })
  @ApiOkResponse({ standardSchema: z.array(CountedEvent) })
  behind(@Query({ schema: RefusalPage }) page: RefusalPage): Promise<CountedEvent[]> {
    return this.refusals.behind(page);
  }

  @Get('refusals.csv')
  @Header('content-type', 'text/csv; charset=utf-8')
  @Header('content-disposition', 'attachment; filename="refusals.csv"')
  @ApiProduces('text/csv')
  @ApiOperation({ summary: 'The ranking as a file; counts below three are not published' })
  async file(
    @Query({ schema: OwnStatisticsFile }) { lang, audience }: OwnStatisticsFile,
  ): Promise<string> {
    return refusalsFile(await this.refusals.ranked(), lang, audience);
  }
}
