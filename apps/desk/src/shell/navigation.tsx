import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { DESK_PAGES } from '#libs/contracts';
import { InboxCount } from '../inbox/inbox-count.js';
import { TriageCount } from '../triage/triage-count.js';
import { useWords } from '../words/words.js';
import { Icon } from './icon.js';
import { More } from './more.js';
import { usePreferences } from './use-preferences.js';
import { screensOf, type Screen } from './screens.js';
import classes from './navigation.module.css';

/** The ways to the screens: those of the day stand in the bar, the others under "More". */
export function Navigation(): ReactNode {
  const { say } = useWords();
  const screens = inPlace(screensOf(usePreferences().role));
  const isInBar = ({ place }: Screen): boolean => place !== 'more';
  return (
    <nav className={classes['nav']} aria-label={say('shell.nav')}>
      <span className={classes['brand']}>
        <Icon name="bulwark" />
        <span>{say('brand')}</span>
      </span>
      <ul className={classes['bar']}>
        {screens.filter(isInBar).map((screen) => (
          <Item key={screen.page} screen={screen} />
        ))}
        {screens.some(({ place }) => place !== 'always') && (
          <More hasOwn={!screens.every(isInBar)}>
            {screens.map((screen) => (
              <Item key={screen.page} screen={screen} />
            ))}
          </More>
        )}
      </ul>
    </nav>
  );
}

/** Whoever has no daily screen has few: they need not be looked for. */
const inPlace = (screens: readonly Screen[]): readonly Screen[] =>
  screens.some(({ place }) => place !== 'more')
    ? screens
    : screens.map((screen) => ({ ...screen, place: 'always' }));

function Item({ screen: { page, nav, place } }: { screen: Screen }): ReactNode {
  const { say } = useWords();
  return (
    <li data-place={place}>
      <Link to={DESK_PAGES[page]} activeOptions={{ exact: page === 'today' }}>
        {say(nav)}
        {page === 'inbox' && <InboxCount />}
        {page === 'triage' && <TriageCount />}
      </Link>
    </li>
  );
}
