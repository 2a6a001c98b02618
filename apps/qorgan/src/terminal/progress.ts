import { warn } from './print.js';

const WIDTH = 30;
const EVERY_MS = 100;

/**
 * A progress line on a terminal; silent when standard error is no terminal.
 * @returns a function to call with how much is done, and of how much
 */
export function progressLine(label: string): (done: number, of: number) => void {
  if (!process.stderr.isTTY) return () => undefined;
  let last = 0;
  return (done, of) => {
    const now = performance.now();
    if (done < of && now - last < EVERY_MS) return;
    last = now;
    const filled = of === 0 ? WIDTH : Math.round((done / of) * WIDTH);
    const bar = '█'.repeat(filled) + '·'.repeat(WIDTH - filled);
    warn(`\r${label} ${bar} ${done}/${of}${done >= of ? '\n' : ''}`);
  };
}
