import { Inject, Injectable } from '@nestjs/common';
import { Store, type Statement } from '#libs/case-store';
import type { DecisionFile, FollowedRemedy } from '#libs/contracts';
import {
  DECISION_FACTS,
  decisionRules,
  eventsSince,
  exchangesOf,
  remedyEvents,
  type DecisionDates,
  type Fact,
  type Law,
  type RemedyEvent,
  type RemedyStatus,
  type StateWord,
} from '#libs/domain';
import { Clock, LAW, notFound } from '#libs/platform';
import { BESIDE, DECISION, follows } from './decision-walks.js';

interface RemedyRow {
  kind: string;
  status: RemedyStatus;
  statusOn: string;
  statusBy: string;
  stateWord: StateWord | null;
  stateWordOn: string | null;
  grade: string | null;
  gradeOn: string | null;
}
type Read = Omit<DecisionFile, 'remedies' | 'happened' | 'exchanges'> & {
  bodyId: string;
  remedies: RemedyRow[];
  facts: Fact[];
};

// All of one case and in one trip; the clocks in the order of the list. $2: today.
const READ: Statement = {
  name: 'decision.read',
  text: `SELECT ${DECISION}, d.committee AS "bodyId", h.version, h.seq,
      c.zone,
      coalesce((SELECT jsonb_agg(jsonb_build_object('kind', r.kind, 'status', r.status,
          'statusOn', r.status_on, 'statusBy', s.type, 'stateWord', r.state_word,
          'stateWordOn', r.state_word_on, 'grade', r.grade, 'gradeOn', r.grade_on) ORDER BY r.kind)
        FROM qorgan.remedy r JOIN qorgan.journal s ON s.id = r.status_event
       WHERE r.decision = d.event_id), '[]') AS remedies,
      coalesce((SELECT jsonb_agg(j.data || jsonb_build_object('id', j.id, 'type', j.type) ORDER BY j.seq)
        FROM qorgan.journal j WHERE j.case_id = d.case_id AND j.type = ANY ($4)), '[]') AS facts,
      coalesce((SELECT jsonb_agg(x.id ORDER BY x.closed_by IS NOT NULL, x.due_latest < $2,
          abs(x.due_latest - $2::date), x.id)
        FROM qorgan.deadline x WHERE x.case_id = d.case_id AND ${follows('x')}), '[]') AS clocks
      FROM qorgan.decision d ${BESIDE} JOIN qorgan.case_head h ON h.case_id = d.case_id
     WHERE d.event_id = $3`,
};

/** Reads one decision with all that followed it: ids, codes and dates, no words. */
@Injectable()
export class DecisionReader {
  constructor(
    private readonly store: Store,
    private readonly clock: Clock,
    @Inject(LAW) private readonly law: Law,
  ) {}

  /** The decision that an entry of this id reported. Throws 404. */
  async read(id: string): Promise<DecisionFile> {
    const on = this.clock.today(this.law.zone);
    const values = [decisionRules(this.law), on, id, DECISION_FACTS];
    const [row] = await this.store.run<Read>(READ, values);
    if (!row) throw notFound('decision');
    const { bodyId, remedies, facts, ...said } = row;
    const dates: DecisionDates = {
      fact: said.decision,
      body: bodyId,
      on: said.decidedOn,
      adoptedOn: said.adoptedOn,
      transmittedOn: said.transmittedOn,
    };
    return {
      ...said,
      remedies: remedies.map((remedy) => followed(remedy, remedyEvents(dates, remedy.kind, facts))),
      happened: eventsSince(dates, facts).map(happened),
      exchanges: exchangesOf(dates, facts).map(({ fact, ...step }) => ({ event: fact, ...step })),
    };
  }
}

/** A remedy with where each word of it comes from. */
function followed(row: RemedyRow, events: readonly RemedyEvent[]): FollowedRemedy {
  const { stateWord, stateWordOn, grade, gradeOn } = row;
  const sourceOf = (said: 'stateWord' | 'grade', is: string, on: string): string =>
    events.findLast((event) => event[said] === is && event.on === on)?.type ?? '';
  return {
    kind: row.kind,
    status: { is: row.status, on: row.statusOn, by: row.statusBy },
    stateWord:
      stateWord === null || stateWordOn === null
        ? null
        : { is: stateWord, on: stateWordOn, by: sourceOf('stateWord', stateWord, stateWordOn) },
    grade:
      grade === null || gradeOn === null
        ? null
        : { is: grade, on: gradeOn, by: sourceOf('grade', grade, gradeOn) },
    happened: events.map(happened),
  };
}

const happened = ({ fact, type, on }: RemedyEvent): DecisionFile['happened'][number] => ({
  event: fact,
  type,
  on,
});
