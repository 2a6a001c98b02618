import { createHash } from 'node:crypto';
import { createCalendar, ruleKey, type Law, type Rule } from '#libs/domain';
import { checkExamples, checkPacks } from './check-packs.js';
import { PackError, type PackFault } from './pack-error.js';
import { keepLaw, keptLaw, type CheckedLaw } from './kept-law.js';
import { readPacks, readTexts, type Packs } from './read-packs.js';

/** What a team may choose for itself; the law it may not. */
export interface LawSettings {
  /** Working days without news after which a case counts as silent; the pack says 30. */
  readonly silenceWorkingDays?: number;
  /**
   * Where the law may be kept once it was read and checked, so that the next start need not do
   * it again. Kept under the SHA-256 of the packs: any edit is read anew. Nothing is kept without.
   */
  readonly cacheDir?: string;
}

/**
 * The law of the packs, whole and checked: shapes, dates, known entries and fields, versions that
 * do not overlap, three languages, and every worked example computed anew.
 * Reads the directory once and synchronously, for nothing may start without the law.
 * Throws PackError with every fault of every file.
 */
export function loadLaw(packsDir: string, settings: LawSettings = {}): Law {
  const texts = readTexts(packsDir);
  if (texts.files.length === 0) throw new PackError([NOTHING_THERE]);
  const kept = settings.cacheDir === undefined ? null : keptLaw(settings.cacheDir, texts.version);
  if (kept) return withSettings(lawOf(kept), settings);
  const faults: PackFault[] = [];
  const packs = readPacks(texts, faults);
  checkPacks(packs);
  const checked = checkedOf(packs, texts.version);
  const law = lawOf(checked);
  checkExamples(packs, law);
  if (packs.rules.length === 0 || packs.zone === '') faults.push(NOTHING_THERE);
  if (faults.length > 0) throw new PackError(faults);
  if (settings.cacheDir !== undefined) keepLaw(settings.cacheDir, checked);
  return withSettings(law, settings);
}

const SILENCE = 'own.silence';

const NOTHING_THERE: PackFault = {
  file: '.',
  line: 1,
  wrong: 'the packs hold no rules, or no counting file that names a zone',
  remedy: 'Point the setting of the packs directory at the folder that holds kz and un',
};

const checkedOf = (packs: Packs, version: string): CheckedLaw => ({
  version,
  rules: packs.rules.map(({ rule }) => rule),
  countings: packs.countings.map(({ counting }) => counting),
  ladders: packs.ladders.map(({ key, rungs }) => [key, rungs] as const),
  remedies: packs.remedies.map(({ remedy }) => remedy),
  years: packs.years.map(({ year }) => year),
  holidayRules: packs.holidayRules,
  calendarId: packs.calendarId,
  zone: packs.zone,
});

function lawOf(checked: CheckedLaw): Law {
  const { version, holidayRules, years, calendarId: id } = checked;
  return {
    version,
    rules: rulesByKey(checked.rules),
    countings: new Map(checked.countings.map((counting) => [counting.id, counting])),
    ladders: new Map(checked.ladders),
    remedies: new Map(checked.remedies.map((remedy) => [remedy.id, remedy])),
    calendar: createCalendar({ id, version, holidayRules, years }),
    zone: checked.zone,
  };
}

// The newest wording stands under its id, older ones under id and version.
function rulesByKey(rules: readonly Rule[]): Map<string, Rule> {
  const newest = new Map<string, number>();
  for (const { id, version } of rules) newest.set(id, Math.max(version, newest.get(id) ?? 0));
  return new Map(
    rules.map((rule) => [
      rule.version === newest.get(rule.id) ? rule.id : ruleKey(rule.id, rule.version),
      rule,
    ]),
  );
}

function withSettings(law: Law, { silenceWorkingDays: days }: LawSettings): Law {
  const silence = law.rules.get(SILENCE);
  if (days === undefined || !silence || silence.limit?.value === days) return law;
  const limit = { value: days, unit: 'working-day' } as const;
  // The examples were worked for the pack's own number.
  const rules = new Map(law.rules).set(SILENCE, { ...silence, limit, examples: [] });
  const hash = createHash('sha256').update(`${law.version} ${SILENCE} ${days}`);
  return { ...law, rules, version: hash.digest('hex').slice(0, 12) };
}
