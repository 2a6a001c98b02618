import { askAhead } from './api/ahead.js';
import { TODAY_PATHS } from './api/paths.js';
import { FIRST_ROLE, kept } from './shell/kept.js';
import { firstLanguage } from './words/first-language.js';
import { loadWords } from './words/language.js';

// The desk is a large script. While it is on its way, what it will need first is asked for.
const { language: chosen, role, whose } = kept();
const language = firstLanguage(chosen);
const words = loadWords(language);
if (location.pathname === '/') {
  askAhead(
    TODAY_PATHS[whose === 'mine' ? 'mine' : 'all'],
    typeof role === 'string' ? role : FIRST_ROLE,
  );
}
const desk = import('./desk.js');
// Not awaited at the top: the desk imports from this script, and would wait for its end.
void words
  .then((words) => ({ language, words }))
  .catch(() => undefined)
  .then(async (spoken) => (await desk).showDesk(spoken));
