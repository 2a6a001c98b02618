import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { ConsentState } from '#libs/contracts';
import { Policy } from '#libs/platform';
import { ConsentReader } from './consent-reader.js';

const CaseId = z.uuid();

@ApiTags('intake')
@Controller('api/intake/cases/:case/consents')
export class ConsentController {
  constructor(private readonly consents: ConsentReader) {}

  @Get()
  @Policy('case:read')
  @ApiOperation({ summary: 'How consent stands today, purpose by purpose; unknown is no' })
  @ApiOkResponse({ standardSchema: z.array(ConsentState) })
  read(@Param('case', { schema: CaseId }) caseId: string): Promise<ConsentState[]> {
    return this.consents.of(caseId);
  }
}
