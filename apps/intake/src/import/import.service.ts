import { Injectable } from '@nestjs/common';
import {
  AlreadyRegistered,
  commitCommand,
  idFrom,
  JournalSignal,
  Store,
  type NewEvent,
} from '#libs/case-store';
import { rangeOf, type Casebook, type IsoDate } from '#libs/domain';
import { eventOf, SecretsOfCase, type RecordedBy } from '#libs/platform';
import { Vault } from '#libs/vault';
import { CaseOpening, type NewCase } from '../complaints/case-opening.js';
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
    private readonly opening: CaseOpening,
    private readonly declarations: Declarations,
  ) {}

  /** What an import would do; writes nothing. */
  plan(casebook: Casebook, options: ImportOptions = {}): Promise<ImportPlan> {
    return planImport(casebook, this.store, this.vault, options.knownBy);
  }

  /** Writes what is not there yet. Each case is committed whole; importing again changes nothing. */
  async import(casebook: Casebook, options: ImportOptions = {}): Promise<ImportPlan> {
    const bodyIds = await this.declarations.declare(casebook);
    const plan = await this.plan(casebook, options);
    const by = this.opening.by('import');
    const write = (each: PlannedCase) => this.write(each, casebook, bodyIds, by);
    // Another import of the same cases may be faster at some: what it left to do is found anew.
    for (let rest = plan; await this.writeAll(rest, write, options);) {
      rest = await this.plan(casebook, options);
    }
    if (options.knownBy === undefined) await this.declarations.remember(casebook, plan, by.at);
    return plan;
  }

  /** @returns how many cases another import had just written */
  private async writeAll(
    { cases }: ImportPlan,
    write: (each: PlannedCase) => Promise<boolean>,
    { onProgress, signal }: ImportOptions,
  ): Promise<number> {
    const waiting = cases.filter(({ caseId, additions }) => !caseId || additions.length > 0);
    const total = waiting.length;
    let done = 0;
    let overtaken = 0;
    const work = async () => {
      for (let next = waiting.shift(); next; next = waiting.shift()) {
        signal?.throwIfAborted();
        if (!(await write(next))) overtaken += 1;
        this.signal.appended();
        onProgress?.((done += 1), total);
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
    return overtaken;
  }

  /** @returns false when another import had just written the case or one of its entries */
  private async write(
    planned: PlannedCase,
    casebook: Casebook,
    bodyIds: DeclaredIds,
    by: RecordedBy,
  ): Promise<boolean> {
    const isNew = planned.caseId === null;
    const caseId = planned.caseId ?? idFrom('case', planned.origin.toString('hex'));
    const already = isNew ? [] : await this.vault.persons(caseId);
    const secrets = new SecretsOfCase(already);
    const complaint = isNew
      ? this.opening.row(this.rowOf(caseId, planned, casebook, bodyIds, secrets), by)
      : undefined;
    const recorded = planned.additions.map(({ entry, fingerprint }) => ({
      fingerprint: fingerprint.toString('hex'),
      event: eventOf(entry, secrets, bodyIds.bodies, by),
    }));
    if (isNew) {
      const fingerprint = planned.header.toString('hex');
      recorded.unshift({ fingerprint, event: this.opened(planned, by) });
    }
    const sealed = await this.vault.seal(caseId, secrets.secrets, isNew ? 'new' : 'kept');
    const committed = commitCommand(this.store, {
      case_id: caseId,
      ...(complaint && { complaint }),
      ...sealed,
      events: recorded.map(({ event }) => event),
      imported: recorded.map(({ fingerprint, event }) => ({ fingerprint, event_id: event.id })),
    });
    return committed.then(
      () => true,
      (error: unknown) => {
        if (error instanceof AlreadyRegistered) return false;
        throw error;
      },
    );
  }

  private opened(planned: PlannedCase, by: RecordedBy): NewEvent {
    const on = firstKnown(planned, this.opening.today());
    return this.opening.registered(planned.about.alleged, on, by);
  }

  private rowOf(
    caseId: string,
    { about, origin }: PlannedCase,
    { jurisdiction }: Casebook,
    ids: DeclaredIds,
    secrets: SecretsOfCase,
  ): NewCase {
    for (const person of about.aggrieved) secrets.person(person);
    const { alleged, methods, intent, context, unnamed } = about;
    return {
      caseId,
      origin,
      jurisdiction,
      alleged,
      methods,
      intent,
      context,
      unnamed,
      against: ids.bodies.get(about.against ?? '') ?? null,
      place: ids.places.get(about.place ?? '') ?? null,
      // The key is often a surname.
      sealedId: secrets.text({ key: about.key, ...about.details }),
    };
  }
}

/** The first day on which anything of a case could be known. */
const firstKnown = ({ additions }: PlannedCase, today: IsoDate): IsoDate =>
  additions
    .map(({ entry }) => rangeOf(entry.fact.on).latest)
    .reduce((a, b) => (a < b ? a : b), today);
