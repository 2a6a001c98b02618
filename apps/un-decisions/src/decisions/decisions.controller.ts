import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { DecisionFile, DecisionPage, Page } from '#libs/contracts';
import { Policy } from '#libs/platform';
import { readCursor } from './decision-cursor.js';
import { DecisionList } from './decision-list.js';
import { DecisionReader } from './decision-reader.js';
import { DecisionService, type DecisionView } from './decision.service.js';

const After = z
  .string()
  .max(64)
  .transform(readCursor)
  .refine((cursor) => cursor !== null, 'send what the page before named as `next`');
const DecisionsPage = Page.extend({ after: After.optional() });

@ApiTags('un-decisions')
@Controller('api/un-decisions')
@Policy('case:read')
export class DecisionsController {
  constructor(
    private readonly decisions: DecisionService,
    private readonly all: DecisionList,
    private readonly reader: DecisionReader,
  ) {}

  @Get('decisions')
  @ApiOperation({ summary: 'UN decisions of all cases, the nearest next date first' })
  @ApiOkResponse({ standardSchema: DecisionPage })
  list(
    @Query({ schema: DecisionsPage }) { after, limit }: z.output<typeof DecisionsPage>,
  ): Promise<DecisionPage> {
    return this.all.page(after ?? null, limit);
  }

  @Get('decisions/:decision')
  @ApiOperation({
    summary: 'One UN decision: its remedies, what was exchanged about it, its clocks',
  })
  @ApiOkResponse({ standardSchema: DecisionFile })
  read(@Param('decision', { schema: z.uuid() }) id: string): Promise<DecisionFile> {
    return this.reader.read(id);
  }

  @Get('cases/:case/decisions')
  @ApiOperation({ summary: 'The UN decisions of one case' })
  ofCase(@Param('case', { schema: z.uuid() }) caseId: string): Promise<DecisionView[]> {
    return this.decisions.ofCase(caseId);
  }
}
