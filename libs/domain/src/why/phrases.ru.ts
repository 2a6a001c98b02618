import { RUSSIAN_DATES, RUSSIAN_MONTHS_IN } from './date-words.ru.js';
import { formOf } from './date-forms.js';
import {
  listOf,
  russianPlural,
  type DaysOff,
  type Phrases,
  type Roll,
  type Walk,
} from './phrases.js';

// Amounts stand in the accusative, which `через`, `за` and `в` ask for: через 1 неделю.
const HOURS = russianPlural('час', 'часа', 'часов');
const UNITS = {
  hour: HOURS,
  'calendar-day': russianPlural('день', 'дня', 'дней'),
  'working-day': russianPlural('рабочий день', 'рабочих дня', 'рабочих дней'),
  week: russianPlural('неделю', 'недели', 'недель'),
  month: russianPlural('месяц', 'месяца', 'месяцев'),
  year: russianPlural('год', 'года', 'лет'),
  immediate: () => 'немедленно',
};

function walk(told: Walk): string {
  const { start, end, isToTheMinute } = told;
  const [amount, ...more] = told.amounts;
  const amounts = `${amount}${more.length === 0 ? '' : ` и ещё ${listOf(more, 'и')}`}`;
  const clauses = told.clauses.map((clause) => `, ${clause}`).join('');
  const comma = clauses === '' ? '' : ',';
  if (told.isBackward) {
    const included = told.includesStart ? ', считая и этот день' : '';
    return `За ${amounts} до ${start}${included}${clauses}: ${end}`;
  }
  return told.includesStart
    ? `Срок в ${amounts}, считая с ${start} включительно${clauses}, истекает ` +
        `${isToTheMinute ? 'в ' : ''}${end}`
    : `Через ${amounts} после ${start}${clauses}${comma} наступает ${end}`;
}

function notCounting({ hasWeekends, days, why }: DaysOff): string {
  const named = why === '' ? '' : ` (${why})`;
  if (!hasWeekends) return `не считая ${days}${named}`;
  if (days === '') return `не считая выходных${why === '' ? '' : ` и праздников${named}`}`;
  return `не считая выходных и ${days}${named}`;
}

function rolled({ why, others, isBackward, due }: Roll): string {
  const also = others === '' ? '' : `, как и ${others}`;
  const next = isBackward ? 'предыдущий рабочий день' : 'следующий рабочий день';
  return `, но это нерабочий день${also} (${why}), поэтому последний день срока — ${next}, ${due}`;
}

/** The explanation in Russian. */
export const RUSSIAN: Phrases = {
  and: 'и',
  amount: ({ unit, value }) => UNITS[unit](value),
  holidays: {
    new_year: 'Новый год',
    orthodox_christmas: 'православное Рождество',
    womens_day: 'Международный женский день',
    nauryz: 'Наурыз мейрамы',
    unity: 'Праздник единства народа Казахстана',
    defender: 'День защитника Отечества',
    victory: 'День Победы',
    capital: 'День столицы',
    constitution: 'День Конституции',
    kurban_ait_day1: 'первый день Курбан-айта',
    republic: 'День Республики',
    first_president: 'День Первого Президента',
    independence: 'День Независимости',
  },
  weekend: (days, _weeks, weekday) =>
    days === 1 ? formOf(RUSSIAN_DATES.weekdays.long, weekday) : 'выходные',
  inLieu: (days) =>
    days === 1 ? 'день отдыха взамен праздничного' : 'дни отдыха взамен праздничных',
  movedOff: (days, act) => {
    const by = act === undefined ? '' : ` по акту ${act}`;
    return days === 1 ? `перенесённый${by} выходной` : `перенесённые${by} выходные`;
  },
  someDayOff: 'нерабочий день',

  startDayUnknown: (within) =>
    `точный день${within === '' ? '' : ` ${within}`} неизвестен, действуем по самому раннему`,
  startTimeUnknown: 'точное время неизвестно, действуем по самому раннему',
  startMoved: (from) => `начало срока перенесено, прежде: ${from}`,
  startHourNotCounted: 'начавшийся час не считается',
  startIs: {
    decision: 'день решения о продлении',
    extended: 'день, до которого срок продлён',
    'printed-date': 'дата, указанная самим органом',
    restored: 'день, до которого срок восстановлен',
  },

  walk,
  noSuchDay: (day, month, year) =>
    `поскольку в ${formOf(RUSSIAN_MONTHS_IN, month)} ${year} г. нет ${day}-го числа`,
  extended: (decisions, isOne) =>
    'с учётом продления' +
    (decisions === '' ? '' : ` по ${isOne ? 'решению' : 'решениям'} от ${decisions}`),
  notCounting,
  suspended: (days) => `не считая ${days}, когда течение срока было приостановлено`,
  worked: (days, isOneDay, acts) =>
    `считая ${isOneDay ? 'рабочим днём' : 'рабочими днями'} ${days}` +
    (acts === '' ? '' : ` (акт ${acts})`),
  clocksMoved: (hours, way) =>
    `поскольку за это время часы перевели на ${HOURS(hours)} ${way === 'back' ? 'назад' : 'вперёд'}`,
  rolled,
  dueIsWorked: (acts) => (acts === '' ? 'рабочий по переносу' : `рабочий день по акту ${acts}`),

  atOnce: (due) => `Немедленно, в тот же день: ${due}`,
  fixed: {
    'printed-date': (due) => `Дату указал сам орган: ${due}`,
    extended: (due, decisions) =>
      `Срок продлён${decisions === '' ? '' : ` решением от ${decisions}`}, последний день: ${due}`,
    restored: (due) => `Пропущенный срок восстановлен, последний день: ${due}`,
  },
  gate: 'У этого шага нет срока в днях: последнего дня нет, шаг остаётся открытым, пока он не сделан',

  asides: {
    restored: (date) => `пропущенный срок восстановлен (${date})`,
    'law-changed': (date) => `закон изменился (${date})`,
  },
  computed: (due, isSame) =>
    isSame ? 'по подсчёту день тот же' : `по подсчёту последний день — ${due}`,
  range: (due, isTold) =>
    `в целом последний день срока — ${due}${isTold ? '' : ', действуем по самому раннему'}`,
  provisional: (years) =>
    years.length === 0
      ? 'дата предварительная: календарь на один из этих годов ещё не подтверждён'
      : `дата предварительная: календарь на ${years.join(', ')} ` +
        `${years.length === 1 ? 'год' : 'годы'} ещё не подтверждён`,

  marks: {
    start: 'начало',
    counted: 'считается',
    off: 'выходной',
    holiday: 'праздник',
    worked: 'рабочий по переносу',
    suspended: 'приостановлено',
    skipped: 'внутри срока',
    due: 'последний день',
  },
  workedDay: (act) => `рабочий день${act === undefined ? '' : ` по акту ${act}`}`,
};
