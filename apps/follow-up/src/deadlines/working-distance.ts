import {
  workingDaysBetween,
  type DateRange,
  type IsoDate,
  type WorkingCalendar,
} from '#libs/domain';

/**
 * How many working days lie between today and other days. What was counted is kept until the day
 * changes: the oldest breaches lie thousands of days back, and Today is read all day long.
 */
export class WorkingDistance {
  private today: IsoDate = '';
  private readonly counted = new Map<IsoDate, number>();

  constructor(private readonly calendar: WorkingCalendar) {}

  /**
   * Working days from today to the first day that a clock may be due on; 0 while it may be due any
   * day, and negative from the last such day on.
   */
  toDue({ earliest, latest }: DateRange, today: IsoDate): number {
    if (today < earliest) return this.to(earliest, today);
    return today > latest ? this.to(latest, today) : 0;
  }

  private to(day: IsoDate, today: IsoDate): number {
    if (today !== this.today) {
      this.counted.clear();
      this.today = today;
    }
    const known = this.counted.get(day);
    if (known !== undefined) return known;
    const distance = workingDaysBetween(this.calendar, today, day);
    this.counted.set(day, distance);
    return distance;
  }
}
