import { preferences } from '../shell/preferences.js';

/** Writes on the page whether it is light or dark. From when the kit is here, it does. */
export function showScheme(): void {
  const { scheme } = preferences();
  const ofSystem = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
  document.documentElement.dataset['mantineColorScheme'] = scheme === 'auto' ? ofSystem : scheme;
}
