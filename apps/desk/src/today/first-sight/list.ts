import type { Today } from '#libs/contracts';
import { preferences } from '../../shell/preferences.js';
import { dayText, numberText } from '../../words/dates.js';
import type { Spoken } from '../../words/language.js';
import { FULL, GROUPS, isOpenAtFirst, seenAtFirst, type Group } from '../groups.js';
import { fill } from './fill.js';
import { make } from './make.js';
import { rowOf } from './row.js';
import shell from '../../shell/shell.module.css';
import parts from '../clock-group.module.css';
import classes from '../today.module.css';

/** Today as `TodayScreen` draws it, as far as it is seen before anybody moves, and with nothing in it that acts. */
export function listOf(today: Today, spoken: Spoken): HTMLElement {
  const list = make(
    'section',
    classes['list'],
    headingOf(today, spoken),
    ...GROUPS.map((group) => groupOf(group, today, spoken)),
  );
  return make(
    'div',
    shell['shell'],
    make('div', shell['bar']),
    make('div', shell['screen'], make('div', classes['today'], list)),
  );
}

function headingOf({ on, overdue, today, soon }: Today, { words, language }: Spoken): HTMLElement {
  const { role, whose } = preferences();
  const counts = { overdue: overdue.length, today: today.length, soon: soon.length };
  const date = make('span', classes['date'], dayText(on, language));
  const box = make('input', undefined);
  box.type = 'checkbox';
  box.checked = whose === 'mine';
  const mine = words[role === 'caseworker' ? 'today.mine-and-nobodys' : 'today.mine'];
  return make(
    'div',
    classes['heading'],
    make('h1', undefined, `${words['today.title']} `, date),
    make('p', 'muted number', fill(words['today.summary'], counts)),
    make('label', classes['whose'], box, mine),
  );
}

function groupOf(group: Group, today: Today, spoken: Spoken): HTMLElement {
  const { words } = spoken;
  const clocks = today[group];
  const count =
    clocks.length === FULL ? fill(words['today.full'], { count: FULL }) : numberText(clocks.length);
  const rows = clocks.slice(0, seenAtFirst(today)[group]);
  const made = make(
    'details',
    parts['group'],
    make(
      'summary',
      undefined,
      make('h2', undefined, words[`today.group.${group}`]),
      make('span', 'number muted', count),
    ),
    clocks.length === 0
      ? make('p', parts['none'], words['today.group.none'])
      : make('ul', undefined, ...rows.map((clock) => rowOf(clock, today.on, spoken))),
  );
  made.open = isOpenAtFirst(group, today);
  return made;
}
