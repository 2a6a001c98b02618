import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { until } from '../../libs/testing/src/until.js';

/** How a process ended. */
export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

/** A process of ours, with all that it said. */
export interface Running {
  readonly pid: number;
  readonly ended: Promise<Ended>;
  readonly stdout: string;
  readonly stderr: string;
  readonly isRunning: boolean;
  /** The address at which it answers that it is ready. */
  ready(): Promise<string>;
  /** kill -9, and waits for the end. */
  kill(): Promise<void>;
  /** Asks it to end, and waits for the end. */
  stop(signal?: 'SIGINT' | 'SIGTERM'): Promise<Ended>;
}

const PATIENCE_MS = 60_000;
const ADDRESS = /Qorgan is ready: (http:\/\/[^/\s]+)/;
const LISTENING = /"port":(\d+)[^\n]*"service\.listening"/;

/** Starts Node on a built file, with exactly these settings. */
export function spawnNode(args: readonly string[], env: NodeJS.ProcessEnv, cwd: string): Running {
  const child = spawn(process.execPath, [...args], { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
  let stdout = '';
  let stderr = '';
  let end: Ended | undefined;
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  const ended = once(child, 'close').then(([code, signal]) => (end = { code, signal } as Ended));
  const address = (): string | undefined => {
    const port = LISTENING.exec(stderr)?.[1] ?? LISTENING.exec(stdout)?.[1];
    return ADDRESS.exec(stdout)?.[1] ?? (port && `http://127.0.0.1:${port}`);
  };
  const signalled = async (signal: NodeJS.Signals): Promise<Ended> => {
    if (!end) child.kill(signal);
    return ended;
  };
  return {
    pid: child.pid!,
    ended,
    get stdout() {
      return stdout;
    },
    get stderr() {
      return stderr;
    },
    get isRunning() {
      return end === undefined;
    },
    ready: () =>
      until(
        async () => {
          if (end) throw new Error(`ended with ${end.code} before it was ready:\n${stderr}`);
          const url = address();
          return url !== undefined && (await isReady(url)) && url;
        },
        { within: PATIENCE_MS, every: 10 },
      ),
    kill: async () => void (await signalled('SIGKILL')),
    stop: (signal = 'SIGTERM') => signalled(signal),
  };
}

const isReady = (url: string): Promise<boolean> =>
  fetch(`${url}/health/ready`).then(
    ({ ok }) => ok,
    () => false,
  );
