import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { commitCommand, idFrom, JournalSignal, Store, type NewEvent } from '#libs/case-store';
import type { RegisterComplaint, Registered, SubmitComplaint } from '#libs/contracts';
import type { Person } from '#libs/domain';
import { refused, SecretsOfCase, type Actor, type RecordedBy } from '#libs/platform';
import { Vault } from '#libs/vault';
import type { z } from 'zod';
import { CaseOpening, type NewCase } from './case-opening.js';
import { referenceIds } from './reference-ids.js';

export type RegisteredCase = z.output<typeof Registered>;

/** Takes complaints in: a case, its people sealed, its first entries, in two round trips. */
@Injectable()
export class ComplaintService {
  constructor(
    private readonly store: Store,
    private readonly vault: Vault,
    private readonly signal: JournalSignal,
    private readonly opening: CaseOpening,
  ) {}

  /**
   * Takes a complaint down as a case of the team at once.
   * @param key the client's idempotency key: the same key and body give the same answer, once done
   * @throws a refusal when a body or a place is not declared, or the key came with another body
   */
  register(complaint: RegisterComplaint, actor: Actor, key?: string): Promise<RegisteredCase> {
    const by = this.opening.by(actor.id);
    const scope = `complaint:${actor.id}`;
    return this.write(complaint, { by, scope, key, events: this.registered(complaint, by) });
  }

  /**
   * Takes in a complaint that waits to be looked at: only its silence counts until then.
   * @param key as above
   * @throws as above
   */
  submit(complaint: SubmitComplaint, actor: Actor, key?: string): Promise<RegisteredCase> {
    const by = this.opening.by(actor.id);
    return this.write(complaint, {
      by,
      scope: `triage:${actor.id}`,
      key,
      events: this.submitted(complaint, by),
      triage: {
        state: 'waiting',
        received_on: complaint.receivedOn,
        channel: complaint.channel ?? null,
        told_by: complaint.by ?? null,
        urgent: complaint.urgent,
        submitted_at: by.at,
      },
    });
  }

  private async write(
    complaint: RegisterComplaint,
    { by, scope, key, events, triage }: Writing,
  ): Promise<RegisteredCase> {
    // The same key gives the same ids, so that a retry after a crash meets its own half-done work.
    const caseId = key === undefined ? randomUUID() : idFrom(scope, key);
    const ids = await referenceIds(this.store, complaint);
    const secrets = new SecretsOfCase();
    const row = this.opening.row(this.newCase(caseId, complaint, ids, secrets), by);
    const sealed = await this.vault.seal(caseId, secrets.secrets, 'new');
    const done = await commitCommand<RegisteredCase>(this.store, {
      case_id: caseId,
      complaint: row,
      ...(triage && { triage }),
      ...sealed,
      events,
      imported: [],
      ...(key !== undefined && {
        idempotency: { scope, key, request_hash: this.hashOf(complaint) },
      }),
      answer: { code: row.code },
    }).catch(refused(caseId));
    this.signal.appended();
    return { case: done.case, code: done.code, version: done.version, replayed: done.replayed };
  }

  private newCase(
    caseId: string,
    { aggrieved, narrative, ...about }: RegisterComplaint,
    ids: { against: string | null; place: string | null },
    secrets: SecretsOfCase,
  ): NewCase {
    for (const each of aggrieved) if ('name' in each) secrets.person(personOf(each));
    const { jurisdiction, alleged, methods, intent, context } = about;
    return {
      caseId,
      jurisdiction,
      alleged,
      methods,
      intent,
      context,
      ...ids,
      unnamed: aggrieved.flatMap((each) => ('unnamed' in each ? [each.unnamed] : [])),
      sealedId: secrets.text(narrative === undefined ? {} : { narrative }),
    };
  }

  /** Keyed: a plain hash of a short body could be guessed back to the name in it. */
  private hashOf(body: unknown): string {
    return this.vault.fingerprint('request', body).toString('hex');
  }

  private registered({ alleged, receivedOn: on }: RegisterComplaint, by: RecordedBy): NewEvent[] {
    const today = this.opening.today();
    return [
      this.opening.registered(alleged, today, by),
      this.opening.entry('complaint.received', on, {}, by),
    ];
  }

  private submitted(
    { alleged, receivedOn: on, agreedTo, by: speaker }: SubmitComplaint,
    by: RecordedBy,
  ): NewEvent[] {
    const today = this.opening.today();
    const submitted = this.opening.registered(alleged, today, by);
    const consents = agreedTo.map((purpose) => {
      const codes = { purpose: [purpose], ...(speaker && { by: [speaker] }) };
      return this.opening.entry('consent.given', on, codes, by);
    });
    return [{ ...submitted, type: 'complaint.submitted' }, ...consents];
  }
}

/** How a complaint is written: by whom, what it tells, and whether it waits. */
interface Writing {
  readonly by: RecordedBy;
  readonly scope: string;
  readonly key: string | undefined;
  readonly events: readonly NewEvent[];
  readonly triage?: Readonly<Record<string, unknown>>;
}

function personOf(named: {
  name: string;
  also?: string[] | undefined;
  age?: number | undefined;
  capacity?: string[] | undefined;
}): Person {
  const { name, also = [], ...details } = named;
  return { role: 'aggrieved', name, also, details };
}
