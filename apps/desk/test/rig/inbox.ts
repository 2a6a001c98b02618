import { randomUUID } from 'node:crypto';
import { append } from '../../../../libs/testing/src/cases.js';
import type { OpenDesk } from './desk.js';

const RULE = 'un.cat.art22.followup.state';
const day = (on: string) => ({ earliest: on, latest: on });

/** Has a case tell of itself in each way that there is: to the caseworker, the lead, the supervisor. */
export async function fillInbox({ line }: OpenDesk, caseId: string): Promise<void> {
  const clock = { deadline: randomUUID(), rule: RULE };
  const tell = (type: string, data: object) => append(line, caseId, type, data);
  const due = { earliest: '2014-07-30', latest: '2014-08-29' };
  const moved = { due: day('2014-09-01'), was: day('2014-08-29'), because: 'printed', by: null };
  await tell('reminder.due', { ...clock, rung: 1, to: 'caseworker', due });
  await tell('reminder.due', { ...clock, rung: 2, to: 'caseworker', due: day('2014-08-18') });
  await tell('refusal.deemed', { ...clock, since: day('2014-08-19'), opens: [] });
  await tell('deadline.moved', { ...clock, ...moved });
  await tell('reminder.due', { ...clock, rung: 3, to: 'lead', due: day('2014-08-18') });
  await tell('case.stalled', { since: '2014-08-19', reason: 'silence' });
  await tell('case.stalled', { since: '2014-08-19', reason: RULE });
  await tell('reminder.due', { ...clock, rung: 4, to: 'supervisor', due: day('2014-08-18') });
  await line.settled();
}
