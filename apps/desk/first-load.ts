import { gzipSync } from 'node:zlib';
import { build, type HtmlTagDescriptor, type Plugin, type Rolldown, type UserConfig } from 'vite';

interface FirstLoad {
  /** The module that draws: the page imports it once it has asked for what it will need. */
  readonly drawing: RegExp;
  /** Bytes of JavaScript, gzipped. */
  readonly budget: number;
}

/**
 * Makes one script of all that the first screen needs, has the page fetch it at once, and fails the
 * build when it outgrows its budget: the desk is used over slow lines, and far from fast machines.
 *
 * What the first screen needs is not told by its imports, for libraries name all that they have in one
 * file. A first build, whose output is thrown away, finds what is left of them in the first load.
 */
export function firstLoad({ drawing, budget }: FirstLoad): Plugin {
  return {
    name: 'first-load',
    async config(config, { command }) {
      if (command !== 'build') return {};
      const { output } = await trial(config);
      const bundle = Object.fromEntries(output.map((file) => [file.fileName, file]));
      const asking = modulesOf(needed(bundle, { drawing: undefined }));
      const all = modulesOf(needed(bundle, { drawing }));
      const groups = [
        { name: 'asking', test: (id: string) => asking.has(id) },
        { name: 'drawing', test: (id: string) => all.has(id) && !asking.has(id) },
      ];
      const codeSplitting = { includeDependenciesRecursively: false, groups };
      return { build: { rolldownOptions: { output: { codeSplitting } } } };
    },
    generateBundle(_options, bundle) {
      const size = needed(bundle, { drawing }).reduce((sum, { code }) => sum + gzipped(code), 0);
      const told = `The first load of the desk is ${kilo(size)} of JavaScript, gzipped; ${kilo(budget)} are allowed.`;
      if (size > budget)
        this.error(`${told} Load what the first screen does not need by import().`);
      this.info(told);
    },
    transformIndexHtml: {
      order: 'post',
      handler: (html, { bundle }) =>
        bundle ? linksTo(needed(bundle, { drawing }), (file) => html.includes(file)) : [],
    },
  };
}

type Bundle = Readonly<Record<string, Rolldown.OutputChunk | Rolldown.OutputAsset>>;
type Chunk = Rolldown.OutputChunk;

const trial = async (config: UserConfig): Promise<Rolldown.RolldownOutput> => {
  const { root, resolve, build: options } = config;
  const trial = { ...options, write: false, minify: false };
  return (await build({
    configFile: false,
    logLevel: 'error',
    root,
    resolve,
    build: trial,
  })) as Rolldown.RolldownOutput;
};

/** The scripts of the page, of what draws, and all that these import. */
function needed(bundle: Bundle, { drawing }: { drawing: RegExp | undefined }): Chunk[] {
  const chunks = Object.values(bundle).filter((each) => each.type === 'chunk');
  const byName = new Map(chunks.map((chunk) => [chunk.fileName, chunk]));
  const found = new Set<Chunk>();
  const walk = (chunk: Chunk | undefined): void => {
    if (!chunk || found.has(chunk)) return;
    found.add(chunk);
    chunk.imports.forEach((name) => walk(byName.get(name)));
  };
  chunks.filter(({ isEntry }) => isEntry).forEach(walk);
  if (drawing) walk(chunks.find(({ moduleIds }) => moduleIds.some((id) => drawing.test(id))));
  return [...found];
}

const modulesOf = (chunks: readonly Chunk[]): ReadonlySet<string> =>
  new Set(chunks.flatMap(({ moduleIds }) => moduleIds));

function linksTo(chunks: readonly Chunk[], isThere: (file: string) => boolean) {
  // The builder itself writes the script of the page into it.
  const scripts = chunks.filter(({ isEntry }) => !isEntry).map(({ fileName }) => fileName);
  const styles = chunks.flatMap(({ viteMetadata }) => [...(viteMetadata?.importedCss ?? [])]);
  const link = (rel: string) => (file: string) => ({
    tag: 'link',
    attrs: { rel, crossorigin: true, href: `/${file}` },
    injectTo: 'head' as const,
  });
  const isMissing = (file: string): boolean => !isThere(file);
  return [
    ...scripts.filter(isMissing).map(link('modulepreload')),
    ...styles.filter(isMissing).map(link('stylesheet')),
  ] satisfies HtmlTagDescriptor[];
}

const gzipped = (code: string): number => gzipSync(code, { level: 9 }).length;
const kilo = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;
