import './theme/kit.css';
import './theme/fonts.css';
import './theme/palette.css';
import './theme/base.css';
import { createRoot } from 'react-dom/client';
import { App } from './app.js';
import { listenToKeys } from './shell/keys.js';
import { adoptThemeVariables } from './theme/theme.js';

adoptThemeVariables();
listenToKeys();
createRoot(document.querySelector('#desk')!).render(<App />);
