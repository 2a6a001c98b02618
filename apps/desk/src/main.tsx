import './theme/kit.css';
import './theme/fonts.css';
import './theme/palette.css';
import './theme/density.css';
import './theme/base.css';
import { createRoot } from 'react-dom/client';
import { App } from './app.js';
import { listenToKeys } from './shell/keys.js';
import { followDensity } from './theme/density.js';
import { adoptThemeVariables } from './theme/theme.js';

adoptThemeVariables();
followDensity();
listenToKeys();
createRoot(document.querySelector('#desk')!).render(<App />);
