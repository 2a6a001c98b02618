import { Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { LoadedSample } from '#libs/contracts';
import { CurrentActor, Policy, type Actor } from '#libs/platform';
import { SampleCases } from './sample-cases.service.js';

@ApiTags('intake')
@Controller('api/intake/sample-cases')
export class SampleCasesController {
  constructor(private readonly sample: SampleCases) {}

  @Post()
  @HttpCode(200)
  @Policy('casebook:import')
  @ApiOperation({ summary: 'Fill an empty desk with invented cases; refused when it holds any' })
  @ApiOkResponse({ standardSchema: LoadedSample })
  load(@CurrentActor() actor: Actor): Promise<LoadedSample> {
    return this.sample.load(actor);
  }
}
