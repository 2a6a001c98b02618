import { isNode, LineCounter, parseDocument, type Document } from 'yaml';
import type { z } from 'zod';
import type { PackFault } from './pack-error.js';

export type Path = readonly PropertyKey[];

/** One file of the packs, read as text only: a date stays a date, a year stays its four digits. */
export class PackFile {
  private readonly lines = new LineCounter();
  private readonly document: Document.Parsed;
  readonly content: unknown;

  /** `name` is the path inside the packs, `text` the YAML. Faults of the YAML itself go to `faults`. */
  constructor(
    readonly name: string,
    text: string,
    private readonly faults: PackFault[],
  ) {
    this.document = parseDocument(text, { schema: 'failsafe', lineCounter: this.lines });
    for (const error of this.document.errors) {
      const { line } = this.lines.linePos(error.pos[0]);
      const wrong = `this is not YAML: ${error.message.split('\n')[0]}`;
      this.faults.push({ file: name, line, wrong, remedy: 'Mend the line' });
    }
    this.content = this.isBroken ? null : this.document.toJS();
  }

  /** True when the file is not YAML, so that nothing in it can be read. */
  get isBroken(): boolean {
    return this.document.errors.length > 0;
  }

  /** Notes a fault at the place that a path leads to, or at the nearest one above it. */
  blame(path: Path, wrong: string, remedy: string): void {
    this.faults.push({ file: this.name, line: this.lineOf(path), wrong, remedy });
  }

  /** What stands at a path, in the shape asked for, or null with its faults noted. */
  read<T extends z.ZodType>(shape: T, path: Path = []): z.output<T> | null {
    const value = path.reduce<unknown>(
      (inside, key) => (inside as Record<PropertyKey, unknown>)[key],
      this.content,
    );
    const result = shape.safeParse(value, { reportInput: true });
    if (result.success) return result.data;
    for (const issue of result.error.issues.flatMap(innermost)) {
      const { wrong, remedy } = wording(issue);
      const name = issue.path.map(String).join('.');
      this.blame([...path, ...issue.path], name === '' ? wrong : `${name} ${wrong}`, remedy);
    }
    return null;
  }

  private lineOf(path: Path): number {
    for (let length = path.length; length > 0; length -= 1) {
      const node = this.document.getIn(path.slice(0, length), true);
      if (isNode(node) && node.range) return this.lines.linePos(node.range[0]).line;
    }
    return 1;
  }
}

// Of the ways in which a value could have been written, the last is the one with the most to say.
function innermost(issue: z.core.$ZodIssue): z.core.$ZodIssue[] {
  if (issue.code !== 'invalid_union') return [issue];
  const last = issue.errors.at(-1) ?? [];
  return last.flatMap((inner) => innermost({ ...inner, path: [...issue.path, ...inner.path] }));
}

function wording(issue: z.core.$ZodIssue): { wrong: string; remedy: string } {
  const values = issue.code === 'invalid_value' ? `one of: ${issue.values.join(', ')}` : null;
  if (issue.code === 'unrecognized_keys') {
    const keys = issue.keys.join(', ');
    return {
      wrong: `knows no ${keys}`,
      remedy: 'Remove it, or spell it as elsewhere in the packs',
    };
  }
  if (issue.input === undefined) {
    return { wrong: 'is missing', remedy: values === null ? 'Add it' : `Add it, ${values}` };
  }
  if (values !== null)
    return { wrong: `cannot be ${shown(issue.input)}`, remedy: `Write ${values}` };
  if (issue.code === 'invalid_type') {
    return { wrong: `is no ${issue.expected}`, remedy: 'Write it as elsewhere in the packs' };
  }
  return { wrong: issue.message, remedy: 'Write it as elsewhere in the packs' };
}

const shown = (value: unknown): string => (typeof value === 'string' ? value : 'a list or a map');
