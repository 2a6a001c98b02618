import { randomInt, randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { commitCommand, idFrom, JournalSignal, Store, type NewEvent } from '#libs/case-store';
import type { RegisterComplaint, Registered } from '#libs/contracts';
import type { Law, Person } from '#libs/domain';
import { Clock, LAW, refused, SecretsOfCase, type Actor } from '#libs/platform';
import { Vault } from '#libs/vault';
import type { z } from 'zod';
import { referenceIds } from './reference-ids.js';

export type RegisteredCase = z.output<typeof Registered>;

/** Registers complaints: a case, its people sealed, its first entry, in two round trips. */
@Injectable()
export class ComplaintService {
  constructor(
    private readonly store: Store,
    private readonly vault: Vault,
    private readonly signal: JournalSignal,
    private readonly clock: Clock,
    @Inject(LAW) private readonly law: Law,
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
    const row = this.row(caseId, complaint, ids, secrets);
    const events = this.events(complaint, actor);
    const sealed = await this.vault.seal(caseId, secrets.secrets, true);
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

  private row(
    caseId: string,
    complaint: RegisterComplaint,
    ids: { against: string | null; place: string | null },
    secrets: SecretsOfCase,
  ) {
    const people = complaint.aggrieved;
    for (const each of people) if ('name' in each) secrets.person(personOf(each));
    const { narrative } = complaint;
    return {
      case_id: caseId,
      code: newCaseCode(),
      jurisdiction: complaint.jurisdiction,
      zone: this.law.zone,
      alleged: complaint.alleged,
      methods: complaint.methods,
      intents: complaint.intent,
      context: complaint.context,
      ...ids,
      unnamed: people.flatMap((each) => ('unnamed' in each ? [each.unnamed] : [])),
      sealed_id: secrets.text(narrative === undefined ? {} : { narrative }),
      registered_at: new Date(this.clock.now()).toISOString(),
    };
  }

  /** Keyed: a plain hash of a short body could be guessed back to the name in it. */
  private hashOf(body: unknown): string {
    return this.vault.fingerprint('request', body).toString('hex');
  }

  private events(complaint: RegisterComplaint, actor: Actor): NewEvent[] {
    const now = this.clock.now();
    const correlation = randomUUID();
    const common = {
      v: 1,
      recorded_at: new Date(now).toISOString(),
      actor: actor.id,
      causation: null,
      correlation,
      sealed_id: null,
    };
    const zone = this.law.zone;
    const on = complaint.receivedOn;
    return [
      {
        ...common,
        id: randomUUID(),
        type: 'complaint.registered',
        occurred_on: this.clock.today(zone),
        data: { alleged: complaint.alleged, zone },
      },
      {
        ...common,
        id: randomUUID(),
        type: 'complaint.received',
        occurred_on: on,
        data: { on, bodies: {}, codes: {}, dates: {}, counts: {} },
      },
    ];
  }
}

/** Letters and digits that are not mistaken for each other when read out over a telephone. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A case code that says nothing: no year, no number of cases, no place. */
export const newCaseCode = (): string =>
  `Q-${Array.from({ length: 7 }, () => ALPHABET[randomInt(ALPHABET.length)]).join('')}`;

function personOf(named: {
  name: string;
  also?: string[] | undefined;
  age?: number | undefined;
  capacity?: string[] | undefined;
}): Person {
  const { name, also = [], ...details } = named;
  return { role: 'aggrieved', name, also, details };
}
