import './theme/kit.css';
import './theme/fonts.css';
import './theme/palette.css';
import './theme/density.css';
import './theme/base.css';
import { createRoot } from 'react-dom/client';
import { DESK_PAGES } from '#libs/contracts';
import { createAnswers } from './api/answers.js';
import { App } from './app.js';
import { ownTodayQuestion, todayQuestion } from './clocks/questions.js';
import { listenToKeys } from './shell/keys.js';
import { preferences } from './shell/preferences.js';
import { adoptThemeVariables } from './theme/theme.js';
import { firstSight } from './today/first-sight/first-sight.js';
import type { Spoken } from './words/language.js';

/** Draws the desk on the page; with words, if they are here already. Called once. */
export async function showDesk(spoken?: Spoken): Promise<void> {
  adoptThemeVariables();
  listenToKeys();
  const answers = createAnswers();
  // What was asked ahead is read before the screen that shows it is drawn, not after.
  const today =
    location.pathname === DESK_PAGES.today ? answers.prefetchQuery(todayOfReader()) : undefined;
  // Whoever reads already must not be shown a screen that waits for what they read.
  if (firstSight()) await today;
  createRoot(document.querySelector('#desk')!).render(<App spoken={spoken} answers={answers} />);
}

const todayOfReader = () => (preferences().whose === 'mine' ? ownTodayQuestion : todayQuestion);
