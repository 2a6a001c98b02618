import { Injectable } from '@nestjs/common';
import { idFrom, Store, type Statement, type Tx } from '#libs/case-store';
import { remedyNews, type Fact } from '#libs/domain';

/** A decision with its remedies: the State's word, what was done and the grade, side by side. */
export interface DecisionView {
  readonly event: string;
  readonly case: string;
  readonly code: string;
  readonly committee: string;
  readonly outcome: string;
  readonly decidedOn: string;
  readonly adoptedOn: string | null;
  readonly transmittedOn: string | null;
  readonly remedies: readonly {
    kind: string;
    status: string;
    statusOn: string;
    stateWord: string | null;
    stateWordOn: string | null;
    grade: string | null;
    gradeOn: string | null;
  }[];
  /** When the State must have told the committee what it did; null before its clock is armed. */
  readonly stateReplyDue: { earliest: string; latest: string } | null;
}

const RECORD: Statement = {
  name: 'decision.record',
  text: `WITH made AS (
           INSERT INTO qorgan.decision
             (event_id, case_id, committee, outcome, decided_on, adopted_on, transmitted_on)
           VALUES ($1, $2, $3, $4, $5, $6, $7))
         INSERT INTO qorgan.remedy (id, decision, case_id, kind, status_on, status_event)
         SELECT x.id, $1, $2, x.kind, $5, $1 FROM jsonb_to_recordset($8) AS x(id uuid, kind text)`,
};
const NOTE: Statement = {
  name: 'remedy.note',
  text: `UPDATE qorgan.remedy r SET
           status = coalesce($3, status), status_on = CASE WHEN $3 IS NULL THEN status_on ELSE $4 END,
           status_event = CASE WHEN $3 IS NULL THEN status_event ELSE $5 END,
           state_word = coalesce($6, state_word),
           state_word_on = CASE WHEN $6 IS NULL THEN state_word_on ELSE $4 END,
           grade = coalesce($7, grade), grade_on = CASE WHEN $7 IS NULL THEN grade_on ELSE $4 END
           FROM qorgan.decision d
          WHERE r.case_id = $1 AND d.event_id = r.decision AND left(d.decided_on, 4) <= left($4, 4)
            AND ($2::text[] IS NULL OR r.kind = ANY($2))`,
};
const LIST: Statement = {
  name: 'decision.list',
  text: `SELECT d.event_id AS event, d.case_id AS "case", c.code, b.key AS committee, d.outcome,
                d.decided_on AS "decidedOn", d.adopted_on AS "adoptedOn",
                d.transmitted_on AS "transmittedOn",
                (SELECT jsonb_build_object('earliest', x.due_earliest, 'latest', x.due_latest)
                   FROM qorgan.deadline x WHERE x.trigger_event = d.event_id AND x.bearer = 'un-state'
                  LIMIT 1) AS "stateReplyDue",
                coalesce((SELECT jsonb_agg(jsonb_build_object('kind', r.kind, 'status', r.status,
                    'statusOn', r.status_on, 'stateWord', r.state_word, 'stateWordOn', r.state_word_on,
                    'grade', r.grade, 'gradeOn', r.grade_on) ORDER BY r.kind)
                  FROM qorgan.remedy r WHERE r.decision = d.event_id), '[]') AS remedies
           FROM qorgan.decision d JOIN qorgan.complaint c ON c.case_id = d.case_id
           JOIN qorgan.body b ON b.id = d.committee
          WHERE ($1::uuid IS NULL OR d.case_id = $1) AND c.code > $2
          ORDER BY c.code, d.decided_on LIMIT $3`,
};

/** Follows each remedy of a UN decision until it is carried out. */
@Injectable()
export class DecisionService {
  constructor(private readonly store: Store) {}

  /** Takes in what a fact says: a decision, or news of a remedy. */
  async note(fact: Fact, caseId: string, tx: Tx): Promise<void> {
    if (fact.type === 'un.decision') return this.record(fact, caseId, tx);
    const news = remedyNews(fact);
    if (!news) return;
    const kinds = news.kinds === 'all' ? null : news.kinds;
    const { status = null, stateWord = null, grade = null } = news;
    await tx.run(NOTE, [caseId, kinds, status, fact.on, fact.id, stateWord, grade]);
  }

  /** Decisions by the code of their case, or those of one case. */
  list(page: { caseId?: string; after?: string; limit: number }): Promise<DecisionView[]> {
    return this.store.run<DecisionView>(LIST, [page.caseId ?? null, page.after ?? '', page.limit]);
  }

  private async record(fact: Fact, caseId: string, tx: Tx): Promise<void> {
    const kinds = fact.codes['remedies'] ?? [];
    const remedies = kinds.map((kind) => ({ id: idFrom(fact.id, kind), kind }));
    await tx.run(RECORD, [
      fact.id,
      caseId,
      fact.bodies['body']!.ref,
      fact.codes['outcome']?.[0] ?? 'unknown',
      fact.on,
      fact.dates['adopted-on'] ?? null,
      fact.dates['transmitted-on'] ?? null,
      JSON.stringify(remedies),
    ]);
  }
}
