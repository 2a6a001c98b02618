import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import {
  commitCommand,
  idFrom,
  JournalSignal,
  knownFacts,
  loadCaseClocks,
  Store,
} from '#libs/case-store';
import {
  ENTRY_TYPE_NAMES,
  entryDefinition,
  fieldKind,
  parseEntry,
  type EntryDefinition,
  type EntryInput,
  type EntryParts,
  type Preview,
  type RecordedEntry,
  type ServiceName,
} from '#libs/contracts';
import { firstDayOf, openCase, recordFact, ruleIds, type Law } from '#libs/domain';
import { Vault } from '#libs/vault';
import { Clock } from '../clock/clock.js';
import { LAW } from '../casework/law.token.js';
import type { Actor } from '../policy/actor.js';
import { referencesOf, type CaseReferences } from './case-references.js';
import { previewOf } from './preview.js';
import { invalidEntry, notFound, refused, turnedDown, wrongService } from './refusals.js';
import { eventOf, SecretsOfCase } from './seal-entry.js';
import { refuseWithoutClock, refuseWithoutClockIn } from './term-target.js';

export interface EntryCommand {
  readonly service: ServiceName;
  readonly caseId: string;
  readonly entry: EntryInput;
  readonly actor: Actor;
  readonly expectedVersion?: number | undefined;
  readonly idempotency?: { scope: string; key: string; request_hash: string } | undefined;
}

/** Records what happened in a case: one command for every entry type, whichever service owns it. */
@Injectable()
export class EntryRecorder {
  constructor(
    private readonly store: Store,
    private readonly vault: Vault,
    private readonly signal: JournalSignal,
    private readonly clock: Clock,
    @Inject(LAW) private readonly law: Law,
  ) {}

  /** Writes the entry; its clocks follow when follow-up hears of it. At most four round trips. */
  async record(command: EntryCommand): Promise<RecordedEntry> {
    const { caseId, actor } = command;
    const { entry, bodyIds, people } = await this.read(command);
    await refuseWithoutClock(this.store, caseId, entry.fact, command.idempotency);
    const opened = people.length > 0 ? await this.vault.open(caseId, people) : undefined;
    const secrets = new SecretsOfCase(opened?.persons);
    const at = new Date(this.clock.now()).toISOString();
    const by = { actor: actor.id, at, correlation: randomUUID() };
    const event = eventOf(entry, secrets, bodyIds, by);
    const sealed = await this.vault.seal(caseId, secrets.secrets, opened ?? 'kept');
    const done = await commitCommand<{ event: string }>(this.store, {
      case_id: caseId,
      ...(command.expectedVersion !== undefined && { expected_version: command.expectedVersion }),
      taken_up: true,
      ...sealed,
      events: [event],
      imported: [],
      ...(command.idempotency && { idempotency: command.idempotency }),
      answer: { event: event.id },
    }).catch(refused(caseId));
    this.signal.appended();
    return done;
  }

  /** What the entry would stop, move, start and open. Writes nothing. */
  async preview(command: EntryCommand): Promise<Preview> {
    const { entry, bodyIds, complaint } = await this.read(command);
    const today = this.clock.today(complaint.zone);
    // Follow-up may not have heard of the case yet: then it has no clocks, and still is a case.
    const clocks =
      (await loadCaseClocks(this.store, command.caseId)) ?? openCase({ ...complaint, on: today });
    const bodies = Object.fromEntries(
      Object.entries(entry.fact.bodies).map(([field, { ref, kind }]) => [
        field,
        { ref: bodyIds.get(ref)!, kind },
      ]),
    );
    const fact = { ...entry.fact, bodies, id: randomUUID() };
    refuseWithoutClockIn(clocks, fact);
    const newId = (rule: string) => idFrom(fact.id, rule);
    const known =
      firstDayOf(fact) <= clocks.watch.lastActOn
        ? await knownFacts(this.store, command.caseId, ENTRY_TYPE_NAMES)
        : [];
    const change = recordFact(clocks, fact, { law: this.law, today, newId, known });
    return previewOf(clocks, change, fact, this.law);
  }

  private async read(
    command: EntryCommand,
  ): Promise<{ entry: EntryParts } & Omit<CaseReferences, 'references'>> {
    const { service, caseId } = command;
    const definition = entryDefinition(command.entry.type)!;
    if (definition.owner !== service) {
      throw wrongService(definition.type, definition.owner);
    }
    const found = await referencesOf(
      this.store,
      caseId,
      namesPeople(definition, command.entry),
      ruleIds(this.law),
    );
    if (!found) throw notFound('case');
    if (found.isTurnedDown) throw turnedDown(caseId);
    const { references, ...rest } = found;
    const parsed = parseEntry(definition, command.entry, references, 'refuse');
    if (parsed.faults) throw invalidEntry(parsed.faults);
    return { entry: parsed.entry, ...rest };
  }
}

/** True when a field of the entry holds people, be it a field that another type has lent. */
const namesPeople = (definition: EntryDefinition, entry: EntryInput): boolean =>
  Object.keys(entry).some((field) => fieldKind(definition, field) === 'person');
