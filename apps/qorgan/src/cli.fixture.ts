import { vi } from 'vitest';
import { runCli } from './cli.js';

/** What a command came to. */
export interface Ran {
  code: number;
  out: string;
  err: string;
}

/** Runs a command as `qorgan …` would, with settings of its own. */
export async function qorgan(
  args: readonly string[],
  settings: Record<string, string> = {},
): Promise<Ran> {
  const [out, err]: [string[], string[]] = [[], []];
  const into = (to: string[]) => (text: unknown) => to.push(String(text)) > 0;
  const spies = [
    vi.spyOn(process.stdout, 'write').mockImplementation(into(out)),
    vi.spyOn(process.stderr, 'write').mockImplementation(into(err)),
  ];
  for (const [name, value] of Object.entries(settings)) vi.stubEnv(name, value);
  process.exitCode = undefined;
  try {
    await runCli(['node', 'qorgan', ...args]);
    return { code: Number(process.exitCode ?? 0), out: out.join(''), err: err.join('') };
  } finally {
    for (const spy of spies) spy.mockRestore();
    process.exitCode = undefined;
  }
}
