import { KAZAKH_DATES } from './date-words.kk.js';
import { formOf } from './date-forms.js';
import {
  kazakhPlural,
  listOf,
  type DaysOff,
  type Phrases,
  type Roll,
  type Walk,
} from './phrases.js';

// The Kazakh wording is our own and waits for a native lawyer's reading (docs/glossary.md).
const HOURS = kazakhPlural('сағат');
const UNITS = {
  hour: HOURS,
  'calendar-day': kazakhPlural('күн'),
  'working-day': kazakhPlural('жұмыс күні'),
  week: kazakhPlural('апта'),
  month: kazakhPlural('ай'),
  year: kazakhPlural('жыл'),
  immediate: () => 'дереу',
};

function walk(told: Walk): string {
  const { start, end, isToTheMinute } = told;
  const [amount, ...more] = told.amounts;
  const amounts = `${amount}${more.length === 0 ? '' : ` және тағы ${listOf(more, 'және')}`}`;
  const clauses = told.clauses.map((clause) => `, ${clause}`).join('');
  const from = `${start} ${isToTheMinute ? 'болған сәттен' : 'күнінен'}`;
  if (told.isBackward) {
    const included = told.includesStart ? ', осы күнді қоса есептегенде' : '';
    return `${from} ${amounts} бұрын${included}${clauses}: ${end}`;
  }
  const ends = `${clauses === '' ? '' : ','} ${end} ${isToTheMinute ? 'болғанда' : 'күні'} аяқталады`;
  return told.includesStart
    ? `${start} күнін қоса есептегенде ${amounts}${clauses}${ends}`
    : `${from} кейінгі ${amounts}${clauses}${ends}`;
}

// The days stand before "күндерін", which takes the case for them.
function notCounting({ hasWeekends, days, isOneDay, why }: DaysOff): string {
  const named = why === '' ? '' : ` (${why})`;
  const listed = `${days} ${isOneDay ? 'күнін' : 'күндерін'}${named} қоспағанда`;
  if (!hasWeekends) return listed;
  if (days !== '') return `демалыс күндерін және ${listed}`;
  return why === ''
    ? 'демалыс күндерін қоспағанда'
    : `демалыс және мереке күндерін${named} қоспағанда`;
}

function rolled({ why, others, isBackward, due }: Roll): string {
  const also = others === '' ? 'бұл күн' : `бұл күн, ${others} сияқты,`;
  const next = isBackward ? 'алдыңғы жұмыс күні' : 'келесі жұмыс күні';
  return (
    `, бірақ ${also} жұмыс күні емес (${why}), ` +
    `сондықтан мерзімнің соңғы күні — ${next}, ${due}`
  );
}

const by = (act: string | undefined): string => (act === undefined ? '' : `${act} актісі бойынша `);

/** The explanation in Kazakh. */
export const KAZAKH: Phrases = {
  and: 'және',
  amount: ({ unit, value }) => UNITS[unit](value),
  holidays: {
    new_year: 'Жаңа жыл',
    orthodox_christmas: 'православиелік Рождество',
    womens_day: 'Халықаралық әйелдер күні',
    nauryz: 'Наурыз мейрамы',
    unity: 'Қазақстан халқының бірлігі мерекесі',
    defender: 'Отан қорғаушы күні',
    victory: 'Жеңіс күні',
    capital: 'Астана күні',
    constitution: 'Конституция күні',
    kurban_ait_day1: 'Құрбан айттың бірінші күні',
    republic: 'Республика күні',
    first_president: 'Тұңғыш Президент күні',
    independence: 'Тәуелсіздік күні',
  },
  weekend: (days, _weeks, weekday) =>
    days === 1 ? formOf(KAZAKH_DATES.weekdays.long, weekday) : 'сенбі мен жексенбі',
  inLieu: (days) => `мереке орнына берілген демалыс ${days === 1 ? 'күні' : 'күндері'}`,
  movedOff: (days, act) => `${by(act)}ауыстырылған демалыс ${days === 1 ? 'күні' : 'күндері'}`,
  someDayOff: 'демалыс күні',

  startDayUnknown: (within) =>
    `${within === '' ? '' : `${within} `}нақты күн белгісіз, ең ертесі бойынша әрекет етеміз`,
  startTimeUnknown: 'нақты уақыты белгісіз, ең ертесі бойынша әрекет етеміз',
  startMoved: (from) => `мерзімнің басы ауыстырылған, бұрын: ${from}`,
  startHourNotCounted: 'басталып кеткен сағат есептелмейді',
  startIs: {
    decision: 'мерзімді ұзарту туралы шешім күні',
    extended: 'ұзартылған мерзімнің соңғы күні',
    'printed-date': 'органның өзі көрсеткен күн',
    restored: 'қалпына келтірілген мерзімнің соңғы күні',
  },

  walk,
  noSuchDay: (day, month, year) =>
    `${KAZAKH_DATES.period(year, month)} айында ${day}-күн болмағандықтан`,
  extended: (decisions, isOne) =>
    (decisions === '' ? '' : `${decisions} күнгі ${isOne ? 'шешіммен' : 'шешімдермен'} `) +
    'мерзімнің ұзартылғанын ескергенде',
  notCounting,
  suspended: (days, isOneDay) =>
    `мерзім тоқтатыла тұрған ${days} ${isOneDay ? 'күнін' : 'күндерін'} қоспағанда`,
  worked: (days, isOneDay, acts) =>
    `${days} ${isOneDay ? 'күнін' : 'күндерін'} жұмыс күні деп есептегенде` +
    (acts === '' ? '' : ` (${acts} актісі)`),
  clocksMoved: (hours, way) =>
    `осы аралықта сағат тілі ${HOURS(hours)} ${way === 'back' ? 'артқа' : 'алға'} жылжытылғандықтан`,
  rolled,
  dueIsWorked: (acts) => `бұл — ${acts === '' ? 'ауыстырылған ' : by(acts)}жұмыс күні`,

  atOnce: (due) => `Дереу, сол күні: ${due}`,
  fixed: {
    'printed-date': (due) => `Күнді органның өзі көрсеткен: ${due}`,
    extended: (due, decisions) =>
      `Мерзім${decisions === '' ? '' : ` ${decisions} күнгі шешіммен`} ұзартылды, соңғы күні: ${due}`,
    restored: (due) => `Өткізіп алған мерзім қалпына келтірілді, соңғы күні: ${due}`,
  },
  gate: 'Бұл қадамның күнмен белгіленген мерзімі жоқ: соңғы күні жоқ, қадам жасалғанша ашық тұрады',

  asides: {
    restored: (date) => `өткізіп алған мерзім қалпына келтірілді (${date})`,
    'law-changed': (date) => `заң өзгерді (${date})`,
  },
  computed: (due, isSame) =>
    isSame ? 'есептеу бойынша да сол күн' : `есептеу бойынша соңғы күн — ${due}`,
  range: (due, isTold) =>
    `жалпы мерзімнің соңғы күні — ${due}${isTold ? '' : ', ең ертесі бойынша әрекет етеміз'}`,
  provisional: (years) =>
    years.length === 0
      ? 'күн алдын ала есептелген: осы жылдардың бірінің күнтізбесі әлі расталмаған'
      : `күн алдын ала есептелген: ${years.join(', ')} ` +
        `${years.length === 1 ? 'жылдың' : 'жылдардың'} күнтізбесі әлі расталмаған`,

  marks: {
    start: 'басы',
    counted: 'есептеледі',
    off: 'демалыс',
    holiday: 'мереке',
    worked: 'ауысқан жұмыс күні',
    suspended: 'тоқтап тұр',
    skipped: 'мерзім ішінде',
    due: 'соңғы күн',
  },
  workedDay: (act) => `${by(act)}жұмыс күні`,
};
