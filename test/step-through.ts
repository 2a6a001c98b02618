import { ReminderScheduler } from '#apps/follow-up';
import { ImportService } from '#apps/intake';
import { reminderInstant, type Statement } from '#libs/case-store';
import { agendaOf, type Casebook, type IsoDate } from '#libs/domain';
import type { Line } from '../libs/testing/src/line.js';
import { until } from '../libs/testing/src/until.js';

const HOUR_MS = 3_600_000;

/** Hours after the reminders of a day: when its entries are recorded, and when the day closes. */
const EVENING = 9 * HOUR_MS;
const NIGHT = 15 * HOUR_MS - 60_000;

const DUE: Statement = {
  name: 'spec.due',
  text: `SELECT count(*)::int AS due FROM qorgan.reminder WHERE state = 'armed' AND due_at <= $1`,
};
const NEXT_DAY: Statement = {
  name: 'spec.next-day',
  text: `SELECT min(due_on)::text AS day FROM qorgan.reminder WHERE state = 'armed'`,
};

/**
 * Lives a chronology on a line, day by day: at nine what waited for the day, in the evening what
 * became known on it, before midnight what that has brought. Days on which nothing can happen are
 * passed over.
 * @param end the last day
 */
export async function stepThrough(line: Line, casebook: Casebook, end: IsoDate): Promise<void> {
  const days = [...new Set(agendaOf(casebook).map(({ on }) => on))].filter((day) => day <= end);
  for (let day = days[0]; day !== undefined; day = await nextDay(line, days, day, end)) {
    const morning = reminderInstant(day, line.law.zone);
    await fireUntil(line, morning);
    if (days.includes(day)) {
      await line.clock!.set(morning + EVENING);
      await line.app.get(ImportService).import(casebook, { knownBy: day });
      await line.settled();
    }
    await fireUntil(line, morning + NIGHT);
  }
  await line.settled();
}

/** Sets the clock and fires until nothing is armed and due: a rung may arm the next round. */
async function fireUntil(line: Line, instant: number): Promise<void> {
  await line.clock!.set(instant);
  const scheduler = line.app.get(ReminderScheduler);
  await until(async () => {
    await scheduler.tick();
    const [row] = await line.store.run<{ due: number }>(DUE, [new Date(instant).toISOString()]);
    return row!.due === 0;
  });
}

/** The next day on which something becomes known or a reminder waits. */
async function nextDay(
  line: Line,
  days: readonly IsoDate[],
  today: IsoDate,
  end: IsoDate,
): Promise<IsoDate | undefined> {
  const [row] = await line.store.run<{ day: IsoDate | null }>(NEXT_DAY);
  const waiting = row!.day === null || row!.day > end ? [] : [row!.day];
  return [...days.filter((day) => day > today), ...waiting].sort()[0];
}
