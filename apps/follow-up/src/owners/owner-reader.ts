import { Inject, Injectable } from '@nestjs/common';
import { Store } from '#libs/case-store';
import type { CaseOwner, Load, Member } from '#libs/contracts';
import type { Law } from '#libs/domain';
import { Clock, LAW, notFound } from '#libs/platform';
import { Vault } from '#libs/vault';
import { LOAD, OWNERS } from './owner.statements.js';

/** Who has a case, as it is stored. */
export interface OwnerRow {
  readonly case: string;
  readonly owner: string | null;
  readonly since: Date | null;
  readonly offeredTo: string | null;
  readonly offeredAt: Date | null;
  readonly sealed: string | null;
}

const NOTHING = { cases: 0, open: 0, overdue: 0, stalled: 0 };

/** Reads who has what. */
@Injectable()
export class OwnerReader {
  constructor(
    private readonly store: Store,
    private readonly vault: Vault,
    private readonly clock: Clock,
    @Inject(LAW) private readonly law: Law,
  ) {}

  /** What lies on whom, and what nobody in particular has. */
  async load(): Promise<Load> {
    const on = this.clock.today(this.law.zone);
    const rows = await this.store.run<Omit<Member, 'id'> & { id: string | null }>(LOAD, [on]);
    const members = rows.flatMap(({ id, ...row }) => (id === null ? [] : [{ id, ...row }]));
    const { cases, open, overdue, stalled } = rows.find(({ id }) => id === null) ?? NOTHING;
    return { members, unowned: { cases, open, overdue, stalled } };
  }

  /** Who has a case, and to whom it is offered with which words. Throws 404. */
  async of(caseId: string): Promise<CaseOwner> {
    const [row] = await this.store.run<OwnerRow>(OWNERS, [[caseId]]);
    if (!row) throw notFound('case');
    const words = await this.vault.texts(caseId, row.sealed === null ? [] : [row.sealed]);
    const { note } = words.get(row.sealed ?? '') ?? {};
    return {
      case: caseId,
      owner: row.owner,
      since: row.since?.toISOString() ?? null,
      offered:
        row.offeredTo === null
          ? null
          : {
              to: row.offeredTo,
              at: row.offeredAt!.toISOString(),
              note: typeof note === 'string' ? note : null,
            },
    };
  }
}
