import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Page } from '#libs/contracts';
import { Policy } from '#libs/platform';
import { DecisionService, type DecisionView } from './decision.service.js';

@ApiTags('un-decisions')
@Controller('api/un-decisions')
@Policy('case:read')
export class DecisionsController {
  constructor(private readonly decisions: DecisionService) {}

  @Get('decisions')
  @ApiOperation({ summary: 'UN decisions with their remedies and the next State-reply date' })
  list(@Query({ schema: Page }) page: z.output<typeof Page>): Promise<DecisionView[]> {
    return this.decisions.list(page as { after?: string; limit: number });
  }

  @Get('cases/:case/decisions')
  @ApiOperation({ summary: 'The UN decisions of one case' })
  ofCase(@Param('case', { schema: z.uuid() }) caseId: string): Promise<DecisionView[]> {
    return this.decisions.list({ caseId, limit: 200 });
  }
}
