import type { DESK_PAGES } from '#libs/contracts';
import { permits, type Action, type Role } from '#libs/domain';
import type { WordKey } from '../words/language.js';

/** A screen that is gone to from anywhere: by the bar, the palette and a key. */
export interface Screen {
  readonly page: Exclude<keyof typeof DESK_PAGES, 'case' | 'decision' | 'replay' | 'rule'>;
  /** What the bar calls it. */
  readonly nav: WordKey;
  /** What it calls itself. */
  readonly title: WordKey;
  readonly action: Action;
  /** The key after `g`, and what the list of keys says of it. */
  readonly key: string;
  readonly goes: WordKey;
  /**
   * Where the bar has it: always, while there is room (`middle` has more of it than `wide` needs),
   * or under "More".
   */
  readonly place: 'always' | 'middle' | 'wide' | 'more';
}

/** All of them, in the order of the bar: first what a day is worked with. */
export const SCREENS = [
  {
    page: 'today',
    nav: 'nav.today',
    title: 'nav.today',
    action: 'case:read',
    key: 't',
    goes: 'keys.go-today',
    place: 'always',
  },
  {
    page: 'triage',
    nav: 'triage.title',
    title: 'triage.title',
    action: 'case:triage',
    key: 'n',
    goes: 'triage.go',
    place: 'middle',
  },
  {
    page: 'inbox',
    nav: 'inbox.nav',
    title: 'inbox.title',
    action: 'inbox:read',
    key: 'i',
    goes: 'inbox.go',
    place: 'always',
  },
  {
    page: 'cases',
    nav: 'nav.cases',
    title: 'nav.cases',
    action: 'case:read',
    key: 'c',
    goes: 'keys.go-cases',
    place: 'wide',
  },
  {
    page: 'decisions',
    nav: 'un.nav',
    title: 'un.title',
    action: 'case:read',
    key: 'u',
    goes: 'un.go',
    place: 'wide',
  },
  {
    page: 'stalls',
    nav: 'stalls.title',
    title: 'stalls.title',
    action: 'case:read',
    key: 's',
    goes: 'stalls.go',
    place: 'wide',
  },
  {
    page: 'statistics',
    nav: 'statistics.title',
    title: 'statistics.title',
    action: 'statistics:read',
    key: 'f',
    goes: 'statistics.go',
    place: 'more',
  },
  {
    page: 'rules',
    nav: 'nav.rules',
    title: 'nav.rules',
    action: 'rules:read',
    key: 'l',
    goes: 'keys.go-rules',
    place: 'more',
  },
  {
    page: 'replays',
    nav: 'nav.replay',
    title: 'nav.replay',
    action: 'case:read',
    key: 'r',
    goes: 'keys.go-replay',
    place: 'more',
  },
  {
    page: 'operations',
    nav: 'nav.operations',
    title: 'nav.operations',
    action: 'operations:read',
    key: 'o',
    goes: 'keys.go-operations',
    place: 'more',
  },
] as const satisfies readonly Screen[];

/** The screens that a role may open. */
export const screensOf = (role: Role): readonly Screen[] =>
  SCREENS.filter(({ action }) => permits(role, action));
