import { FAMILY_NAMES, GIVEN_NAMES } from './made-up-names.js';
import { SeededRandom } from './seeded-random.js';
import { STORIES } from './stories.js';

export interface GeneratedCasebook {
  readonly yaml: string;
  /** Full names of all people in it: none of them may be found outside vault and seal. */
  readonly names: readonly string[];
}

/** A casebook of made-up cases as YAML: the same text for the same number and seed. */
export const generateCasebook = (options: { cases: number; seed: number }): string =>
  generateNamedCasebook(options).yaml;

/** A casebook of made-up cases, with the names that it holds, for scans of what leaks. */
export function generateNamedCasebook(options: { cases: number; seed: number }): GeneratedCasebook {
  const random = new SeededRandom(options.seed);
  const names = new Set<string>();
  const cases = Array.from({ length: options.cases }, (_, position) => {
    const name = `${random.one(GIVEN_NAMES)} ${random.one(FAMILY_NAMES)}`;
    names.add(name);
    return caseOf(position + 1, name, random);
  });
  return { yaml: [HEAD, 'cases:', ...cases, ''].join('\n'), names: [...names] };
}

function caseOf(number: number, name: string, random: SeededRandom): string {
  const entries = random.one(STORIES)({
    random,
    name,
    region: random.one(REGIONS),
    number,
    day: new Day(random.between(0, 900)),
  });
  return [
    `  - key: case-${String(number).padStart(5, '0')}`,
    `    aggrieved: [{ name: "${name}", age: ${random.between(18, 74)} }]`,
    `    alleged: [${random.one(['torture', 'ill-treatment', 'denial-of-medical-care'])}]`,
    `    methods: [${random.one(['beating', 'asphyxiation-bag', 'deprivation-of-sleep'])}]`,
    `    against: police-${random.one(REGIONS)}`,
    `    place: ivs-${random.one(REGIONS)}`,
    '    entries:',
    ...entries.map((entry) => `      - { ${entry} }`),
  ].join('\n');
}

/** A day that only goes forward, so that every story is in order. */
export class Day {
  constructor(private days: number) {}

  /** The day that many days later, `YYYY-MM-DD`. */
  after(days: number): string {
    this.days += days;
    return new Date(FIRST_DAY + this.days * 86_400_000).toISOString().slice(0, 10);
  }
}

const FIRST_DAY = Date.UTC(2012, 0, 9);
const REGIONS = ['almaty', 'karaganda', 'kostanay', 'pavlodar', 'turkistan'] as const;

const BODIES = REGIONS.flatMap((region) => [
  `  - { key: prosecutor-${region}, kind: prosecutor, region: ${region}, name: { en: Prosecutor of ${region} } }`,
  `  - { key: police-${region}, kind: police, region: ${region}, name: { en: Police of ${region} } }`,
  `  - { key: court-${region}, kind: court, region: ${region}, name: { en: Court of ${region} } }`,
]);
const PLACES = REGIONS.map(
  (region) =>
    `  - { key: ivs-${region}, kind: police-custody, region: ${region}, name: { en: IVS ${region} } }`,
);

const HEAD = [
  'format: qorgan-casebook/1',
  'title: Made-up cases',
  'jurisdiction: kz',
  'source: { title: Made up for tests, kind: generated, as_of: 2016-12-31 }',
  'bodies:',
  '  - { key: ombudsman, kind: ombudsman, name: { en: Ombudsman } }',
  '  - { key: cat, kind: treaty-body, name: { en: UN Committee against Torture } }',
  '  - { key: hrc, kind: treaty-body, name: { en: UN Human Rights Committee } }',
  ...BODIES,
  'places:',
  ...PLACES,
].join('\n');
