import { useWords } from '../../words/words.js';
import type { FormField } from './draft.js';

/** The name of a field, with whether it is needed. */
export function useLabel({ name: field, required }: FormField): string {
  const { say, name } = useWords();
  return `${name('field', field)}${required ? ` (${say('record.required')})` : ''}`;
}
