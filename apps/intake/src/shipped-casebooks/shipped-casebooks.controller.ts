import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { ReplayStory, ShippedCasebook } from '#libs/contracts';
import { Policy } from '#libs/platform';
import { ShippedCasebooks } from './shipped-casebooks.service.js';

const Name = z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}$/);

@ApiTags('intake')
@Controller('api/intake/casebooks')
@Policy('case:read')
export class ShippedCasebooksController {
  constructor(private readonly casebooks: ShippedCasebooks) {}

  @Get()
  @ApiOperation({ summary: 'The casebooks that come with Qorgan' })
  @ApiOkResponse({ standardSchema: z.array(ShippedCasebook) })
  list(): Promise<ShippedCasebook[]> {
    return this.casebooks.list();
  }

  @Get(':name/replay')
  @ApiOperation({ summary: 'A casebook day by day: what ran, what was missed, what was said' })
  @ApiOkResponse({ standardSchema: ReplayStory })
  replay(@Param('name', { schema: Name }) name: string): Promise<ReplayStory> {
    return this.casebooks.replay(name);
  }
}
