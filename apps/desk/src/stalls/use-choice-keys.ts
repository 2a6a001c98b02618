import { useKeys } from '../shell/keys.js';
import { chooseFocused, stepOver } from './choosing.js';

const IN_DIALOG = '[role="dialog"] [data-stall]';

/** In a dialog with a table: `j` and `k` go from row to row, `x` chooses one. */
export function useChoiceKeys(): void {
  useKeys(
    { j: () => stepOver(IN_DIALOG, 1), k: () => stepOver(IN_DIALOG, -1), x: chooseFocused },
    'dialog',
  );
}
