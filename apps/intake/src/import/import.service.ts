import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import {
  AlreadyRegistered,
  commitCommand,
  idFrom,
  JournalSignal,
  Store,
  type NewEvent,
} from '#libs/case-store';
import { rangeOf, type Casebook, type IsoDate, type Law } from '#libs/domain';
import { Clock, eventOf, LAW, SecretsOfCase, type RecordedBy } from '#libs/platform';
import { Vault } from '#libs/vault';
import { newCaseCode } from '../complaints/complaint.service.js';
import { planImport, type ImportPlan, type PlannedCase } from './import-plan.js';
import { Declarations, type DeclaredIds } from './declarations.js';

/** Cases on their way at once: enough to keep two cores busy, few enough for the pool. */
const AT_ONCE = 4;

export interface ImportOptions {
  /** Leaves out what could not be known by that day; for stepping through a chronology. */
  readonly knownBy?: IsoDate;
  /** Told after each case: how many are done, of how many. */
  readonly onProgress?: (done: number, of: number) => void;
  /** Stops between two cases; what is committed stays, and a second import goes on from there. */
  readonly signal?: AbortSignal;
}

/** Brings a casebook in through the same command as everything else, case by case. */
@Injectable()
export class ImportService {
  constructor(
    private readonly store: Store,
    private readonly vault: Vault,
    private readonly signal: JournalSignal,
    private readonly clock: Clock,
    private readonly declarations: Declarations,
    @Inject(LAW) private readonly law: Law,
  ) {}

  /** What an import would do; writes nothing. */
  plan(casebook: Casebook, options: ImportOptions = {}): Promise<ImportPlan> {
    return planImport(casebook, this.store, this.vault, options.knownBy);
  }

  /** Writes what is not there yet. Each case is committed whole; importing again changes nothing. */
  async import(casebook: Casebook, options: ImportOptions = {}): Promise<ImportPlan> {
    const bodyIds = await this.declarations.declare(casebook);
    const plan = await this.plan(casebook, options);
    const waiting = plan.cases.filter(({ caseId, additions }) => !caseId || additions.length > 0);
    const by = { actor: 'import', at: this.now(), correlation: randomUUID() };
    let done = 0;
    const work = async () => {
      for (let next = waiting.shift(); next; next = waiting.shift()) {
        options.signal?.throwIfAborted();
        await this.write(next, casebook, bodyIds, by);
        this.signal.appended();
        options.onProgress?.((done += 1), total);
      }
    };
    const total = waiting.length;
    await Promise.all(Array.from({ length: AT_ONCE }, work));
    if (options.knownBy === undefined) await this.declarations.remember(casebook, plan, by.at);
    return plan;
  }

  private async write(
    planned: PlannedCase,
    casebook: Casebook,
    bodyIds: DeclaredIds,
    by: RecordedBy,
  ): Promise<void> {
    const isNew = planned.caseId === null;
    const caseId = planned.caseId ?? idFrom('case', planned.origin.toString('hex'));
    const already = isNew ? [] : await this.vault.persons(caseId);
    const secrets = new SecretsOfCase(already);
    const complaint = isNew
      ? this.complaintRow(caseId, planned, casebook, bodyIds, secrets)
      : undefined;
    const recorded = planned.additions.map(({ entry, fingerprint }) => ({
      fingerprint: fingerprint.toString('hex'),
      event: eventOf(entry, secrets, bodyIds.bodies, by),
    }));
    const events = recorded.map(({ event }) => event);
    const sealed = await this.vault.seal(caseId, secrets.secrets, isNew);
    await commitCommand(this.store, {
      case_id: caseId,
      ...(complaint && { complaint }),
      ...sealed,
      events: isNew ? [this.registered(planned, by), ...events] : events,
      imported: recorded.map(({ fingerprint, event }) => ({ fingerprint, event_id: event.id })),
    }).catch((error: unknown) => {
      // another import of the same file was faster: the case is there, whole
      if (!(error instanceof AlreadyRegistered)) throw error;
    });
  }

  private complaintRow(
    caseId: string,
    { about, origin }: PlannedCase,
    { jurisdiction }: Casebook,
    ids: DeclaredIds,
    secrets: SecretsOfCase,
  ) {
    for (const person of about.aggrieved) secrets.person(person);
    return {
      case_id: caseId,
      code: newCaseCode(),
      origin: `\\x${origin.toString('hex')}`,
      jurisdiction,
      zone: this.law.zone,
      alleged: about.alleged,
      methods: about.methods,
      intents: about.intent,
      context: about.context,
      against: about.against === undefined ? null : ids.bodies.get(about.against),
      place: about.place === undefined ? null : ids.places.get(about.place),
      unnamed: about.unnamed,
      sealed_id: secrets.text({ key: about.key, ...about.details }),
      registered_at: this.now(),
    };
  }

  private registered({ about, additions }: PlannedCase, by: RecordedBy): NewEvent {
    const first = additions
      .map(({ entry }) => rangeOf(entry.fact.on).latest)
      .reduce((a, b) => (a < b ? a : b), this.clock.today(this.law.zone));
    return {
      id: randomUUID(),
      type: 'complaint.registered',
      v: 1,
      occurred_on: first,
      recorded_at: by.at,
      actor: by.actor,
      causation: null,
      correlation: by.correlation,
      data: { alleged: about.alleged, zone: this.law.zone },
      sealed_id: null,
    };
  }

  private now(): string {
    return new Date(this.clock.now()).toISOString();
  }
}
