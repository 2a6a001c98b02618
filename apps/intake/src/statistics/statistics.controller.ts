import { Controller, Get, Header, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import {
  CountedEvent,
  OwnNumberPage,
  OwnStatisticsFile,
  OwnYear,
  ReportedFunnel,
  StatisticsFile,
} from '#libs/contracts';
import { figuresByYear, funnelsOf, type FigureTable } from '#libs/domain';
import { Policy } from '#libs/platform';
import { ownFile, reportedFile } from './statistics-files.js';
import { StatisticsReader } from './statistics-reader.js';

const CSV = 'text/csv; charset=utf-8';
const saved = (name: string) => `attachment; filename="${name}.csv"`;

@ApiTags('intake')
@Controller('api/intake/statistics')
@Policy('statistics:read')
export class StatisticsController {
  constructor(private readonly statistics: StatisticsReader) {}

  @Get()
  @ApiOperation({ summary: 'Reported figures by year and source; sources are never mixed' })
  async figures(): Promise<FigureTable> {
    return figuresByYear(await this.statistics.figures());
  }

  @Get('reported')
  @ApiOperation({ summary: 'From allegations to sentences, for each year and source' })
  @ApiOkResponse({ standardSchema: z.array(ReportedFunnel) })
  async reported(): Promise<ReportedFunnel[]> {
    return funnelsOf(await this.statistics.figures());
  }

  @Get('reported.csv')
  @Header('content-type', CSV)
  @Header('content-disposition', saved('reported-figures'))
  @ApiProduces('text/csv')
  @ApiOperation({ summary: 'The reported figures as a file, under a note on how they were made' })
  async reportedFile(@Query({ schema: StatisticsFile }) { lang }: StatisticsFile): Promise<string> {
    return reportedFile(funnelsOf(await this.statistics.figures()), lang);
  }

  @Get('ours')
  @ApiOperation({ summary: "What the team's own cases hold, year by year" })
  @ApiOkResponse({ standardSchema: z.array(OwnYear) })
  ours(): Promise<OwnYear[]> {
    return this.statistics.ours();
  }

  @Get('ours/events')
  @Policy('case:read')
  @ApiOperation({ summary: "What one of the team's own numbers counts, case by case" })
  @ApiOkResponse({ standardSchema: z.array(CountedEvent) })
  behind(@Query({ schema: OwnNumberPage }) page: OwnNumberPage): Promise<CountedEvent[]> {
    return this.statistics.behind(page);
  }

  @Get('ours.csv')
  @Header('content-type', CSV)
  @Header('content-disposition', saved('own-cases'))
  @ApiProduces('text/csv')
  @ApiOperation({
    summary: "The team's own numbers as a file; counts below three are not published",
  })
  async ownFile(
    @Query({ schema: OwnStatisticsFile }) { lang, audience }: OwnStatisticsFile,
  ): Promise<string> {
    return ownFile(await this.statistics.ours(), lang, audience);
  }
}
