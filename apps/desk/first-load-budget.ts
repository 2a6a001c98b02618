import { gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';

/**
 * Fails the build when the scripts that the first screen needs outgrow their budget: the desk is
 * used over slow lines.
 * @param budget bytes of JavaScript, gzipped
 */
export function firstLoadBudget(budget: number): Plugin {
  return {
    name: 'first-load-budget',
    generateBundle(_options, bundle) {
      const chunks = Object.values(bundle).filter((each) => each.type === 'chunk');
      const byName = new Map(chunks.map((chunk) => [chunk.fileName, chunk]));
      const needed = new Set<string>();
      const walk = (name: string): void => {
        const chunk = byName.get(name);
        if (!chunk || needed.has(name)) return;
        needed.add(name);
        chunk.imports.forEach(walk);
      };
      chunks.filter(({ isEntry }) => isEntry).forEach(({ fileName }) => walk(fileName));
      const size = [...needed].reduce((sum, name) => sum + gzipped(byName.get(name)!.code), 0);
      const told = `The first load of the desk is ${kilo(size)} of JavaScript, gzipped; ${kilo(budget)} are allowed.`;
      if (size > budget)
        this.error(`${told} Load what the first screen does not need by import().`);
      this.info(told);
    },
  };
}

const gzipped = (code: string): number => gzipSync(code, { level: 9 }).length;
const kilo = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;
