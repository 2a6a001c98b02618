import {
  dateFault,
  described,
  isAbsent,
  misspelt,
  pointerPart,
  scalarText,
  shown,
  SLUG,
} from '#libs/contracts';
import type { FaultLog, Finding } from './fault-log.js';

/** One group of fields of a casebook, read field by field; what is wrong goes to the log. */
export class RecordReader {
  constructor(
    readonly raw: Readonly<Record<string, unknown>>,
    readonly pointer: string,
    readonly log: FaultLog,
  ) {}

  /** A reader of a value that should be a group of fields. */
  static of(value: unknown, pointer: string, log: FaultLog) {
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
      return new RecordReader(value as Record<string, unknown>, pointer, log);
    }
    const wrong = `${described(value)} is not a group of fields`;
    log.fault(pointer, { code: 'wrong-shape', wrong, right: 'fields with their values' });
    return undefined;
  }

  has = (field: string): boolean => Object.hasOwn(this.raw, field) && !isAbsent(this.raw[field]);

  fault(field: string, finding: Finding): void {
    this.log.fault(this.at(field), finding);
  }

  at = (field: string): string =>
    field === '' ? this.pointer : `${this.pointer}/${pointerPart(field)}`;

  text(field: string): string | undefined {
    if (!this.has(field)) return undefined;
    const text = scalarText(this.raw[field]);
    if (text === undefined) this.shape(field, 'a text');
    return text;
  }

  needed(field: string): string {
    if (!this.has(field)) this.missing(field);
    return this.text(field) ?? '';
  }

  missing(field: string): void {
    const finding = { code: 'missing-key', wrong: `${shown(field)} is missing` };
    this.fault('', { ...finding, right: `say its ${field}` });
  }

  /** A list of texts; one text stands for a list of one. */
  words(field: string): string[] {
    if (!this.has(field)) return [];
    return this.items(field).flatMap(({ value, at }) => {
      const text = scalarText(value);
      if (text === undefined) this.shape(at, 'a text');
      return text ?? [];
    });
  }

  /** The codes of a list. They travel in the open, so what may be a name or a sentence is a fault. */
  codes(field: string): string[] {
    const words = this.words(field);
    if (words.every((word) => SLUG.test(word))) return words;
    for (const { value, pointer } of this.items(field)) {
      const text = scalarText(value);
      if (text === undefined || SLUG.test(text)) continue;
      const wrong = `${described(text)} is not a code`;
      this.log.fault(pointer, { code: 'bad-code', wrong, right: RIGHT_CODE });
    }
    return [];
  }

  /** The items of a list with the way to each of them. */
  items(field: string): { value: unknown; at: string; pointer: string }[] {
    if (!this.has(field)) return [];
    const value = this.raw[field];
    if (Array.isArray(value)) {
      return value.map((item: unknown, index) => {
        return { value: item, at: `${field}/${index}`, pointer: `${this.at(field)}/${index}` };
      });
    }
    if (scalarText(value) === undefined) {
      this.shape(field, 'a list');
      return [];
    }
    return [{ value, at: field, pointer: this.at(field) }];
  }

  date(field: string): string | undefined {
    if (!this.has(field)) return undefined;
    const fault = dateFault(this.raw[field]);
    if (fault) this.fault(field, fault);
    return fault ? undefined : String(this.raw[field]);
  }

  /** Fields outside the list: one that is nearly on it is a fault, any other a warning. */
  others(known: readonly string[], kept: string): Record<string, unknown> {
    const others = Object.entries(this.raw).filter(([field]) => !known.includes(field));
    for (const [field] of others) {
      const meant = misspelt(field, known);
      const wrong = `${described(field)} is not a field here`;
      const finding = { code: 'unknown-field', wrong, right: kept };
      if (meant) this.fault(field, { ...finding, right: `write ${shown(meant)}` });
      else this.log.warn(this.at(field), finding);
    }
    return Object.fromEntries(others);
  }

  private shape(at: string, right: string): void {
    const value = at.split('/').reduce<unknown>((part, key) => {
      return (part as Record<string, unknown> | undefined)?.[key];
    }, this.raw);
    const finding = { code: 'wrong-shape', wrong: `${described(value)} is not ${right}`, right };
    this.log.fault(`${this.pointer}/${at}`, finding);
  }
}

const RIGHT_CODE = 'small letters, digits and hyphens, such as denial-of-medical-care';
