import type { Law } from '#libs/domain';

/**
 * The law that a process goes by: one value for all of its parts, exchanged as a whole when another
 * law is released. Whoever reckons reads it within one step, so no date is half of the one law and
 * half of the other.
 */
export class LiveLaw implements Law {
  private constructor(private current: Law) {}

  /** The same law, made exchangeable; one that is so already is given back. */
  static of(law: Law): LiveLaw {
    return law instanceof LiveLaw ? law : new LiveLaw(law);
  }

  /** From here on everything reckons by another law. */
  exchange(next: Law): void {
    this.current = next;
  }

  get version(): Law['version'] {
    return this.current.version;
  }
  get rules(): Law['rules'] {
    return this.current.rules;
  }
  get countings(): Law['countings'] {
    return this.current.countings;
  }
  get ladders(): Law['ladders'] {
    return this.current.ladders;
  }
  get remedies(): Law['remedies'] {
    return this.current.remedies;
  }
  get calendar(): Law['calendar'] {
    return this.current.calendar;
  }
  get zone(): Law['zone'] {
    return this.current.zone;
  }
}
