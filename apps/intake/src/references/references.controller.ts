import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Store, type Statement } from '#libs/case-store';
import { DeclaredReferences } from '#libs/contracts';
import { Policy } from '#libs/platform';

const DECLARED: Statement = {
  name: 'references.declared',
  text: `SELECT coalesce((SELECT jsonb_agg(jsonb_build_object('id', b.id, 'key', b.key,
                  'kind', b.kind, 'name', b.name) ORDER BY b.key) FROM qorgan.body b), '[]') AS bodies,
                coalesce((SELECT jsonb_agg(jsonb_build_object('key', p.key, 'kind', p.kind,
                  'name', p.name) ORDER BY p.key) FROM qorgan.place p), '[]') AS places,
                coalesce((SELECT jsonb_agg(DISTINCT a.key) FROM qorgan.annex a
                  WHERE a.kind = 'session' AND a.key IS NOT NULL), '[]') AS sessions`,
};

@ApiTags('intake')
@Controller('api/intake/references')
export class ReferencesController {
  constructor(private readonly store: Store) {}

  @Get()
  @Policy('case:read')
  @ApiOperation({ summary: 'Bodies, places and sessions that an entry may name' })
  @ApiOkResponse({ standardSchema: DeclaredReferences })
  async declared(): Promise<DeclaredReferences> {
    const [row] = await this.store.run<DeclaredReferences>(DECLARED);
    return row!;
  }
}
