/** Writes to standard output: what a command was asked for, and nothing else. */
export function print(text: string): void {
  process.stdout.write(text);
}

/** Writes to standard error: progress, warnings and refusals, which a pipe must not swallow. */
export function warn(text: string): void {
  process.stderr.write(text);
}
