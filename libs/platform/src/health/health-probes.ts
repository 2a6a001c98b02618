const PATIENCE_MS = 2_000;

/** Resolves when the part it watches works, rejects when it does not. */
export type Probe = () => void | Promise<void>;

/** The parts of this process that must work before it takes requests. */
export class HealthProbes {
  private readonly probes = new Map<string, Probe>();

  /** Adds a probe under a name that operators will read, such as `case-store`. */
  register(name: string, probe: Probe): void {
    if (this.probes.has(name)) throw new Error(`There is already a probe named ${name}.`);
    this.probes.set(name, probe);
  }

  /** Runs all probes at once; gives the names of those that failed or took too long. */
  async failing(patienceMs = PATIENCE_MS): Promise<string[]> {
    const names = [...this.probes].map(async ([name, probe]) =>
      (await passes(probe, patienceMs)) ? [] : [name],
    );
    return (await Promise.all(names)).flat();
  }
}

async function passes(probe: Probe, patienceMs: number): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('late')), patienceMs);
  });
  try {
    await Promise.race([(async () => probe())(), late]);
    return true;
  } catch {
    return false;
  } finally {
    clearTimeout(timer);
  }
}
