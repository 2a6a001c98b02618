import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { idFrom, loadCaseClocks, Store } from '#libs/case-store';
import type { TriageFile } from '#libs/contracts';
import {
  beginListening,
  dueDate,
  openCase,
  recordFact,
  type CaseClocks,
  type Fact,
  type Law,
} from '#libs/domain';
import { Clock, LAW, previewOf } from '#libs/platform';
import { receivedCodes } from './received-codes.js';

/** What of a complaint decides which clocks its acceptance starts. */
type WaitingComplaint = Pick<
  TriageFile,
  'case' | 'alleged' | 'receivedOn' | 'channel' | 'urgent'
> & { readonly zone: string; readonly toldBy: string | null };

/** Tells what accepting a complaint would begin, by the functions that would begin it. */
@Injectable()
export class AcceptancePreview {
  constructor(
    private readonly store: Store,
    private readonly clock: Clock,
    @Inject(LAW) private readonly law: Law,
  ) {}

  /** The clocks of the law that would start today, and until when silence would be waited for. */
  async preview(about: WaitingComplaint): Promise<Pick<TriageFile, 'clocks' | 'silentUntil'>> {
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
}

/** Acceptance is news whatever was heard before: the silence counts from it anew. */
const withoutNews = ({ watch }: CaseClocks): CaseClocks => ({ watch, deadlines: [] });
