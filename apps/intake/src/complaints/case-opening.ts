import { randomInt, randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { NewEvent } from '#libs/case-store';
import type { Count, IsoDate, Law, PartialDate } from '#libs/domain';
import { Clock, LAW, type RecordedBy } from '#libs/platform';

/** What is known of a case when it is opened: codes and references, nobody's name. */
export interface NewCase {
  readonly caseId: string;
  /** Keyed hash of the key that a casebook gave the case; absent when it came over HTTP. */
  readonly origin?: Buffer;
  readonly jurisdiction: string;
  readonly alleged: readonly string[];
  readonly methods: readonly string[];
  readonly intent: readonly string[];
  readonly context: readonly string[];
  readonly against: string | null;
  readonly place: string | null;
  readonly unnamed: readonly Count[];
  readonly sealedId: string | null;
}

/** Letters and digits that are not mistaken for each other when read out over a telephone. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Opens cases, whether a caseworker writes one down or a casebook brings a thousand. */
@Injectable()
export class CaseOpening {
  constructor(
    private readonly clock: Clock,
    @Inject(LAW) private readonly law: Law,
  ) {}

  /** Who records, at this moment, as one piece of work. */
  by(actor: string): RecordedBy {
    const at = new Date(this.clock.now()).toISOString();
    return { actor, at, correlation: randomUUID() };
  }

  /** Today, where the cases are. */
  today(): IsoDate {
    return this.clock.today(this.law.zone);
  }

  /** The row of the case, under a code that says nothing: no year, no number, no place. */
  row({ caseId, origin, intent, sealedId, ...about }: NewCase, by: RecordedBy) {
    const letters = Array.from({ length: 7 }, () => ALPHABET[randomInt(ALPHABET.length)]);
    return {
      ...about,
      case_id: caseId,
      code: `Q-${letters.join('')}`,
      ...(origin && { origin: `\\x${origin.toString('hex')}` }),
      zone: this.law.zone,
      intents: intent,
      sealed_id: sealedId,
      registered_at: by.at,
    };
  }

  /** The event from which follow-up listens to the case. */
  registered(alleged: readonly string[], on: IsoDate, by: RecordedBy): NewEvent {
    return {
      id: randomUUID(),
      type: 'complaint.registered',
      v: 1,
      occurred_on: on,
      recorded_at: by.at,
      actor: by.actor,
      causation: null,
      correlation: by.correlation,
      data: { alleged, zone: this.law.zone },
      sealed_id: null,
    };
  }

  /** An entry that comes with the complaint itself: codes alone, nobody's words. */
  entry(
    type: string,
    on: PartialDate,
    codes: Readonly<Record<string, readonly string[]>>,
    by: RecordedBy,
  ): NewEvent {
    return {
      id: randomUUID(),
      type,
      v: 1,
      occurred_on: on,
      recorded_at: by.at,
      actor: by.actor,
      causation: null,
      correlation: by.correlation,
      data: { on, bodies: {}, codes, dates: {}, counts: {} },
      sealed_id: null,
    };
  }
}
