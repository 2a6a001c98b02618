/** Writes to standard output: what a command was asked for, and nothing else. */
export function print(text: string): void {
  process.stdout.write(text);
}

/** Writes to standard error: progress, warnings and refusals, which a pipe must not swallow. */
export function warn(text: string): void {
  process.stderr.write(text);
}

/**
 * A reader that has seen enough, such as `head`, closes the pipe: that is no failure. May be
 * called again: a process that runs several commands listens once.
 */
export function endQuietlyOnClosedPipe(): void {
  for (const stream of [process.stdout, process.stderr]) {
    if (!stream.listeners('error').includes(endQuietly)) stream.on('error', endQuietly);
  }
}

function endQuietly(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
}
