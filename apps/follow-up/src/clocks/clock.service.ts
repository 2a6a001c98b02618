import { Inject, Injectable } from '@nestjs/common';
import {
  applyChanges,
  idFrom,
  lockCaseClocks,
  type CaseChange,
  type Earlier,
  type Tx,
} from '#libs/case-store';
import {
  ENTRY_TYPE_NAMES,
  type ComplaintRegistered,
  type DataOf,
  type EntryData,
  type Envelope,
} from '#libs/contracts';
import {
  beginListening,
  dayOfInstant,
  endListening,
  firstDayOf,
  openCase,
  recordFact,
  type CaseWatch,
  type Change,
  type Law,
} from '#libs/domain';
import { Clock, LAW } from '#libs/platform';

/** Turns what happened in a case into what it stops, moves and starts. */
@Injectable()
export class ClockService {
  constructor(
    private readonly clock: Clock,
    @Inject(LAW) private readonly law: Law,
  ) {}

  /** A complaint came in, became a case, or waits again: its silence is listened to from here. */
  async open(event: Envelope<DataOf<typeof ComplaintRegistered>>, tx: Tx): Promise<void> {
    const { alleged, zone } = event.data;
    // The first event of a case finds nothing to lock.
    const locked = event.seq === 1 ? null : await lockCaseClocks(tx, event.case, NO_FACTS);
    const clocks = locked?.clocks ?? openCase({ alleged, zone, on: event.occurredOn });
    const change = beginListening(clocks, {
      law: this.law,
      event: event.id,
      on: event.occurredOn,
      today: dayOfInstant(event.recordedAt, zone),
      newId: (rule) => idFrom(event.id, rule),
    });
    await this.write(event, locked?.clocks.watch ?? null, change, tx);
  }

  /** A complaint was declined, or is part of another case: its clocks end. */
  async end(event: Envelope, tx: Tx): Promise<void> {
    const locked = await lockCaseClocks(tx, event.case, NO_FACTS);
    if (!locked) throw new Error('the end of a complaint that was never heard of');
    const { id, type, occurredOn: on } = event;
    const change = endListening(locked.clocks, { event: id, type, on });
    await this.write(event, locked.clocks.watch, change, tx);
  }

  /** Something happened: the pure function decides, this writes. */
  async record(event: Envelope<EntryData>, tx: Tx): Promise<void> {
    const fact = { id: event.id, type: event.type, ...event.data };
    const earlier = { types: ENTRY_TYPE_NAMES, before: event.seq, since: firstDayOf(fact) };
    const locked = await lockCaseClocks(tx, event.case, earlier);
    if (!locked) throw new Error('a fact of a case that was never registered');
    const { clocks, known } = locked;
    const today = dayOfInstant(event.recordedAt, clocks.watch.zone);
    const newId = (rule: string) => idFrom(event.id, rule);
    const change = recordFact(clocks, fact, { law: this.law, today, newId, known });
    await this.write(event, clocks.watch, change, tx);
  }

  private write(event: Envelope, before: CaseWatch | null, change: Change, tx: Tx): Promise<void> {
    const of: CaseChange = {
      caseId: event.case,
      before,
      steps: [{ cause: event.id, change }],
      fired: [],
      causation: event.id,
      correlation: event.correlation,
    };
    return applyChanges(tx, [of], this.clock.now(), this.law.version);
  }
}

/** Asks for no earlier facts: listening begins and ends whatever has happened. */
const NO_FACTS: Earlier = { types: [], before: 0, since: '9999-12-31' };
