import { Inject, Injectable } from '@nestjs/common';
import { loadCaseClocks, Store, type Statement } from '#libs/case-store';
import {
  nearest,
  type ClockWhy,
  type DueAnswer,
  type DueQuestion,
  type RuleFilter,
  type RuleSummary,
  type RuleView,
} from '#libs/contracts';
import {
  nextRemedies,
  ruleById,
  ruleIds,
  standingOn,
  type CaseClocks,
  type Deadline,
  type Law,
  type Rule,
} from '#libs/domain';
import { Clock, LAW, notFound, Refusal } from '#libs/platform';
import { dueAnswer } from './due-answer.js';
import { ruleSummary, ruleView } from './rule-view.js';

const DEADLINE: Statement = {
  name: 'law.deadline',
  text: 'SELECT case_id, law_version FROM qorgan.deadline WHERE id = $1',
};
const ACTORS: Statement = {
  name: 'law.actors',
  text: `SELECT id, actor, recorded_at FROM qorgan.journal WHERE case_id = $1 AND id = ANY($2)`,
};

/** Reads the law: rules as they lie, dates as they would be, and why a clock is due on its day. */
@Injectable()
export class LawReader {
  constructor(
    private readonly store: Store,
    private readonly clock: Clock,
    @Inject(LAW) private readonly law: Law,
  ) {}

  /** Rules by pack, track and day in force; by id, older wordings first. */
  rules({ pack, track, on }: RuleFilter): RuleSummary[] {
    return [...this.law.rules.values()]
      .filter((rule) => pack === undefined || rule.pack === pack)
      .filter((rule) => track === undefined || rule.track === track)
      .filter((rule) => on === undefined || isInForce(rule, on))
      .sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : a.version - b.version))
      .map(ruleSummary);
  }

  /** One rule, in its newest wording or the one asked for. Throws 404 with the nearest id. */
  rule(id: string, version?: number): RuleView {
    return ruleView(this.known(id, version), this.law);
  }

  /** When a clock would be due. Throws 404 for a rule, 422 for a zone that do not exist. */
  due({ rule, version, anchor, zone, acts }: DueQuestion): DueAnswer {
    if (zone !== undefined) refuseUnlessZone(zone);
    const of = { rule: this.known(rule, version), anchor, law: this.law, ledger: acts };
    return dueAnswer({ ...of, ...(zone !== undefined && { zone }) });
  }

  /** Why a clock of a case is due on its day, what moved it and where it leads. Throws 404. */
  async why(id: string): Promise<ClockWhy> {
    const [row] = await this.store.run<{ case_id: string; law_version: string }>(DEADLINE, [id]);
    const clocks = row && (await loadCaseClocks(this.store, row.case_id));
    const deadline = clocks?.deadlines.find((each) => each.id === id);
    if (!row || !clocks || !deadline) throw notFound('deadline');
    const { anchor, zone, ledger, breachedOn, deemedOn } = deadline;
    const rule = this.known(deadline.rule, deadline.ruleVersion);
    return {
      ...dueAnswer({ rule, anchor, zone, ledger, law: this.law }),
      deadline: id,
      case: row.case_id,
      name: rule.name,
      breachedOn,
      deemedOn,
      law: row.law_version,
      acts: await this.actsOf(deadline, row.case_id),
      ...this.standing(deadline, clocks),
    };
  }

  private standing(deadline: Deadline, clocks: CaseClocks) {
    const today = this.clock.today(deadline.zone);
    const remedies = nextRemedies(deadline, clocks, this.law, today).map((advice) => ({
      ...advice,
      name: this.law.remedies.get(advice.remedy)!.name,
    }));
    return { ...standingOn(deadline, today), remedies };
  }

  /** The acts on a term with their authors; their reasons stay under the seal of the entry. */
  private async actsOf({ ledger }: Deadline, caseId: string): Promise<ClockWhy['acts']> {
    const ids = ledger.flatMap(({ fact }) => fact ?? []);
    const rows = ids.length === 0 ? [] : await this.store.run<ActRow>(ACTORS, [caseId, ids]);
    const authors = new Map(rows.map((row) => [row.id, row]));
    return ledger.map(({ kind, on, fact = null }) => {
      const author = fact === null ? undefined : authors.get(fact);
      const recordedAt = author?.recorded_at.toISOString() ?? null;
      return { kind, on, event: fact, actor: author?.actor ?? null, recordedAt };
    });
  }

  private known(id: string, version?: number): Rule {
    const rule = ruleById(this.law, id, version);
    if (rule) return rule;
    const near = nearest(id, ruleIds(this.law));
    throw new Refusal({
      code: 'rule.not-found',
      status: 404,
      title: version === undefined ? 'No rule has this id.' : 'The rule has no such wording.',
      remedy: near === undefined ? 'See /api/follow-up/rules.' : `The nearest id is ${near}.`,
    });
  }
}

interface ActRow {
  id: string;
  actor: string;
  recorded_at: Date;
}

const isInForce = ({ effective }: Rule, on: string): boolean =>
  effective.from <= on && (effective.to === null || on <= effective.to);

function refuseUnlessZone(zone: string): void {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
  } catch {
    throw new Refusal({
      code: 'due.no-such-zone',
      status: 422,
      title: 'There is no such time zone.',
      remedy: 'Name an IANA zone such as Asia/Almaty.',
      pointers: [{ pointer: '#/body/zone', detail: 'not an IANA zone' }],
    });
  }
}
