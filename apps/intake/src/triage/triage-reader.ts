import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { idFrom, loadCaseClocks, Store, type Statement } from '#libs/case-store';
import {
  WAITING_COUNT_LIMIT,
  type TriageCount,
  type TriageFile,
  type TriageFilter,
  type TriageItem,
} from '#libs/contracts';
import {
  beginListening,
  dueDate,
  openCase,
  recordFact,
  type CaseClocks,
  type Fact,
  type Law,
} from '#libs/domain';
import { Clock, LAW, notFound, previewOf } from '#libs/platform';
import { Vault } from '#libs/vault';
import { receivedCodes } from './received-codes.js';
import { SameMatter } from './same-matter.js';

const PURPOSE = `j.data->'codes'->'purpose'`;
/** The last that was said of casework is no consent: unknown is no, and so is a withdrawal of all. */
const NO_CONSENT = `(SELECT j.type FROM qorgan.journal j
   WHERE j.case_id = c.case_id AND j.type IN ('consent.given', 'consent.withdrawn')
     AND (${PURPOSE} ? 'casework' OR j.type = 'consent.withdrawn' AND ${PURPOSE} IS NULL)
   ORDER BY j.seq DESC LIMIT 1) IS DISTINCT FROM 'consent.given'`;
const COLUMNS = `t.case_id AS "case", c.code, h.version, t.state, t.received_on AS "receivedOn",
  t.submitted_at AS "submittedAt", t.channel, t.urgent, c.alleged,
  greatest(0, floor(extract(epoch FROM $1::timestamptz - t.submitted_at) / 3600))::int AS "hoursWaiting",
  (SELECT count(*)::int FROM qorgan.person x
    WHERE x.case_id = c.case_id AND x.role = 'aggrieved') AS people,
  ${NO_CONSENT} AS "consentMissing"`;
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
                ARRAY(SELECT DISTINCT jsonb_array_elements_text(${PURPOSE}) FROM qorgan.journal j
                       WHERE j.case_id = c.case_id AND j.type = 'consent.given' ORDER BY 1) AS "agreedTo",
                (SELECT jsonb_build_object('on', d.occurred_on, 'reason', d.data->>'reason',
                                           'into', d.data->>'into')
                   FROM qorgan.journal d WHERE d.id = t.decided_by) AS decided
           ${FROM} LEFT JOIN qorgan.body b ON b.id = c.against LEFT JOIN qorgan.place p ON p.id = c.place
          WHERE t.case_id = $2`,
};

type OneRow = Omit<TriageFile, 'narrative' | 'sameMatter' | 'clocks' | 'silentUntil'> & {
  zone: string;
  toldBy: string | null;
  sealed: string | null;
};

/** Reads the complaints that wait, and what accepting one would begin. */
@Injectable()
export class TriageReader {
  constructor(
    private readonly store: Store,
    private readonly vault: Vault,
    private readonly clock: Clock,
    private readonly sameMatter: SameMatter,
    @Inject(LAW) private readonly law: Law,
  ) {}

  /** The most urgent first, then the oldest. */
  list({ state, limit, offset }: TriageFilter): Promise<TriageItem[]> {
    return this.store.run<TriageItem>(LIST, [this.now(), state, limit, offset]);
  }

  /** How many wait. */
  async count(): Promise<TriageCount> {
    const [row] = await this.store.run<TriageCount>(COUNT);
    return row!;
  }

  /** One complaint with its words. Throws 404 for a case that never waited. */
  async read(caseId: string): Promise<TriageFile> {
    const [row] = await this.store.run<OneRow>(ONE, [this.now(), caseId]);
    if (!row) throw notFound('complaint');
    const { zone, toldBy, sealed, ...item } = row;
    const texts = await this.vault.texts(caseId, sealed === null ? [] : [sealed]);
    const { narrative } = texts.get(sealed ?? '') ?? {};
    return {
      ...item,
      narrative: typeof narrative === 'string' ? narrative : null,
      sameMatter: await this.sameMatter.of(caseId),
      ...(await this.whatAcceptingBegins({ ...item, zone, toldBy })),
    };
  }

  private async whatAcceptingBegins(
    about: Pick<
      OneRow,
      'case' | 'alleged' | 'zone' | 'receivedOn' | 'channel' | 'urgent' | 'toldBy'
    >,
  ): Promise<Pick<TriageFile, 'clocks' | 'silentUntil'>> {
    const { case: caseId, alleged, zone, receivedOn } = about;
    const today = this.clock.today(zone);
    const clocks =
      (await loadCaseClocks(this.store, caseId)) ?? openCase({ alleged, zone, on: today });
    const event = randomUUID();
    const newId = (rule: string) => idFrom(event, rule);
    const hearing = { law: this.law, event, on: today, today, newId };
    const [silence] = beginListening(withoutNews(clocks), hearing).deadlines;
    const fact: Fact = {
      id: event,
      type: 'complaint.received',
      on: receivedOn,
      bodies: {},
      codes: receivedCodes(about),
      dates: {},
      counts: {},
    };
    const change = recordFact(clocks, fact, { law: this.law, today, newId });
    const { starts } = previewOf(clocks, change, fact, this.law);
    return { clocks: { starts }, silentUntil: dueDate(silence!.due) };
  }

  private now(): string {
    return new Date(this.clock.now()).toISOString();
  }
}

/** Acceptance is news whatever was heard before: the silence counts from it anew. */
const withoutNews = ({ watch }: CaseClocks): CaseClocks => ({ watch, deadlines: [] });
