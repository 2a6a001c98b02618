import {
  type Alias,
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type YAMLMap,
} from 'yaml';
import type { Fault } from '#libs/domain';
import { pointerPart } from '#libs/contracts';
import { composeDocument } from './compose-document.js';

/** A document of texts, lists and groups, and where in the file each part of it stands. */
export interface DocumentTree {
  readonly root: unknown;
  /** The place of a part; of what encloses it when there is no such part. */
  locate(path: readonly (string | number)[]): { line: number; column: number };
  /** Faults of keys and aliases, which leave the rest of the document readable. */
  readonly faults: readonly Fault[];
}

/** Reads YAML or JSON with every scalar as text, so that no date and no number loses anything. */
export function readTree(
  text: string,
  notation: 'YAML' | 'JSON',
): { tree: DocumentTree } | { faults: Fault[] } {
  const lines = new LineCounter();
  const composed = composeDocument(text, notation, lines);
  if ('faults' in composed) return composed;
  const { document } = composed;
  const builder = new TreeBuilder(document, lines);
  const root = builder.plain(document.contents, '', 0);
  const fatal = builder.faults.filter(({ code }) => FATAL.has(code));
  if (fatal.length > 0) return { faults: fatal.map((fault) => ({ ...fault, pointer: '' })) };
  const locate: DocumentTree['locate'] = (path) =>
    placeAt(lines, offsetOf(builder.nodeAt(path)) ?? 0);
  return { tree: { root, locate, faults: builder.faults } };
}

class TreeBuilder {
  readonly faults: Fault[] = [];
  private readonly targets = new Map<unknown, unknown>();
  private repeated = 0;

  constructor(
    private readonly document: Document,
    private readonly lines: LineCounter,
  ) {}

  plain(node: unknown, pointer: string, depth: number, inAlias = false): unknown {
    if (depth > MAX_DEPTH || (inAlias && ++this.repeated > MAX_REPEATED)) {
      return this.bomb(node, pointer);
    }
    if (isAlias(node)) return this.repeat(node, pointer, depth);
    if (isScalar(node)) return textOf(node);
    if (isSeq(node)) {
      return node.items.map((item, index) =>
        this.plain(item, `${pointer}/${index}`, depth + 1, inAlias),
      );
    }
    return isMap(node) ? this.group(node, pointer, depth, inAlias) : null;
  }

  nodeAt(path: readonly (string | number)[]): unknown {
    let node = this.followed(this.document.contents);
    for (const part of path) {
      const next = childOf(node, String(part));
      if (next === undefined || next === null) return node;
      node = this.followed(next);
    }
    return node;
  }

  private group(map: YAMLMap, pointer: string, depth: number, inAlias: boolean): unknown {
    const group: Record<string, unknown> = {};
    for (const { key, value } of map.items.slice(0, MAX_FIELDS)) {
      const name = this.nameOf(key, group, pointer);
      if (name === undefined) continue;
      group[name] = this.plain(value, `${pointer}/${pointerPart(name)}`, depth + 1, inAlias);
    }
    if (map.items.length > MAX_FIELDS) {
      const wrong = `a group of more than ${MAX_FIELDS} fields`;
      this.blame(map, pointer, 'too-many-fields', wrong, 'the fields of the format');
    }
    return group;
  }

  private repeat(alias: Alias, pointer: string, depth: number): unknown {
    const target = this.followed(alias);
    if (target) return this.plain(target, pointer, depth + 1, true);
    const wrong = 'no anchor has this name';
    return this.blame(alias, pointer, 'unknown-anchor', wrong, 'write the value out');
  }

  // The library looks through the whole document for each alias; once for each is enough.
  private followed(node: unknown): unknown {
    if (!isAlias(node)) return node;
    if (!this.targets.has(node)) this.targets.set(node, node.resolve(this.document));
    return this.targets.get(node);
  }

  private nameOf(key: unknown, group: object, pointer: string): string | undefined {
    const name = isScalar(key) ? scalarOf(key.value) : '';
    if (name === '' || name === '<<' || name === '__proto__') {
      const wrong = 'this is no name of a field';
      return this.blame(key, pointer, 'bad-key', wrong, 'a field name as a plain text');
    }
    if (!Object.hasOwn(group, name)) return name;
    const place = `${pointer}/${pointerPart(name)}`;
    return this.blame(key, place, 'duplicate-key', 'this field is here twice', 'write it once');
  }

  private bomb(node: unknown, pointer: string): undefined {
    if (this.faults.some(({ code }) => code === 'alias-bomb')) return undefined;
    const wrong = 'anchors and aliases repeat too much of the file';
    return this.blame(node, pointer, 'alias-bomb', wrong, 'write the values out');
  }

  private blame(node: unknown, pointer: string, code: string, wrong: string, right: string) {
    const place = placeAt(this.lines, offsetOf(node) ?? 0);
    if (this.faults.length < 1000) this.faults.push({ ...place, pointer, code, wrong, right });
    return undefined;
  }
}

// Every scalar is read as text (failsafe schema); anything else is no scalar of a casebook.
const scalarOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Nothing, `~` and `null` say nothing; in quotes they are texts. */
function textOf(node: { value: unknown; type?: string }): string | null {
  const text = scalarOf(node.value);
  return node.type === 'PLAIN' && (text === '' || text === '~' || text === 'null') ? null : text;
}

function childOf(node: unknown, part: string): unknown {
  if (isSeq(node)) return node.items[Number(part)];
  if (!isMap(node)) return undefined;
  return node.items.find(({ key }) => isScalar(key) && String(key.value) === part)?.value;
}

const offsetOf = (node: unknown): number | undefined =>
  (node as { range?: readonly number[] | null } | null | undefined)?.range?.[0];

/** Line and column of an offset, both counted from 1. */
export function placeAt(lines: LineCounter, offset: number): { line: number; column: number } {
  const { line, col } = lines.linePos(offset);
  return { line: Math.max(line, 1), column: Math.max(col, 1) };
}

const MAX_DEPTH = 32;
const MAX_REPEATED = 10_000;
// What follows from a part that was not read would only bury these.
const FATAL = new Set(['alias-bomb', 'too-many-fields']);
const MAX_FIELDS = 1000;
