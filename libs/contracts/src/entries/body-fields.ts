import { blame, type FieldPlace, scalarText, travelName } from './entry-draft.js';
import { misspelt, nearest } from './nearest.js';
import { described, isShowable, SLUG, shown } from './quoting.js';

/** A declared body: travels as a reference with its kind. */
export function readBody(value: unknown, place: FieldPlace): void {
  const key = declaredBody(value, place);
  if (key !== undefined) travel(key, place);
}

/** Declared bodies: their kinds travel as codes, which ones they are is sealed. */
export function readBodies(value: unknown, place: FieldPlace): void {
  const items = Array.isArray(value) ? (value as unknown[]) : [value];
  const inside = (index: number) => (Array.isArray(value) ? index : '');
  const keys = items.flatMap((item, index) => declaredBody(item, place, inside(index)) ?? []);
  travelKinds(keys, place);
  place.draft.text[place.field] = value;
}

/** A declared body travels; anybody else is kept as written, sealed. */
export function readParty(value: unknown, place: FieldPlace): void {
  const text = scalarText(value);
  if (text !== undefined && place.references.bodies.has(text)) return travel(text, place);
  if (text !== undefined) blameSlip(text, place);
  place.draft.text[place.field] = value;
}

/** Parties of which the declared ones travel as kinds of body. All are kept, sealed. */
export function readParties(value: unknown, place: FieldPlace): void {
  const items = Array.isArray(value) ? (value as unknown[]) : [value];
  const declared = items.flatMap((item, index) => {
    const text = scalarText(item);
    if (text === undefined) return [];
    if (place.references.bodies.has(text)) return [text];
    blameSlip(text, place, Array.isArray(value) ? index : '');
    return [];
  });
  travelKinds(declared, place);
  place.draft.text[place.field] = value;
}

/** What is wrong with a key that no declaration of its kind has. */
export function undeclared(what: 'body' | 'place' | 'session', value: unknown, known: string[]) {
  const near = nearest(scalarText(value) ?? '', known.filter(isShowable));
  const list = what === 'body' ? 'bodies' : `${what}s`;
  const declare = `declare it under ${list}`;
  return {
    code: `undeclared-${what}`,
    wrong: `${described(value)} is not a declared ${what}`,
    right: near ? `${declare}, or write the nearest key that is: ${shown(near)}` : declare,
  };
}

function declaredBody(value: unknown, place: FieldPlace, inside: string | number = '') {
  const key = scalarText(value);
  const { bodies } = place.references;
  if (key !== undefined && bodies.has(key)) return key;
  blame(place, undeclared('body', value, [...bodies.keys()]), inside);
  return undefined;
}

function blameSlip(text: string, place: FieldPlace, inside: string | number = ''): void {
  const meant = misspelt(text, place.references.bodies.keys());
  if (meant === undefined) return;
  const wrong = `${described(text)} is not a declared body, and is nearly one`;
  blame(
    place,
    {
      code: 'undeclared-body',
      wrong,
      right: `write ${isShowable(meant) ? shown(meant) : 'the declared key'}`,
    },
    inside,
  );
}

function travel(key: string, { field, draft, references }: FieldPlace): void {
  const kind = references.bodies.get(key)!;
  draft.bodies[travelName(field)] = { ref: key, kind };
}

function travelKinds(keys: readonly string[], { field, draft, references }: FieldPlace): void {
  const kinds = keys.map((key) => references.bodies.get(key)!).filter((kind) => SLUG.test(kind));
  if (kinds.length > 0) draft.codes[travelName(field)] = [...new Set(kinds)];
}
