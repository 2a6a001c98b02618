import { parse } from 'yaml';

const PEOPLE_FIELDS = new Set(['accused', 'witness', 'also']);
const WITH_INITIAL = /\b[A-Z]\. ?[A-Z][a-z]+/g;

/** Everybody whom a casebook names: the people of its cases, and whoever is written with initials. */
export function namesIn(yaml: string): string[] {
  const found = new Set<string>();
  walk(parse(yaml), '', '', found);
  return [...found].sort();
}

function walk(value: unknown, field: string, parent: string, found: Set<string>): void {
  if (typeof value === 'string') {
    const isPerson = PEOPLE_FIELDS.has(field) || (field === 'name' && parent === 'aggrieved');
    if (isPerson) found.add(value);
    for (const [name] of value.matchAll(WITH_INITIAL)) found.add(name);
  } else if (Array.isArray(value)) {
    for (const each of value) walk(each, field, parent, found);
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, each] of Object.entries(value)) walk(each, key, field, found);
  }
}
