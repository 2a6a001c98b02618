import { Injectable } from '@nestjs/common';
import { Store, type Statement } from '#libs/case-store';
import {
  WAITING_COUNT_LIMIT,
  type TriageCount,
  type TriageFile,
  type TriageFilter,
  type TriageItem,
} from '#libs/contracts';
import { agreesTo } from '#libs/domain';
import { Clock, notFound } from '#libs/platform';
import { ConsentReader } from '../consent/consent-reader.js';

const COLUMNS = `t.case_id AS "case", c.code, h.version, t.state, t.received_on AS "receivedOn",
  t.submitted_at AS "submittedAt", t.channel, t.urgent, c.alleged,
  greatest(0, floor(extract(epoch FROM $1::timestamptz - t.submitted_at) / 3600))::int AS "hoursWaiting",
  (SELECT count(*)::int FROM qorgan.person x
    WHERE x.case_id = c.case_id AND x.role = 'aggrieved') AS people`;
const FROM = `FROM qorgan.triage t JOIN qorgan.complaint c USING (case_id)
  JOIN qorgan.case_head h USING (case_id)`;

const LIST: Statement = {
  name: 'triage.list',
  text: `SELECT ${COLUMNS} ${FROM} WHERE t.state = $2
          ORDER BY cardinality(t.urgent) DESC, t.submitted_at, t.case_id LIMIT $3 OFFSET $4`,
};
const COUNT: Statement = {
  name: 'triage.count',
  text: `SELECT count(*)::int AS waiting FROM (
           SELECT FROM qorgan.triage WHERE state = 'waiting' LIMIT ${WAITING_COUNT_LIMIT}) AS complaint`,
};
const ONE: Statement = {
  name: 'triage.one',
  text: `SELECT ${COLUMNS}, c.zone, t.told_by AS "toldBy", c.sealed_id AS sealed, b.key AS against, p.key AS place,
                (SELECT jsonb_build_object('on', d.occurred_on, 'reason', d.data->>'reason',
                                           'into', d.data->>'into')
                   FROM qorgan.journal d WHERE d.id = t.decided_by) AS decided
           ${FROM} LEFT JOIN qorgan.body b ON b.id = c.against LEFT JOIN qorgan.place p ON p.id = c.place
          WHERE t.case_id = $2`,
};

type ListRow = Omit<TriageItem, 'consentMissing'>;

/** What is known of a complaint, and where its words lie. */
export type KnownComplaint = Omit<
  TriageFile,
  'narrative' | 'sameMatter' | 'clocks' | 'silentUntil'
> & { readonly zone: string; readonly toldBy: string | null; readonly sealed: string | null };

type OneRow = Omit<KnownComplaint, 'agreedTo' | 'consentMissing'>;

/** Reads the complaints that wait: codes, dates and how consent stands. */
@Injectable()
export class TriageReader {
  constructor(
    private readonly store: Store,
    private readonly clock: Clock,
    private readonly consents: ConsentReader,
  ) {}

  /** The most urgent first, then the oldest. */
  async list({ state, limit, offset }: TriageFilter): Promise<TriageItem[]> {
    const rows = await this.store.run<ListRow>(LIST, [this.now(), state, limit, offset]);
    const consents = await this.consents.ofCases(rows.map((row) => row.case));
    return rows.map((row) => ({
      ...row,
      consentMissing: !agreesTo(consents.get(row.case) ?? [], 'casework'),
    }));
  }

  /** How many wait. */
  async count(): Promise<TriageCount> {
    const [row] = await this.store.run<TriageCount>(COUNT);
    return row!;
  }

  /** What is known of one complaint, without its words. Throws 404 for a case that never waited. */
  async known(caseId: string): Promise<KnownComplaint> {
    const [row] = await this.store.run<OneRow>(ONE, [this.now(), caseId]);
    if (!row) throw notFound('complaint');
    const consents = await this.consents.of(caseId);
    return {
      ...row,
      consentMissing: !agreesTo(consents, 'casework'),
      agreedTo: consents.filter(({ state }) => state === 'given').map(({ purpose }) => purpose),
    };
  }

  private now(): string {
    return new Date(this.clock.now()).toISOString();
  }
}
