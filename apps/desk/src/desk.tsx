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
import { followDensity } from './theme/density.js';
import { adoptThemeVariables } from './theme/theme.js';
import type { Language } from './words/language.js';
import type { Spoken } from './words/words.js';

/** Draws the desk on the page; with words, if they are here already. Called once. */
export function showDesk(spoken?: Spoken): void {
  fetchLetters(spoken?.language ?? 'en');
  adoptThemeVariables();
  followDensity();
  listenToKeys();
  const answers = createAnswers();
  // What was asked ahead is read before the screen that shows it is drawn, not after.
  if (location.pathname === DESK_PAGES.today) void answers.prefetchQuery(todayOfReader());
  createRoot(document.querySelector('#desk')!).render(<App spoken={spoken} answers={answers} />);
}

const todayOfReader = () => (preferences().whose === 'mine' ? ownTodayQuestion : todayQuestion);

/** A letter of each part of the font that a language needs. */
const LETTERS = { en: 'a', ru: 'aж', kk: 'aжә' } as const;

/** Asks for the font now: else the first words that are drawn ask for it, and are drawn once more. */
function fetchLetters(language: Language): void {
  // The words are drawn in another font until it comes.
  document.fonts.load("1em 'Noto Sans'", LETTERS[language]).catch(() => undefined);
}
