import { Controller, Get } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Store, type Statement } from '#libs/case-store';
import { figuresByYear, type Figure, type FigureTable } from '#libs/domain';
import { Policy } from '#libs/platform';

const FIGURES: Statement = {
  name: 'statistics.figures',
  text: `SELECT DISTINCT ON (year, source, measure, band) year, source, measure,
                nullif(band, '') AS band, value, qualifier
           FROM qorgan.figure JOIN qorgan.casebook_import i ON i.id = import_id
          ORDER BY year, source, measure, band, i.imported_at DESC`,
};

@ApiTags('intake')
@Controller('api/intake/statistics')
export class StatisticsController {
  constructor(private readonly store: Store) {}

  @Get()
  @Policy('statistics:read')
  @ApiOperation({ summary: 'Reported figures by year and source; sources are never mixed' })
  async figures(): Promise<FigureTable> {
    const rows = await this.store.run<Figure & { band: string | null }>(FIGURES);
    return figuresByYear(rows.map(({ band, ...row }) => (band === null ? row : { ...row, band })));
  }
}
