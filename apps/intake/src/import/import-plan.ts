import type { Statement, Store } from '#libs/case-store';
import {
  rangeOf,
  type Casebook,
  type CasebookCase,
  type CasebookEntry,
  type IsoDate,
} from '#libs/domain';
import type { Vault } from '#libs/vault';

/** One case of a casebook beside what the store already has of it. */
export interface PlannedCase {
  readonly about: CasebookCase;
  readonly origin: Buffer;
  /** Null when the case is new. */
  readonly caseId: string | null;
  readonly additions: readonly PlannedEntry[];
  readonly unchanged: number;
  /** Keyed hash of what the file says of the case itself: its people, allegations, body and place. */
  readonly header: Buffer;
  /** What the file says of a known case itself is not what it said: an import cannot change that. */
  readonly hasOtherHeader: boolean;
  /** Recorded by an earlier import and no longer in the file: kept, told to a person. */
  readonly vanished: number;
}

export interface PlannedEntry {
  readonly entry: CasebookEntry;
  readonly fingerprint: Buffer;
}

export interface ImportPlan {
  readonly cases: readonly PlannedCase[];
  readonly newCases: number;
  readonly additions: number;
  readonly unchanged: number;
  readonly vanished: number;
  /** True when a case that is already in the store would change: a person should look first. */
  readonly changesKnownCases: boolean;
}

const KNOWN: Statement = {
  name: 'import.known',
  text: `SELECT c.case_id, c.origin,
                coalesce((SELECT jsonb_agg(encode(i.fingerprint, 'hex'))
                            FROM qorgan.imported_entry i WHERE i.case_id = c.case_id), '[]') AS entries
           FROM qorgan.complaint c WHERE c.origin = ANY($1)`,
};

/**
 * What importing a casebook would do, without doing it: the difference to what is there.
 * @param knownBy leaves out what could not be known by that day
 */
export async function planImport(
  casebook: Casebook,
  store: Store,
  vault: Vault,
  knownBy?: IsoDate,
): Promise<ImportPlan> {
  const closed = rangeOf(casebook.source.asOf).latest;
  const origins = casebook.cases.map(({ key }) =>
    vault.fingerprint('case', [casebook.jurisdiction, key]),
  );
  const known = await knownCases(store, origins);
  const cases = casebook.cases.flatMap((about, at) => {
    const entries = about.entries.filter((entry) => isKnown(entry, closed, knownBy));
    if (knownBy !== undefined && entries.length === 0) return [];
    return [planCase(about, entries, origins[at]!, known.get(origins[at]!.toString('hex')), vault)];
  });
  const sum = (of: (each: PlannedCase) => number) => cases.reduce((n, each) => n + of(each), 0);
  return {
    cases,
    newCases: cases.filter(({ caseId }) => caseId === null).length,
    additions: sum(({ additions }) => additions.length),
    unchanged: sum(({ unchanged }) => unchanged),
    vanished: sum(({ vanished }) => vanished),
    changesKnownCases: cases.some(
      ({ caseId, additions, vanished, hasOtherHeader }) =>
        caseId !== null && (additions.length + vanished > 0 || hasOtherHeader),
    ),
  };
}

interface Known {
  readonly caseId: string;
  readonly entries: ReadonlySet<string>;
}

async function knownCases(store: Store, origins: readonly Buffer[]): Promise<Map<string, Known>> {
  const rows = await store.run<{ case_id: string; origin: Buffer; entries: string[] }>(KNOWN, [
    origins,
  ]);
  return new Map(
    rows.map((row) => [
      row.origin.toString('hex'),
      { caseId: row.case_id, entries: new Set(row.entries) },
    ]),
  );
}

function planCase(
  about: CasebookCase,
  entries: readonly CasebookEntry[],
  origin: Buffer,
  known: Known | undefined,
  vault: Vault,
): PlannedCase {
  const seen = new Map<string, number>();
  const planned = entries.map((entry): PlannedEntry => {
    const { fact, persons, text } = entry;
    const content = JSON.stringify([fact, persons, text]);
    // two equal lines are two entries: the second is told from the first by its number
    const nth = (seen.get(content) ?? 0) + 1;
    seen.set(content, nth);
    return { entry, fingerprint: vault.fingerprint('entry', [content, nth]) };
  });
  const isKnownEntry = ({ fingerprint }: PlannedEntry) =>
    known?.entries.has(fingerprint.toString('hex')) ?? false;
  const unchanged = planned.filter(isKnownEntry).length;
  const { line: _, entries: __, ...said } = about;
  const header = vault.fingerprint('header', said);
  const isSame = known?.entries.has(header.toString('hex')) ?? true;
  return {
    about,
    origin,
    caseId: known?.caseId ?? null,
    additions: planned.filter((each) => !isKnownEntry(each)),
    unchanged,
    header,
    hasOtherHeader: !isSame,
    // one of the hashes that the store has of a case is its header's
    vanished: known ? known.entries.size - unchanged - 1 : 0,
  };
}

function isKnown({ fact }: CasebookEntry, closed: IsoDate, knownBy: IsoDate | undefined): boolean {
  const { latest } = rangeOf(fact.on);
  return knownBy === undefined || (latest < closed ? latest : closed) <= knownBy;
}
