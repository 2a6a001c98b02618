import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import {
  ClockWhy,
  DueAnswer,
  DueQuestion,
  RuleFilter,
  RuleSummary,
  RuleView,
} from '#libs/contracts';
import { Policy } from '#libs/platform';
import { LawReader } from './law-reader.js';

const Wording = z.strictObject({ version: z.coerce.number().int().positive().optional() });
const RuleId = z.string().max(80);

@ApiTags('follow-up')
@Controller('api/follow-up')
export class LawController {
  constructor(private readonly law: LawReader) {}

  @Get('rules')
  @Policy('rules:read')
  @ApiOperation({ summary: 'The rules of the law packs, by pack, track and day in force' })
  @ApiOkResponse({ standardSchema: z.array(RuleSummary) })
  rules(@Query({ schema: RuleFilter }) filter: RuleFilter): RuleSummary[] {
    return this.law.rules(filter);
  }

  @Get('rules/:rule')
  @Policy('rules:read')
  @ApiOperation({ summary: 'One rule: source, wording, what starts and meets it, worked examples' })
  @ApiOkResponse({ standardSchema: RuleView })
  rule(
    @Param('rule', { schema: RuleId }) rule: string,
    @Query({ schema: Wording }) { version }: z.output<typeof Wording>,
  ): RuleView {
    return this.law.rule(rule, version);
  }

  @Post('due')
  @HttpCode(200)
  @Policy('rules:read')
  @ApiOperation({ summary: 'When would a clock be due, and why? Writes nothing' })
  @ApiOkResponse({ standardSchema: DueAnswer })
  due(@Body({ schema: DueQuestion }) question: DueQuestion): DueAnswer {
    return this.law.due(question);
  }

  @Get('deadlines/:deadline/why')
  @Policy('case:read')
  @ApiOperation({ summary: 'Why a clock is due on its day, what moved it, and where it leads' })
  @ApiOkResponse({ standardSchema: ClockWhy })
  why(@Param('deadline', { schema: z.uuid() }) deadline: string): Promise<ClockWhy> {
    return this.law.why(deadline);
  }
}
