import { Inject, Injectable } from '@nestjs/common';
import { Store } from '#libs/case-store';
import type { CaseOwner, KeptCase, KeptPage, Load, Member, MemberRef } from '#libs/contracts';
import type { Law } from '#libs/domain';
import { Clock, LAW, notFound } from '#libs/platform';
import { Vault } from '#libs/vault';
import { KEPT } from './kept.statements.js';
import { LOAD, OWNER } from './owner.statements.js';

interface OwnerOfCase {
  readonly owner: MemberRef | null;
  readonly since: Date | null;
  readonly offeredTo: MemberRef | null;
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

  /** The cases of a member, or of nobody in particular, the most overdue first. */
  kept({ member, limit }: KeptPage): Promise<KeptCase[]> {
    const on = this.clock.today(this.law.zone);
    return this.store.run<KeptCase>(KEPT, [on, member === 'nobody' ? null : member, limit]);
  }

  /** Who has a case, and to whom it is offered with which words. Throws 404. */
  async of(caseId: string): Promise<CaseOwner> {
    const [row] = await this.store.run<OwnerOfCase>(OWNER, [caseId]);
    if (!row) throw notFound('case');
    const { owner, since, offeredTo, offeredAt, sealed } = row;
    return {
      case: caseId,
      owner,
      since: since?.toISOString() ?? null,
      offered: offeredTo && {
        to: offeredTo,
        at: offeredAt!.toISOString(),
        note: await this.noteOf(caseId, sealed),
      },
    };
  }

  private async noteOf(caseId: string, sealed: string | null): Promise<string | null> {
    if (sealed === null) return null;
    const words = await this.vault.texts(caseId, [sealed]);
    const { note } = words.get(sealed) ?? {};
    return typeof note === 'string' ? note : null;
  }
}
