import { listenToPreferences, preferences } from '../shell/preferences.js';

/** Writes the chosen density on the page, now and whenever another is chosen, for `density.css`. */
export function followDensity(): void {
  const show = (): void => {
    document.documentElement.dataset['density'] = preferences().density;
  };
  show();
  listenToPreferences(show);
}
