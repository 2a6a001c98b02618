import type { ToldDay } from '#libs/contracts';
import { calendarStrip, LANGS, whySentence, type WhyInput } from '#libs/domain';

/** Why a day is that day: a sentence in each language, and a strip of days that is empty for a gate. */
export const tellDay = (why: WhyInput): ToldDay => ({
  sentence: Object.fromEntries(
    LANGS.map((lang) => [lang, whySentence(why, lang)]),
  ) as unknown as ToldDay['sentence'],
  strip: why.due === null ? [] : calendarStrip(why),
});
