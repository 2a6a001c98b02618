import { Injectable } from '@nestjs/common';
import { idFrom, Store, type Statement, type Tx } from '#libs/case-store';
import { rangeOf, remedyNews, type Fact } from '#libs/domain';

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
/** The first day that a date may be, whatever of it is known. */
const earliest = (date: string): string => `left(${date} || '-01-01', 10)`;

// What surely happened before the decision is no news of its remedies; an older act that is learned
// late does not take back a newer one. $8 is the last day on which the news may have happened.
const NOTE: Statement = {
  name: 'remedy.note',
  text: `UPDATE qorgan.remedy r SET
           status = CASE WHEN n.acts THEN $3 ELSE r.status END,
           status_on = CASE WHEN n.acts THEN $4 ELSE r.status_on END,
           status_event = CASE WHEN n.acts THEN $5 ELSE r.status_event END,
           state_word = CASE WHEN n.speaks THEN $6 ELSE r.state_word END,
           state_word_on = CASE WHEN n.speaks THEN $4 ELSE r.state_word_on END,
           grade = CASE WHEN n.grades THEN $7 ELSE r.grade END,
           grade_on = CASE WHEN n.grades THEN $4 ELSE r.grade_on END
           FROM (SELECT x.id,
                   $3::text IS NOT NULL AND $8 >= ${earliest('x.status_on')} AS acts,
                   $6::text IS NOT NULL
                     AND $8 >= coalesce(${earliest('x.state_word_on')}, '') AS speaks,
                   $7::text IS NOT NULL AND $8 >= coalesce(${earliest('x.grade_on')}, '') AS grades
                   FROM qorgan.remedy x JOIN qorgan.decision d ON d.event_id = x.decision
                  WHERE x.case_id = $1 AND $8 >= ${earliest('d.decided_on')}
                    AND ($2::text[] IS NULL OR x.kind = ANY($2))
                    AND ($9::uuid IS NULL OR d.committee = $9)) n
          WHERE r.id = n.id`,
};
const OF_CASE: Statement = {
  name: 'decision.of-case',
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
          WHERE d.case_id = $1 ORDER BY d.decided_on`,
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
    await tx.run(NOTE, [
      caseId,
      kinds,
      status,
      fact.on,
      fact.id,
      stateWord,
      grade,
      rangeOf(fact.on).latest,
      fact.bodies['body']?.ref ?? null,
    ]);
  }

  /** The decisions of one case, the oldest first. */
  ofCase(caseId: string): Promise<DecisionView[]> {
    return this.store.run<DecisionView>(OF_CASE, [caseId]);
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
