import type { PartialDate } from '../dates/partial-date.js';
import type { Count, Fact } from './fact.js';

/** A chronology that was read and found whole: every reference in it resolves. */
export interface Casebook {
  readonly title: string;
  readonly jurisdiction: string;
  /** `asOf`: the day up to which the facts are known; a replay ends there unless told otherwise. */
  readonly source: { readonly title: string; readonly kind: string; readonly asOf: PartialDate };
  readonly bodies: readonly CasebookBody[];
  readonly places: readonly CasebookPlace[];
  readonly cases: readonly CasebookCase[];
  /** Sessions, attributions, statements and claims: kept sealed, shown to readers, never computed with. */
  readonly annexes: readonly Annex[];
  readonly statistics: readonly Figure[];
}

export interface CasebookBody {
  readonly key: string;
  readonly kind: string;
  readonly name: Readonly<Record<string, string>>;
  readonly region?: string;
  readonly parent?: string;
  readonly aliases: readonly string[];
  readonly npmCoverage?: boolean;
}

export interface CasebookPlace {
  readonly key: string;
  readonly kind: string;
  readonly name: Readonly<Record<string, string>>;
  readonly region?: string;
  readonly settlement?: string;
}

export interface CasebookCase {
  readonly key: string;
  readonly line: number;
  readonly aggrieved: readonly Person[];
  /** Aggrieved people whose names are not known, as they were counted. */
  readonly unnamed: readonly Count[];
  readonly alleged: readonly string[];
  readonly methods: readonly string[];
  readonly intent: readonly string[];
  readonly context: readonly string[];
  readonly against?: string;
  readonly place?: string;
  /** Fields outside the format's list: kept as they stand, sealed. */
  readonly details: Readonly<Record<string, unknown>>;
  readonly entries: readonly CasebookEntry[];
}

/** A person, for the vault only. */
export interface Person {
  readonly role: 'aggrieved' | 'witness' | 'accused';
  readonly name: string;
  readonly also: readonly string[];
  /** Age, capacity and whatever else was said of the person. */
  readonly details: Readonly<Record<string, unknown>>;
}

export interface CasebookEntry {
  readonly line: number;
  /** What may travel. Bodies are named by their key here. */
  readonly fact: Omit<Fact, 'id'>;
  /** People whom the entry names, under the field that names them. */
  readonly persons: readonly { readonly field: string; readonly person: Person }[];
  /** Everything else that the entry says, sealed under the key of the case. */
  readonly text: Readonly<Record<string, unknown>>;
}

export interface Annex {
  readonly kind: 'session' | 'attribution' | 'statement' | 'claim';
  readonly position: number;
  readonly line: number;
  readonly content: Readonly<Record<string, unknown>>;
}

/** One counted figure of one source. Figures of different sources are never added. */
export interface Figure {
  readonly year: number;
  readonly measure: string;
  readonly band?: string;
  readonly value: number;
  readonly qualifier: Count['qualifier'];
  readonly source: string;
  readonly line: number;
}

/** What is wrong with a document, where, and what would be right. Never quotes a person. */
export interface Fault {
  readonly line: number;
  readonly column: number;
  /** Key of the case, where the fault is inside one. */
  readonly case?: string;
  /** JSON pointer into the document. */
  readonly pointer: string;
  /** A stable code such as `unknown-entry-type`, `no-such-date`, `undeclared-body`. */
  readonly code: string;
  readonly wrong: string;
  readonly right: string;
}
