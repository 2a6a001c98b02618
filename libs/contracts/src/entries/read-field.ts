import { isInstant, isValidInstant } from '#libs/domain';
import { readBodies, readBody, readParties, readParty, undeclared } from './body-fields.js';
import { readCount } from './count-fields.js';
import { readDuration, readMoney } from './duration-fields.js';
import { blame, type FieldPlace, scalarText, travelName } from './entry-draft.js';
import type { CodeKind, FieldKind, PlainKind } from './field-kind.js';
import { misspelt, nearest } from './nearest.js';
import { readPersons } from './person-fields.js';
import { dateFault, described, MOMENT, shown } from './quoting.js';

/** Reads one field by its kind and puts what it says where that kind belongs. */
export function readField(kind: FieldKind, value: unknown, place: FieldPlace): void {
  if (typeof kind === 'string') READERS[kind](value, place);
  else readCode(kind, value, place);
}

type Reader = (value: unknown, place: FieldPlace) => void;

const READERS: Record<PlainKind, Reader> = {
  body: readBody,
  bodies: readBodies,
  party: readParty,
  parties: readParties,
  // Whether an open code looks like one is nobody's concern: it is sealed like a sentence.
  slug: seal,
  slugs: seal,
  text: seal,
  person: readPersons,
  date: readDate,
  moment: readMoment,
  rule: readRule,
  count: (value, place) => {
    const count = readCount(value, place);
    if (count) place.draft.counts[travelName(place.field)] = count;
  },
  duration: readDuration,
  money: readMoney,
  flag: readFlag,
  place: (value, place) => sealKey('place', [...place.references.places], value, place),
  session: (value, place) => sealKey('session', [...place.references.sessions], value, place),
};

function seal(value: unknown, { field, draft }: FieldPlace): void {
  draft.text[field] = value;
}

function readDate(value: unknown, place: FieldPlace): void {
  const fault = dateFault(value);
  if (fault) return blame(place, fault);
  place.draft.dates[travelName(place.field)] = String(value);
}

/** A date as exactly as it is known, to the minute where a clock of hours runs from it. */
function readMoment(value: unknown, place: FieldPlace): void {
  const text = scalarText(value) ?? '';
  if (!isInstant(text)) return readDate(value, place);
  if (MOMENT.test(text) && isValidInstant(text)) {
    place.draft.dates[travelName(place.field)] = text;
    return;
  }
  const wrong = `${described(value)} is not a moment`;
  blame(place, {
    code: 'bad-date',
    wrong,
    right: 'a moment with its offset: 2024-02-29T20:00:00+06:00',
  });
}

function readRule(value: unknown, place: FieldPlace): void {
  const id = scalarText(value) ?? '';
  const { rules } = place.references;
  if (rules.has(id)) {
    place.draft.codes[travelName(place.field)] = [id];
    return;
  }
  const wrong = `${described(value)} is not a rule of the packs`;
  const near = nearest(id, rules);
  blame(place, {
    code: 'unknown-rule',
    wrong,
    right: near ? `write ${shown(near)}` : 'see the rules',
  });
}

function readFlag(value: unknown, place: FieldPlace): void {
  const said = scalarText(value) ?? '';
  const yes = ['true', 'yes'].includes(said);
  if (yes || ['false', 'no'].includes(said)) {
    place.draft.codes[travelName(place.field)] = [yes ? 'yes' : 'no'];
  } else {
    const wrong = `${described(value)} is neither true nor false`;
    blame(place, { code: 'bad-flag', wrong, right: 'true or false' });
  }
}

function readCode(kind: CodeKind, value: unknown, place: FieldPlace): void {
  const items = kind.many && Array.isArray(value) ? (value as unknown[]) : [value];
  const known: string[] = [];
  items.forEach((item, index) => {
    const word = scalarText(item);
    if (word !== undefined && kind.codes.includes(word)) known.push(word);
    else if (kind.unknown === 'seal') place.draft.text[place.field] = value;
    else blameCode(kind, item, place, Array.isArray(value) && kind.many ? index : '');
  });
  if (known.length > 0) place.draft.codes[travelName(place.field)] = [...new Set(known)];
}

function blameCode(kind: CodeKind, value: unknown, place: FieldPlace, inside: string | number) {
  const meant = misspelt(scalarText(value) ?? '', kind.codes);
  const right = meant ? `write ${shown(meant)}` : `one of ${kind.codes.join(', ')}`;
  const wrong = `${described(value)} is not a known ${travelName(place.field)}`;
  blame(place, { code: 'unknown-code', wrong, right }, inside);
}

function sealKey(what: 'place' | 'session', known: string[], value: unknown, place: FieldPlace) {
  place.draft.text[place.field] = value;
  if (!known.includes(scalarText(value) ?? '')) blame(place, undeclared(what, value, known));
}
