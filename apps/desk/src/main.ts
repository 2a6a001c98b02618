import './api/no-eval.js';
import { DESK_PAGES } from '#libs/contracts';
import { askAhead } from './api/ahead.js';
import { TODAY_PATHS } from './api/paths.js';
import { preferences } from './shell/preferences.js';
import { followDensity } from './theme/density.js';
import { fetchLetters } from './theme/letters.js';
import { showScheme } from './theme/scheme.js';
import { showFirstSight } from './today/first-sight/first-sight.js';
import { loadWords } from './words/language.js';

// The desk is a large script. While it is on its way, what it will need first is asked for and, on
// the page on which a day starts, what is overdue is there to be read.
const { language, role, whose } = preferences();
const words = loadWords(language);
showScheme();
followDensity();
fetchLetters(language);
const spoken = words.then((words) => ({ language, words })).catch(() => undefined);
const desk = import('./desk.js');
if (location.pathname === DESK_PAGES.today) {
  showFirstSight(askAhead(TODAY_PATHS[whose], role), spoken, desk);
}
// Not awaited at the top: the desk imports from this script, and would wait for its end.
void spoken.then(async (spoken) => (await desk).showDesk(spoken));
