/**
 * The beginning of codes that a piece of one asks for, as it was typed or read out: in any case, with
 * or without its `Q-`, with blanks, and with the letters that codes leave out because they look like
 * digits. Null for what no code begins with.
 */
export function codeBeginning(typed: string): string | null {
  const written = typed.toUpperCase().replaceAll(/\s/g, '');
  // `Q` alone is the beginning of `Q-`; behind that, or before anything else, it is a letter of the code.
  if (written === 'Q') return 'Q-';
  const body = written
    .replace(/^Q\p{Dash}/u, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1');
  return BODY.test(body) ? `Q-${body}` : null;
}

const BODY = /^[0-9A-HJKMNP-TV-Z]{0,7}$/;

/** The last code that may begin so, in the order of codes. */
export const lastCodeOf = (beginning: string): string => beginning.padEnd(CODE_LENGTH, 'Z');
const CODE_LENGTH = 'Q-0000000'.length;
