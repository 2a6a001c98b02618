import { useSyncExternalStore } from 'react';
import { listenToPreferences, preferences, type Preferences } from './preferences.js';

/** The preferences, for a screen that must follow them. */
export const usePreferences = (): Preferences =>
  useSyncExternalStore(listenToPreferences, preferences);
