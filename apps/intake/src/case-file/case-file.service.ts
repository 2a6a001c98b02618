import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { appendEvents, Store, type Statement } from '#libs/case-store';
import {
  codeBeginning,
  lastCodeOf,
  type CaseFile,
  type CaseNeighbours,
  type FindCase,
  type JournalRow,
  type ShownPerson,
  type TimelineItem,
} from '#libs/contracts';
import { Clock, notFound, type Actor } from '#libs/platform';
import { Vault } from '#libs/vault';

const COLUMNS = `c.case_id AS "case", c.code, h.version, h.seq, c.jurisdiction, c.zone, c.alleged, c.methods,
  c.intents AS intent, c.context, b.key AS against, p.key AS place, c.unnamed,
  (SELECT count(*)::int FROM qorgan.person x WHERE x.case_id = c.case_id AND x.role = 'aggrieved') AS people,
  c.registered_at AS "registeredAt", coalesce(t.state, 'accepted') AS triage`;
const FROM = `FROM qorgan.complaint c JOIN qorgan.case_head h ON h.case_id = c.case_id
  LEFT JOIN qorgan.body b ON b.id = c.against LEFT JOIN qorgan.place p ON p.id = c.place
  LEFT JOIN qorgan.triage t ON t.case_id = c.case_id`;
/** A complaint that waits, or was not taken up, is found in triage and by its address alone. */
const TAKEN_UP = `coalesce(t.state, 'accepted') = 'accepted'`;
const IS_CASE = (row: string) => `NOT EXISTS (SELECT FROM qorgan.triage t
  WHERE t.case_id = ${row}.case_id AND t.state <> 'accepted')`;

const ONE: Statement = {
  name: 'case-file.one',
  text: `SELECT ${COLUMNS} ${FROM} WHERE c.case_id = $1`,
};
const LIST: Statement = {
  name: 'case-file.list',
  text: `SELECT ${COLUMNS} ${FROM} WHERE c.code > $1 AND ${TAKEN_UP} ORDER BY c.code LIMIT $2`,
};
// Two ends, so that the unique index of codes is read from the one to the other.
const BEGINNING: Statement = {
  name: 'case-file.beginning',
  text: `SELECT ${COLUMNS} ${FROM}
          WHERE c.code >= $1 AND c.code <= $2 AND ${TAKEN_UP} ORDER BY c.code LIMIT $3`,
};
const NEIGHBOURS: Statement = {
  name: 'case-file.neighbours',
  text: `SELECT (SELECT p.case_id FROM qorgan.complaint p WHERE p.code < c.code AND ${IS_CASE('p')}
                  ORDER BY p.code DESC LIMIT 1) AS previous,
                (SELECT n.case_id FROM qorgan.complaint n WHERE n.code > c.code AND ${IS_CASE('n')}
                  ORDER BY n.code LIMIT 1) AS next
           FROM qorgan.complaint c WHERE c.case_id = $1`,
};
const TIMELINE: Statement = {
  name: 'case-file.timeline',
  text: `SELECT id AS event, seq, type, occurred_on AS on, recorded_at AS "recordedAt", actor, data,
                sealed_id AS sealed
           FROM qorgan.journal WHERE case_id = $1 AND seq > $2 ORDER BY seq LIMIT $3`,
};

const JOURNAL: Statement = {
  name: 'case-file.journal',
  text: `SELECT j.id AS event, j.seq, j.type, j.occurred_on AS on, j.recorded_at AS "recordedAt", j.actor,
                m.role
           FROM qorgan.journal j LEFT JOIN qorgan.member m ON m.id::text = j.actor
          WHERE j.case_id = $1 AND j.seq > $2 ORDER BY j.seq LIMIT $3`,
};

/** The reading side of a case. */
@Injectable()
export class CaseFileService {
  constructor(
    private readonly store: Store,
    private readonly vault: Vault,
    private readonly clock: Clock,
  ) {}

  /** Cases by their code, after a code. */
  list(after: string, limit: number): Promise<CaseFile[]> {
    return this.store.run<CaseFile>(LIST, [after, limit]);
  }

  /** Cases whose code begins with what was typed; none where no code begins so. */
  async beginning({ code, limit }: FindCase): Promise<CaseFile[]> {
    const beginning = codeBeginning(code);
    if (beginning === null) return [];
    return this.store.run<CaseFile>(BEGINNING, [beginning, lastCodeOf(beginning), limit]);
  }

  /** One case. Throws 404. */
  async read(caseId: string): Promise<CaseFile> {
    const [found] = await this.store.run<CaseFile>(ONE, [caseId]);
    if (!found) throw notFound('case');
    return found;
  }

  /** The cases before and after one, by their code. Throws 404. */
  async neighbours(caseId: string): Promise<CaseNeighbours> {
    const [found] = await this.store.run<CaseNeighbours>(NEIGHBOURS, [caseId]);
    if (!found) throw notFound('case');
    return found;
  }

  /** What happened in a case, in the order in which it was recorded, with its words. */
  async timeline(caseId: string, after: number, limit: number): Promise<TimelineItem[]> {
    const rows = await this.store.run<TimelineItem & { sealed: string | null }>(TIMELINE, [
      caseId,
      after,
      limit,
    ]);
    const sealed = rows.flatMap((row) => (row.sealed === null ? [] : [row.sealed]));
    const texts = await this.vault.texts(caseId, sealed);
    return rows.map(({ sealed: id, ...row }) => ({
      ...row,
      text: id === null ? null : (texts.get(id) ?? null),
    }));
  }

  /** Every row of the journal of a case as an auditor reads it, after the row of a number. */
  journal(caseId: string, after: number, limit: number): Promise<JournalRow[]> {
    return this.store.run<JournalRow>(JOURNAL, [caseId, after, limit]);
  }

  /** Who the people of a case are. That they were shown is written down before they are. */
  async persons(caseId: string, actor: Actor): Promise<ShownPerson[]> {
    await this.read(caseId);
    const persons = await this.vault.persons(caseId);
    const at = new Date(this.clock.now()).toISOString();
    const shown = {
      id: randomUUID(),
      type: 'identity.shown',
      v: 1,
      occurred_on: at.slice(0, 10),
      recorded_at: at,
      actor: actor.id,
      causation: null,
      correlation: randomUUID(),
      data: { persons: persons.length },
      sealed_id: null,
    };
    await appendEvents(this.store, caseId, [shown]);
    return persons;
  }

  /** Cases in which somebody bears a name, in whatever spelling. */
  find(name: string): Promise<{ person: string; case: string }[]> {
    return this.vault.find(name);
  }
}
