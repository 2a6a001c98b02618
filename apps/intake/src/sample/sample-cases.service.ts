import { Injectable } from '@nestjs/common';
import { Store, type Statement } from '#libs/case-store';
import type { LoadedSample } from '#libs/contracts';
import { Refusal, type Actor } from '#libs/platform';
import { CaseOpening } from '../complaints/case-opening.js';
import { ComplaintService } from '../complaints/complaint.service.js';
import { ImportService } from '../import/import.service.js';
import { sampleCasebook } from './sample-casebook.js';
import { sampleComplaints } from './sample-complaints.js';

const COUNT: Statement = {
  name: 'sample.cases',
  text: 'SELECT count(*)::int AS cases FROM (SELECT FROM qorgan.complaint LIMIT 1000) AS known',
};

/** Fills an empty desk with invented cases, so that somebody can try it out. */
@Injectable()
export class SampleCases {
  constructor(
    private readonly store: Store,
    private readonly opening: CaseOpening,
    private readonly imports: ImportService,
    private readonly complaints: ComplaintService,
  ) {}

  /**
   * Loads the sample, with its dates counted from today. What a crash has left half loaded goes on
   * where it stopped; two at once load it once.
   * @throws a refusal when the desk holds anything else, or the whole sample already
   */
  async load(actor: Actor): Promise<LoadedSample> {
    const today = this.opening.today();
    const casebook = await sampleCasebook(today);
    // Counted first: what another loading adds meanwhile is then known to the plan.
    const [there] = await this.store.run<{ cases: number }>(COUNT);
    const { cases } = await this.imports.plan(casebook);
    const missing = cases.filter(({ caseId }) => caseId === null).map(({ about }) => about);
    if (there!.cases > cases.length - missing.length || missing.length === 0) throw notEmpty();
    await this.imports.import({ ...casebook, cases: missing });
    const waiting = sampleComplaints(today);
    for (const [at, complaint] of waiting.entries()) {
      await this.complaints.submit(complaint, actor, `sample-${today}-${at}`);
    }
    return { cases: cases.length, waiting: waiting.length };
  }
}

const notEmpty = (): Refusal =>
  new Refusal({
    code: 'sample.not-empty',
    status: 409,
    title: 'This desk holds cases already.',
    remedy: 'Sample cases stay for ever: load them into an empty desk that is not for real work.',
  });
