import { Body, Controller, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import {
  CaseFile,
  CaseNeighbours,
  FindCase,
  FindPerson,
  JournalRow,
  Page,
  ShownPerson,
  TimelineItem,
} from '#libs/contracts';
import { CurrentActor, Policy, type Actor } from '#libs/platform';
import { CaseFileService } from './case-file.service.js';

const CaseId = z.uuid();
const TimelinePage = z.strictObject({
  after: z.coerce.number().int().min(0).default(0),
  limit: z.coerce.number().int().min(1).max(500).default(100),
});

@ApiTags('intake')
@Controller('api/intake')
export class CaseFileController {
  constructor(private readonly files: CaseFileService) {}

  @Get('cases')
  @Policy('case:read')
  @ApiOperation({ summary: 'Cases by their code, a page at a time' })
  @ApiOkResponse({ standardSchema: z.array(CaseFile) })
  list(@Query({ schema: Page }) { after, limit }: z.output<typeof Page>): Promise<CaseFile[]> {
    return this.files.list(after ?? '', limit);
  }

  /** What is typed goes in the body: addresses are written into logs, and it may be a name. */
  @Post('cases/search')
  @HttpCode(200)
  @Policy('case:read')
  @ApiOperation({ summary: 'Cases whose code begins so' })
  @ApiOkResponse({ standardSchema: z.array(CaseFile) })
  search(@Body({ schema: FindCase }) wanted: FindCase): Promise<CaseFile[]> {
    return this.files.beginning(wanted);
  }

  @Get('cases/:case')
  @Policy('case:read')
  @ApiOperation({ summary: 'One case, without its people; the ETag is its version' })
  @ApiOkResponse({ standardSchema: CaseFile })
  async read(
    @Param('case', { schema: CaseId }) caseId: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CaseFile> {
    const file = await this.files.read(caseId);
    void reply.header('etag', `"${file.version}"`);
    return file;
  }

  @Get('cases/:case/neighbours')
  @Policy('case:read')
  @ApiOperation({ summary: 'The cases before and after one, by their code' })
  @ApiOkResponse({ standardSchema: CaseNeighbours })
  neighbours(@Param('case', { schema: CaseId }) caseId: string): Promise<CaseNeighbours> {
    return this.files.neighbours(caseId);
  }

  @Get('cases/:case/timeline')
  @Policy('case:read')
  @ApiOperation({ summary: 'What happened in a case, with its words' })
  @ApiOkResponse({ standardSchema: z.array(TimelineItem) })
  timeline(
    @Param('case', { schema: CaseId }) caseId: string,
    @Query({ schema: TimelinePage }) { after, limit }: z.output<typeof TimelinePage>,
  ): Promise<TimelineItem[]> {
    return this.files.timeline(caseId, after, limit);
  }

  @Get('cases/:case/journal')
  @Policy('case:read')
  @ApiOperation({
    summary: 'Every row of the journal of a case, in order: who recorded what, when',
  })
  @ApiOkResponse({ standardSchema: z.array(JournalRow) })
  journal(
    @Param('case', { schema: CaseId }) caseId: string,
    @Query({ schema: TimelinePage }) { after, limit }: z.output<typeof TimelinePage>,
  ): Promise<JournalRow[]> {
    return this.files.journal(caseId, after, limit);
  }

  @Get('cases/:case/persons')
  @Policy('identity:read')
  @ApiOperation({ summary: 'Who the people of a case are; the journal notes that they were shown' })
  @ApiOkResponse({ standardSchema: z.array(ShownPerson) })
  persons(
    @Param('case', { schema: CaseId }) caseId: string,
    @CurrentActor() actor: Actor,
  ): Promise<ShownPerson[]> {
    return this.files.persons(caseId, actor);
  }

  /** A search for a person goes in the body: addresses are written into logs. */
  @Post('persons/search')
  @HttpCode(200)
  @Policy('identity:read')
  @ApiOperation({ summary: 'Cases in which somebody bears a name, in any usual spelling' })
  find(
    @Body({ schema: FindPerson }) { name }: z.output<typeof FindPerson>,
  ): Promise<{ person: string; case: string }[]> {
    return this.files.find(name);
  }
}
