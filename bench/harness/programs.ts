import { fork, spawn, type ChildProcess } from 'node:child_process';
import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Workbench } from './workbench.js';

const at = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));

export const INTAKE = at('apps/intake/src/main.js');
export const QORGAN = at('apps/qorgan/src/main.js');
export const SHOOT = at('bench/load/shoot.js');

/** A program of ours in a process of its own, with settings and nothing of the caller's. */
export function startProgram(
  bench: Workbench,
  argv: readonly string[],
  settings: Readonly<Record<string, string>>,
): ChildProcess {
  const env = { PATH: process.env['PATH'], HOME: process.env['HOME'], ...settings };
  const child = spawn(process.execPath, [...argv], { env, stdio: ['ignore', 'pipe', 'ignore'] });
  bench.defer(() => stopProgram(child));
  return child;
}

/** Asks a process to end, and waits until it has. */
export async function stopProgram(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  await ended;
}

/** Runs a module in a process of its own and gives the one message that it sends. */
export function ask<Answer>(bench: Workbench, module: string, question: unknown): Promise<Answer> {
  const child = fork(module, [JSON.stringify(question)]);
  bench.defer(() => stopProgram(child));
  return new Promise((resolve, reject) => {
    child.once('message', (answer) => resolve(answer as Answer));
    child.once('exit', (code) => reject(new Error(`${module} ended with ${code}`)));
  });
}

/** Waits until a process answers that it is ready. */
export async function untilReady(url: string, child: ChildProcess): Promise<void> {
  while (child.exitCode === null) {
    const answer = await fetch(`${url}/health/ready`).catch(() => undefined);
    if (answer?.ok) return;
    await pause(10);
  }
  throw new Error(`the process ended with ${child.exitCode} before it was ready`);
}

/** A port of the loopback that nobody has at the moment. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });
}
