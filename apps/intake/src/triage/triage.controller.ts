import { Body, Controller, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiHeader,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import {
  DeclineComplaint,
  MergeComplaint,
  Registered,
  SubmitComplaint,
  TriageCount,
  TriageDecision,
  TriageFile,
  TriageFilter,
  TriageItem,
} from '#libs/contracts';
import { Asked, Policy, type AskedWith } from '#libs/platform';
import { ComplaintService, type RegisteredCase } from '../complaints/complaint.service.js';
import { TriageFileService } from './triage-file.service.js';
import { TriageReader } from './triage-reader.js';
import { TriageService } from './triage.service.js';

const CaseId = z.uuid();

@ApiTags('intake')
@Controller('api/intake/triage')
@Policy('case:triage')
export class TriageController {
  constructor(
    private readonly complaints: ComplaintService,
    private readonly triage: TriageService,
    private readonly reader: TriageReader,
    private readonly files: TriageFileService,
  ) {}

  @Post()
  @HttpCode(201)
  @Policy('case:register')
  @ApiOperation({ summary: 'A complaint comes in and waits to be looked at' })
  @ApiHeader({ name: 'Idempotency-Key', required: false, description: 'repeat a request safely' })
  @ApiCreatedResponse({ standardSchema: Registered })
  async submit(
    @Body({ schema: SubmitComplaint }) complaint: SubmitComplaint,
    @Asked() { actor, idempotencyKey }: AskedWith,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<RegisteredCase> {
    const done = await this.complaints.submit(complaint, actor, idempotencyKey);
    void reply.header('etag', `"${done.version}"`);
    return done;
  }

  @Get()
  @ApiOperation({
    summary: 'Complaints that wait, the most urgent first; or those of another state',
  })
  @ApiOkResponse({ standardSchema: z.array(TriageItem) })
  list(@Query({ schema: TriageFilter }) filter: TriageFilter): Promise<TriageItem[]> {
    return this.reader.list(filter);
  }

  @Get('count')
  @ApiOperation({ summary: 'How many complaints wait, at most a hundred' })
  @ApiOkResponse({ standardSchema: TriageCount })
  count(): Promise<TriageCount> {
    return this.reader.count();
  }

  @Get(':case')
  @ApiOperation({
    summary: 'One complaint: its words, what may be the same matter, what accepting begins',
  })
  @ApiOkResponse({ standardSchema: TriageFile })
  read(@Param('case', { schema: CaseId }) caseId: string): Promise<TriageFile> {
    return this.files.read(caseId);
  }

  @Post(':case/accept')
  @HttpCode(200)
  @ApiOperation({ summary: 'Make a case of a complaint that waits' })
  @ApiHeader({ name: 'If-Match', required: false })
  @ApiOkResponse({ standardSchema: TriageDecision })
  accept(
    @Param('case', { schema: CaseId }) caseId: string,
    @Asked() asked: AskedWith,
  ): Promise<TriageDecision> {
    return this.triage.accept(caseId, asked);
  }

  @Post(':case/decline')
  @HttpCode(200)
  @ApiOperation({ summary: 'Do not take a complaint up, and say why' })
  @ApiHeader({ name: 'If-Match', required: false })
  @ApiOkResponse({ standardSchema: TriageDecision })
  decline(
    @Param('case', { schema: CaseId }) caseId: string,
    @Body({ schema: DeclineComplaint }) body: DeclineComplaint,
    @Asked() asked: AskedWith,
  ): Promise<TriageDecision> {
    return this.triage.decline(caseId, body, asked);
  }

  @Post(':case/merge')
  @HttpCode(200)
  @ApiOperation({ summary: 'Join a complaint to a case of the same matter' })
  @ApiHeader({ name: 'If-Match', required: false })
  @ApiOkResponse({ standardSchema: TriageDecision })
  merge(
    @Param('case', { schema: CaseId }) caseId: string,
    @Body({ schema: MergeComplaint }) body: MergeComplaint,
    @Asked() asked: AskedWith,
  ): Promise<TriageDecision> {
    return this.triage.merge(caseId, body, asked);
  }

  @Post(':case/reopen')
  @HttpCode(200)
  @ApiOperation({ summary: 'Let a complaint that was declined wait again' })
  @ApiHeader({ name: 'If-Match', required: false })
  @ApiOkResponse({ standardSchema: TriageDecision })
  reopen(
    @Param('case', { schema: CaseId }) caseId: string,
    @Asked() asked: AskedWith,
  ): Promise<TriageDecision> {
    return this.triage.reopen(caseId, asked);
  }
}
