import { Composer, Lexer, type Document, type LineCounter, Parser, type CST } from 'yaml';
import type { Fault } from '#libs/domain';
import { fileFault } from './casebook-bytes.js';

/**
 * Composes the one document of a text. Whatever makes a small file large in memory (depth, anchors,
 * sheer numbers) is counted on the lexemes as they pass, before anything is built from them.
 */
export function composeDocument(
  text: string,
  notation: 'YAML' | 'JSON',
  lines: LineCounter,
): { document: Document } | { faults: Fault[] } {
  const at = (offset: number, code: string, wrong: string, right: string): Fault => {
    const { line, col } = lines.linePos(offset);
    const place = { line: Math.max(line, 1), column: Math.max(col, 1) };
    return { ...place, pointer: '', code, wrong, right };
  };
  const tokens: CST.Token[] = [];
  const excess = tokenize(text, tokens, lines);
  if (excess) return { faults: [at(excess.offset, excess.code, excess.wrong, excess.right)] };
  const [document, ...more] = compose(tokens, text.length);
  if (!document) return { faults: [fileFault('empty', 'the file is empty', 'a casebook')] };
  const faults = document.errors
    .slice(0, MOST_ERRORS)
    .map(({ code, pos }) =>
      at(pos[0], 'syntax', `this is not ${notation}: ${spoken(code)}`, remedyOf(code, notation)),
    );
  for (const { range } of more.slice(0, 1)) {
    const wrong = 'a second document starts here';
    faults.push(at(range[0], 'many-documents', wrong, 'one casebook per file, without ---'));
  }
  return faults.length > 0 ? { faults } : { document };
}

/**
 * Composes without the stack traces of errors: a page of wrong commas would else take gigabytes.
 * Nothing else runs before the trace limit is back, because nothing here waits.
 */
function compose(tokens: readonly CST.Token[], length: number): Document.Parsed[] {
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0;
  try {
    // The library compares the keys of a group one by one; a set does it later in one pass.
    const options = { schema: 'failsafe', uniqueKeys: false, prettyErrors: false } as const;
    return [...new Composer(options).compose(tokens, true, length)];
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}

interface Excess {
  readonly offset: number;
  readonly code: string;
  readonly wrong: string;
  readonly right: string;
}

function tokenize(text: string, tokens: CST.Token[], lines: LineCounter): Excess | undefined {
  const parser = new Parser(lines.addNewLine);
  lines.addNewLine(0);
  const load = new Load();
  let errors = 0;
  for (const lexeme of new Lexer().lex(text)) {
    for (const token of parser.next(lexeme)) {
      tokens.push(token);
      if (token.type === 'error') errors++;
    }
    // What follows so many errors is not read; the first of them are told.
    if (errors > MOST_ERRORS) return undefined;
    const excess = load.excess(lexeme, parser.stack.length);
    if (excess) return { offset: parser.offset, ...excess };
  }
  tokens.push(...parser.end());
  return undefined;
}

/** What a text will cost in memory, counted while it passes. */
class Load {
  private weight = 0;
  private marks = 0;
  private voids = 0;
  private previous = '';
  private sign = '';

  excess(lexeme: string, depth: number): Omit<Excess, 'offset'> | undefined {
    const isText = this.previous === SCALAR_FOLLOWS;
    this.previous = lexeme;
    this.weight += lexeme === '[' || lexeme === '{' ? 4 : 1;
    if (!isText && MARKS.has(lexeme.charAt(0))) this.marks++;
    this.countVoid(lexeme);
    if (depth > MAX_DEPTH + 2) return TOO_DEEP;
    if (this.marks > MAX_MARKS) return TOO_MANY_MARKS;
    if (this.voids > MAX_VOIDS) return TOO_MANY_VOIDS;
    return this.weight > MAX_WEIGHT ? TOO_MANY_VALUES : undefined;
  }

  // Two separators with nothing between them are an error or an empty value, and cost like a full one.
  private countVoid(lexeme: string): void {
    if (/^\s*$/.test(lexeme) && lexeme !== SCALAR_FOLLOWS) return;
    if (SEPARATORS.has(lexeme) && SEPARATORS.has(this.sign)) this.voids++;
    this.sign = lexeme;
  }
}

const spoken = (code: string): string => code.toLowerCase().replaceAll('_', ' ');

function remedyOf(code: string, notation: string): string {
  if (code === 'TAB_AS_INDENT') return 'indent with spaces';
  if (code === 'BAD_INDENT') return 'align this line with the other fields of its group';
  if (code === 'MISSING_CHAR') return 'close the bracket or the quote, or add the colon or comma';
  return `correct the ${notation} at this place`;
}

const SCALAR_FOLLOWS = '\x1f';
const MAX_DEPTH = 32;
const MAX_MARKS = 100;
const MAX_VOIDS = 1000;
const MOST_ERRORS = 100;
// Anchors, aliases, tags and directives: a casebook needs none of them.
const MARKS = new Set(['&', '*', '!', '%']);
const SEPARATORS = new Set([',', '?', ':']);
// Some 8 MB of ordinary cases; at that weight the document takes about 700 MB of memory.
const MAX_WEIGHT = 3_200_000;

const TOO_DEEP = {
  code: 'too-deep',
  wrong: `values are nested more than ${MAX_DEPTH} deep`,
  right: 'no casebook needs more than eight',
};
const TOO_MANY_MARKS = {
  code: 'alias-bomb',
  wrong: `the file has more than ${MAX_MARKS} anchors, aliases and tags`,
  right: 'write the values out',
};
const TOO_MANY_VOIDS = {
  code: 'syntax',
  wrong: 'separators follow each other with nothing between them',
  right: 'a value after each of them',
};
const TOO_MANY_VALUES = {
  code: 'too-large',
  wrong: 'the file holds more values than can be read at once',
  right: 'split it by case into smaller casebooks',
};
