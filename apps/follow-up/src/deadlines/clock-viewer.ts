import { Inject, Injectable } from '@nestjs/common';
import type { ClockView } from '#libs/contracts';
import {
  dueDate,
  isUnverified,
  reckoned,
  ruleById,
  standingOn,
  type Deadline,
  type DueDate,
  type IsoDate,
  type Law,
} from '#libs/domain';
import { LAW } from '#libs/platform';
import { WorkingDistance } from './working-distance.js';

/** Shows a clock as it is on a day. */
@Injectable()
export class ClockViewer {
  private readonly distance: WorkingDistance;

  constructor(@Inject(LAW) private readonly law: Law) {
    this.distance = new WorkingDistance(law.calendar);
  }

  view(deadline: Deadline, caseId: string, on: IsoDate): ClockView {
    const rule = ruleById(this.law, deadline.rule, deadline.ruleVersion);
    const { closed, firstAct } = deadline;
    return {
      deadline: deadline.id,
      case: caseId,
      rule: deadline.rule,
      name: rule?.name ?? { en: deadline.rule, ru: deadline.rule, kk: deadline.rule },
      bearer: deadline.bearer,
      anchor: deadline.anchor,
      due: dueDate(deadline.due),
      instant: deadline.instant,
      provisional: deadline.provisional,
      workingDays: this.distance.toDue(deadline.due, on),
      breachedOn: deadline.breachedOn,
      deemedOn: deadline.deemedOn,
      ...computedBeside(deadline, this.law),
      closedBy: closed && { type: closed.type, on: closed.on },
      firstAct: firstAct && { type: firstAct.type, on: firstAct.on },
      unverified: rule === undefined || isUnverified(rule),
      ...standingOn(deadline, on),
    };
  }
}

/** Reckoned only where a printed date stands over it: a list reads the stored day of the rest. */
function computedBeside(deadline: Deadline, law: Law): { computed?: DueDate } {
  if (!deadline.ledger.some(({ kind }) => kind === 'printed')) return {};
  const { computed } = reckoned(deadline, law);
  return computed ? { computed: dueDate(computed) } : {};
}
