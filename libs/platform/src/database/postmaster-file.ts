import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a running server says about itself in its data folder. */
export interface PostmasterFile {
  readonly pid: number;
  readonly port: number;
  readonly status: string;
}

/** Reads `postmaster.pid`; undefined when there is none or it is only half written. */
export function readPostmasterFile(data: string): PostmasterFile | undefined {
  let text: string;
  try {
    text = readFileSync(postmasterFilePath(data), 'utf8');
  } catch {
    return undefined;
  }
  // Line by line: pid, folder, start time, port, socket folder, address, shared memory, status.
  const lines = text.split('\n');
  const pid = Number(lines[0]);
  if (!Number.isInteger(pid) || pid <= 0) return undefined;
  return { pid, port: Number(lines[3] ?? 0), status: (lines[7] ?? '').trim() };
}

/** Where the server keeps that file. */
export function postmasterFilePath(data: string): string {
  return join(data, 'postmaster.pid');
}
