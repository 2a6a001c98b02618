import type { Fault } from '#libs/domain';
import { type EntryFault, isShowable } from '#libs/contracts';
import type { DocumentTree } from './document-tree.js';

/** What is wrong, without the place: the log knows where things stand. */
export type Finding = Pick<Fault, 'code' | 'wrong' | 'right'>;

/** Gathers what is wrong with a casebook, each thing once and never with a name in it. */
export class FaultLog {
  private readonly found = new Map<string, Fault>();
  private readonly warned = new Map<string, Fault>();

  constructor(
    private readonly tree: DocumentTree,
    private readonly names: ReadonlySet<string>,
  ) {
    for (const { line, column, pointer, ...finding } of tree.faults) {
      keepOnce(this.found, { ...this.placed(pointer, finding), line, column });
    }
  }

  fault(pointer: string, finding: Finding): void {
    if (this.found.size < MOST) keepOnce(this.found, this.placed(pointer, finding));
  }

  warn(pointer: string, finding: Finding): void {
    if (this.warned.size < MOST) keepOnce(this.warned, this.placed(pointer, finding));
  }

  /** Faults of a part that was read on its own: their pointers start at that part. */
  faultsInside(pointer: string, faults: readonly EntryFault[]): void {
    for (const fault of faults) this.fault(pointer + fault.pointer, fault);
  }

  get count(): number {
    return this.found.size;
  }

  lineOf(pointer: string): number {
    return this.tree.locate(partsOf(pointer)).line;
  }

  get faults(): Fault[] {
    return inOrder(this.found);
  }

  get warnings(): Fault[] {
    return inOrder(this.warned);
  }

  private placed(pointer: string, finding: Finding): Fault {
    const caseKey = this.caseAt(pointer);
    const place = this.tree.locate(partsOf(pointer));
    return {
      ...place,
      ...(caseKey === undefined ? {} : { case: caseKey }),
      pointer: this.withoutNames(pointer),
      code: finding.code,
      wrong: this.clean(finding.wrong) ? finding.wrong : 'the value here is not right',
      right: this.clean(finding.right) ? finding.right : 'see the description of the format',
    };
  }

  private caseAt(pointer: string): string | undefined {
    const [, position] = /^\/cases\/(\d+)/.exec(pointer) ?? [];
    const { cases } = (this.tree.root ?? {}) as { cases?: unknown };
    if (position === undefined || !Array.isArray(cases)) return undefined;
    const { key } = ((cases as unknown[])[Number(position)] ?? {}) as { key?: unknown };
    return typeof key === 'string' && isShowable(key) ? key : undefined;
  }

  // A name can stand where a field's name belongs; the pointer then ends one step before it.
  private withoutNames(pointer: string): string {
    const parts = pointer.split('/').slice(1);
    const odd = parts.findIndex((part) => !FIELD.test(part) || !this.clean(part));
    return parts
      .slice(0, odd === -1 ? parts.length : odd)
      .map((part) => `/${part}`)
      .join('');
  }

  private clean(message: string): boolean {
    return !wordsOf(message).some((word) => this.names.has(word));
  }
}

/** The words of all names in a casebook, wherever persons stand in it. */
export function nameWords(root: unknown): ReadonlySet<string> {
  const words = new Set<string>();
  const take = (value: unknown): void => {
    if (typeof value === 'string') for (const word of wordsOf(value)) words.add(word);
    else if (Array.isArray(value)) value.forEach(take);
  };
  const visit = (value: unknown, field: string): void => {
    if (PERSON_FIELDS.has(field)) take(value);
    if (typeof value !== 'object' || value === null) return;
    const isList = Array.isArray(value);
    for (const [key, inner] of Object.entries(value)) visit(inner, isList ? field : key);
  };
  visit((root as { cases?: unknown } | null)?.cases, '');
  return words;
}

/** Human lines of faults, one each: `file:line:column  case  wrong — right`. */
export const renderFaults = (file: string, faults: readonly Fault[]): string =>
  faults
    .map((fault) => {
      const { line, column, wrong, right } = fault;
      return `${file}:${line}:${column}  ${fault.case ?? '-'}  ${wrong} — ${right}`;
    })
    .join('\n');

const wordsOf = (text: string): string[] => text.match(/\p{L}{3,}/gu) ?? [];

const partsOf = (pointer: string): string[] =>
  pointer
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));

function keepOnce(faults: Map<string, Fault>, fault: Fault): void {
  const key = `${fault.line}:${fault.column} ${fault.pointer} ${fault.code} ${fault.wrong}`;
  if (!faults.has(key)) faults.set(key, fault);
}

const inOrder = (faults: Map<string, Fault>): Fault[] =>
  [...faults.values()].sort((a, b) => a.line - b.line || a.column - b.column);

// Past this many, whoever reads the list begins with the first of them anyway.
const MOST = 10_000;
const FIELD = /^[a-z0-9][a-z0-9_-]{0,47}$/;
const PERSON_FIELDS = new Set(['name', 'also', 'accused', 'witness', 'aggrieved']);
