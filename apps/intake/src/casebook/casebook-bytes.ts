import type { Fault } from '#libs/domain';

/** The largest casebook that is read: more than ten times what a national coalition keeps. */
export const MAX_BYTES = 20 * 1024 * 1024;

/** A fault of the file as a whole, which has no better place than its beginning. */
export const fileFault = (code: string, wrong: string, right: string): Fault => ({
  line: 1,
  column: 1,
  pointer: '',
  code,
  wrong,
  right,
});

export const tooLarge = (limit = MAX_BYTES): Fault =>
  fileFault(
    'too-large',
    `the file is larger than ${Math.floor(limit / 1024 / 1024)} MB`,
    'split it by case into smaller casebooks',
  );

/** Reads a stream up to the limit and not a chunk further; `undefined` when it is longer. */
export async function readLimited(
  chunks: AsyncIterable<Uint8Array>,
  limit = MAX_BYTES,
): Promise<Uint8Array | undefined> {
  const kept: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    size += chunk.length;
    if (size > limit) return undefined;
    kept.push(chunk);
  }
  return Buffer.concat(kept);
}

/** The text of a UTF-8 file, or the place of the first byte that is not UTF-8. */
export function decodeUtf8(bytes: Uint8Array): { text: string } | { fault: Fault } {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return { fault: notUtf8(bytes, validBytes(bytes)) };
  }
}

function notUtf8(bytes: Uint8Array, offset: number): Fault {
  const lineStart = offset === 0 ? 0 : bytes.lastIndexOf(LINE_FEED, offset - 1) + 1;
  let line = 1;
  for (let at = bytes.indexOf(LINE_FEED); at !== -1 && at < lineStart;) {
    line++;
    at = bytes.indexOf(LINE_FEED, at + 1);
  }
  return {
    line,
    column: offset - lineStart + 1,
    pointer: '',
    code: 'not-utf-8',
    wrong: `byte ${offset} is not UTF-8`,
    right: 'save the file as text in UTF-8',
  };
}

/** How many bytes from the start are UTF-8: halving the doubt, because the decoder keeps silent. */
function validBytes(bytes: Uint8Array): number {
  let [good, bad] = [0, bytes.length + 1];
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    try {
      const decoder = new TextDecoder('utf-8', { fatal: true });
      decoder.decode(bytes.subarray(0, middle), { stream: true });
      good = middle;
    } catch {
      bad = middle;
    }
  }
  return good;
}

const LINE_FEED = 0x0a;
