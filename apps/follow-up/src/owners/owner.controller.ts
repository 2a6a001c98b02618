import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import {
  AnswerOffer,
  AssignCases,
  BulkAnswer,
  CaseOwner,
  KeptCase,
  KeptPage,
  Load,
  OfferCases,
} from '#libs/contracts';
import { CurrentActor, Policy, type Actor } from '#libs/platform';
import { OwnerReader } from './owner-reader.js';
import { OwnerService } from './owner.service.js';

const CaseId = z.uuid();

@ApiTags('follow-up')
@Controller('api/follow-up')
export class OwnerController {
  constructor(
    private readonly owners: OwnerService,
    private readonly reader: OwnerReader,
  ) {}

  @Get('load')
  @Policy('case:read')
  @ApiOperation({ summary: 'What lies on whom, and what nobody in particular has' })
  @ApiOkResponse({ standardSchema: Load })
  load(): Promise<Load> {
    return this.reader.load();
  }

  @Get('load/cases')
  @Policy('case:read')
  @ApiOperation({ summary: 'The cases behind one row of the load, the most overdue first' })
  @ApiOkResponse({ standardSchema: z.array(KeptCase) })
  kept(@Query({ schema: KeptPage }) page: KeptPage): Promise<KeptCase[]> {
    return this.reader.kept(page);
  }

  @Get('cases/:case/owner')
  @Policy('case:read')
  @ApiOperation({ summary: 'Who has a case, and to whom it is offered' })
  @ApiOkResponse({ standardSchema: CaseOwner })
  ofCase(@Param('case', { schema: CaseId }) caseId: string): Promise<CaseOwner> {
    return this.reader.of(caseId);
  }

  @Post('owners/assign')
  @HttpCode(200)
  @Policy('case:assign')
  @ApiOperation({
    summary: 'Give cases to a member at once',
    description: 'Left, each with why: case.not-found, owner.already.',
  })
  @ApiOkResponse({ standardSchema: BulkAnswer })
  assign(
    @Body({ schema: AssignCases }) asked: AssignCases,
    @CurrentActor() actor: Actor,
  ): Promise<BulkAnswer> {
    return this.owners.assign(asked, actor);
  }

  @Post('owners/offer')
  @HttpCode(200)
  @Policy('case:hand-over')
  @ApiOperation({
    summary: 'Offer cases to a member; until they accept each stays where it is',
    description:
      'Left, each with why: case.not-found, case.erased, owner.already, owner.not-yours.',
  })
  @ApiOkResponse({ standardSchema: BulkAnswer })
  offer(
    @Body({ schema: OfferCases }) asked: OfferCases,
    @CurrentActor() actor: Actor,
  ): Promise<BulkAnswer> {
    return this.owners.offer(asked, actor);
  }

  @Post('cases/:case/owner/answer')
  @HttpCode(204)
  @Policy('case:hand-over')
  @ApiOperation({
    summary: 'Accept or decline a case that is offered; who has it may take it back',
  })
  answer(
    @Param('case', { schema: CaseId }) caseId: string,
    @Body({ schema: AnswerOffer }) body: AnswerOffer,
    @CurrentActor() actor: Actor,
  ): Promise<void> {
    return this.owners.answer(caseId, body, actor);
  }
}
