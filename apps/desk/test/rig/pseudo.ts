import en from '../../src/words/en.json' with { type: 'json' };

/** How much longer than its English each word is: as Russian and Kazakh are at their longest. */
const LONGER = 0.4;
/** In the place of each letter another one, of those that the desk's own font has. */
const PLAIN = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
const DRESSED = 'àþçðéфґһïјклмñöрчгѕтüўшхÿзÀÞÇÐÉФҐҺÏЈКЛМÑÖРЧГЅТÜЎШХÝЗ';

/**
 * English in a language that nobody speaks: each word longer and written in other letters, each
 * message between marks. What a message is given stays as it is, and so does its ICU syntax.
 */
export const PSEUDO: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(en).map(([key, words]) => [key, `‹${dressed(words)}›`]),
);

/** What stands in a message where: text, or the name and kind of a value, with forms that are text. */
function dressed(message: string): string {
  let out = '';
  for (let at = 0; at < message.length;) {
    const open = message.indexOf('{', at);
    out += longer(message.slice(at, open === -1 ? undefined : open));
    if (open === -1) return out;
    const end = closing(message, open);
    out += argument(message.slice(open, end));
    at = end;
  }
  return out;
}

/** `{name}` as it is; of `{n, plural, one {…} other {…}}` only the forms change. */
function argument(written: string): string {
  const head = /^\{\s*\w+\s*,\s*(?:plural|select|selectordinal)\s*,/.exec(written)?.[0];
  if (head === undefined) return written;
  let out = head;
  for (let at = head.length; at < written.length;) {
    const open = written.indexOf('{', at);
    if (open === -1) return out + written.slice(at);
    const end = closing(written, open);
    out += `${written.slice(at, open)}{${dressed(written.slice(open + 1, end - 1))}}`;
    at = end;
  }
  return out;
}

/** The place after the brace that closes the one at `open`. */
function closing(message: string, open: number): number {
  let depth = 0;
  for (let at = open; at < message.length; at += 1) {
    if (message[at] === '{') depth += 1;
    if (message[at] === '}' && (depth -= 1) === 0) return at + 1;
  }
  throw new Error(`a brace is not closed in ${message}`);
}

/** Each word with its first letters said twice, until it is long enough. */
function longer(text: string): string {
  return text.replaceAll(/\p{L}+/gu, (word) => {
    const more = Math.ceil(word.length * LONGER);
    const letters = [...word].map((letter, at) => (at < more ? letter + letter : letter));
    return letters.join('').replaceAll(/[a-z]/gi, (letter) => DRESSED[PLAIN.indexOf(letter)]!);
  });
}
