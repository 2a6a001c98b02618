import { Inject, Injectable } from '@nestjs/common';
import { Store } from '#libs/case-store';
import type { StallCellPage, StallClock, StallMap } from '#libs/contracts';
import { dueDate, type Law } from '#libs/domain';
import { Clock, LAW } from '#libs/platform';
import { shapeStallMap, type CountedCell } from './shape-stall-map.js';
import { CLOCKS, MAP } from './stall-map.statements.js';

/** More cells than anybody reads; the fullest come first. */
const MOST_CELLS = 500;

type ClockRow = Omit<StallClock, 'due'> & { earliest: string; latest: string };

/** Which body of the State sits on what: read anew each time, since a day passes by itself. */
@Injectable()
export class StallMapReader {
  constructor(
    private readonly store: Store,
    private readonly clock: Clock,
    @Inject(LAW) private readonly law: Law,
  ) {}

  /** Open clocks of the State, missed or running, by the body that they wait for and by rule. */
  async map(): Promise<StallMap> {
    const on = this.today();
    const cells = await this.store.run<CountedCell>(MAP, [on, MOST_CELLS + 1]);
    return shapeStallMap(cells, this.law, on, MOST_CELLS);
  }

  /** The clocks of one cell, the longest due first; none for a cell that is not there. */
  async clocks({ body, rule, after, limit }: StallCellPage): Promise<StallClock[]> {
    const values = [this.today(), body, rule, after ?? null, limit];
    const rows = await this.store.run<ClockRow>(CLOCKS, values);
    return rows.map(({ earliest, latest, ...row }) => ({
      ...row,
      due: dueDate({ earliest, latest }),
    }));
  }

  private today(): string {
    return this.clock.today(this.law.zone);
  }
}
