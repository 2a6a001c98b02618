import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { commitCommand, idFrom, JournalSignal, Store, type NewEvent } from '#libs/case-store';
import type { RegisterComplaint, Registered } from '#libs/contracts';
import type { Person } from '#libs/domain';
import { refused, SecretsOfCase, type Actor, type RecordedBy } from '#libs/platform';
import { Vault } from '#libs/vault';
import type { z } from 'zod';
import { CaseOpening, type NewCase } from './case-opening.js';
import { referenceIds } from './reference-ids.js';

export type RegisteredCase = z.output<typeof Registered>;

/** Registers complaints: a case, its people sealed, its first entry, in two round trips. */
@Injectable()
export class ComplaintService {
  constructor(
    private readonly store: Store,
    private readonly vault: Vault,
    private readonly signal: JournalSignal,
    private readonly opening: CaseOpening,
  ) {}

  /**
   * @param key the client's idempotency key: the same key and body give the same answer, once done
   * @throws a refusal when a body or a place is not declared, or the key came with another body
   */
  async register(
    complaint: RegisterComplaint,
    actor: Actor,
    key?: string,
  ): Promise<RegisteredCase> {
    const scope = `complaint:${actor.id}`;
    // The same key gives the same ids, so that a retry after a crash meets its own half-done work.
    const caseId = key === undefined ? randomUUID() : idFrom(scope, key);
    const ids = await referenceIds(this.store, complaint);
    const secrets = new SecretsOfCase();
    const by = this.opening.by(actor.id);
    const row = this.opening.row(this.newCase(caseId, complaint, ids, secrets), by);
    const events = this.events(complaint, by);
    const sealed = await this.vault.seal(caseId, secrets.secrets, 'new');
    const done = await commitCommand<RegisteredCase>(this.store, {
      case_id: caseId,
      complaint: row,
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

  private events({ alleged, receivedOn: on }: RegisterComplaint, by: RecordedBy): NewEvent[] {
    const registered = this.opening.registered(alleged, this.opening.today(), by);
    const received = {
      ...registered,
      id: randomUUID(),
      type: 'complaint.received',
      occurred_on: on,
      data: { on, bodies: {}, codes: {}, dates: {}, counts: {} },
    };
    return [registered, received];
  }
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
