import { standingOf } from '../../clocks/standing.js';
import { preferences } from '../../shell/preferences.js';
import { dueText, numberText } from '../../words/dates.js';
import { isWordKey, type Spoken } from '../../words/language.js';
import type { RowClock } from '../groups.js';
import { mayDo } from '../today-act.js';
import { fill } from './fill.js';
import { make, room } from './make.js';
import marks from '../../clocks/marks.module.css';
import mark from '../../clocks/standing-mark.module.css';
import classes from '../clock-row.module.css';

/** A clock as `ClockRow` draws it; its buttons keep their room, and do nothing. */
export function rowOf(clock: RowClock, on: string, spoken: Spoken): HTMLElement {
  const { words, language } = spoken;
  const may = mayDo(preferences().role);
  const made = make(
    'li',
    classes['row'],
    make('span', classes['box'], (may.snooze || may['hand-over']) && checkbox()),
    make('span', classes['standing'], standing(clock, on, spoken)),
    make('a', `${classes['link']} code`, clock.code ?? ''),
    term(clock, spoken),
    make('span', classes['bearer'], nameOf('bearer', clock.bearer, spoken)),
    make('span', classes['due'], dueText(clock.due, language)),
    make('span', classes['distance'], make('span', 'number', distance(clock, spoken))),
    make(
      'span',
      classes['buttons'],
      may.record && make('button', undefined, words['today.act.record']),
      make('button', classes['unfold'], words['today.more']),
    ),
  );
  made.dataset['ours'] = String(clock.bearer === 'us');
  return made;
}

function checkbox(): HTMLElement {
  const made = make('input', undefined);
  made.type = 'checkbox';
  return made;
}

function standing(clock: RowClock, on: string, { words }: Spoken): HTMLElement {
  const how = standingOf(clock, on);
  const made = make('span', mark['mark'], room(12), words[`standing.${how}`]);
  made.dataset['standing'] = how;
  return made;
}

function term(clock: RowClock, spoken: Spoken): HTMLElement {
  const { words, language } = spoken;
  const { owner } = clock;
  const doubt = (word: string): HTMLElement => {
    const glyph = room(10);
    glyph.setAttribute('class', marks['glyph'] ?? '');
    return make('span', marks['doubt'], glyph, word);
  };
  return make(
    'span',
    classes['term'],
    clock.name[language],
    clock.bearer === 'us' && make('span', marks['ours'], words['mark.ours']),
    clock.unverified && doubt(words['mark.unverified']),
    clock.provisional && doubt(words['mark.provisional']),
    owner != null &&
      make(
        'span',
        classes['owner'],
        fill(words['today.owner'], { role: nameOf('role', owner.role, spoken) }),
      ),
  );
}

function distance({ workingDays }: RowClock, { words }: Spoken): string {
  if (workingDays === 0) return '';
  const short = words[workingDays < 0 ? 'distance.short-past' : 'distance.short-ahead'];
  return fill(short, { days: numberText(workingDays) });
}

/** The words of a code; a code that nobody has words for is shown as it is. */
function nameOf(kind: string, code: string, { words }: Spoken): string {
  const key = `${kind}.${code}`;
  return isWordKey(key, words) ? words[key] : code;
}
