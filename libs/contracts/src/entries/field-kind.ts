/** Which service turns an entry of a type into work. */
export type EntryOwner = 'intake' | 'follow-up' | 'un-decisions';

/**
 * A word of a closed list. It may travel, because nobody can write a name into it.
 * `unknown`: a word outside the list is a fault, or is kept sealed where teams coin their own.
 */
export interface CodeKind {
  readonly kind: 'code';
  readonly codes: readonly string[];
  readonly many: boolean;
  readonly unknown: 'fault' | 'seal';
}

/**
 * What a field of an entry holds, and with that where it goes:
 * - `body`, `bodies`: keys of declared bodies; travel as references or as kinds of body
 * - `party`, `parties`: a declared body travels, anybody else is free text and sealed
 * - `date`, `count`, `flag` and codes: travel; so does `moment`, a date that may say the minute
 * - `rule`: the id of a rule of the packs; travels, for only what the packs name can be written
 * - `person`: to the vault; people without a name become a count
 * - the rest (`slug`, `text`, `duration`, `money`, `place`, `session`): sealed
 */
export type PlainKind =
  | 'body'
  | 'bodies'
  | 'party'
  | 'parties'
  | 'slug'
  | 'slugs'
  | 'text'
  | 'person'
  | 'date'
  | 'moment'
  | 'rule'
  | 'count'
  | 'duration'
  | 'money'
  | 'flag'
  | 'place'
  | 'session';

export type FieldKind = PlainKind | CodeKind;

/** An entry type of the casebook format: the fields that it knows and those that it needs. */
export interface EntryDefinition {
  readonly type: string;
  readonly owner: EntryOwner;
  readonly fields: Readonly<Record<string, FieldKind>>;
  readonly required: readonly string[];
}

/** A word of a closed list; any other word is a fault. */
export const oneOf = (codes: readonly string[]): CodeKind => ({
  kind: 'code',
  codes,
  many: false,
  unknown: 'fault',
});

/** Words of a closed list; any other word is a fault. */
export const someOf = (codes: readonly string[]): CodeKind => ({
  kind: 'code',
  codes,
  many: true,
  unknown: 'fault',
});

/** A word that travels when it is on the list, and is sealed when it is not. */
export const knownOr = (codes: readonly string[]): CodeKind => ({
  kind: 'code',
  codes,
  many: false,
  unknown: 'seal',
});

/** Words that travel as far as they are on the list; the others are sealed. */
export const knownAmong = (codes: readonly string[]): CodeKind => ({
  kind: 'code',
  codes,
  many: true,
  unknown: 'seal',
});
