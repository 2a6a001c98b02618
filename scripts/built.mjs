// Builds dist/ when it is not the build of these sources, and is silent when it is.
// `npm start` and its like run it first. It compares names, sizes and times of all sources with
// those of the last build that succeeded, so that a deleted or restored file counts too.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const dist = join(root, 'dist');
const stamp = join(dist, '.built');
const compiler = join(root, 'node_modules', 'typescript7', 'bin', 'tsc');
const ROOMS = ['apps', 'libs', 'bench'];

const sources = ROOMS.flatMap((room) => filesIn(room, /(?<!\.spec)\.tsx?$/));
const inputs = ['package.json', 'package-lock.json', 'tsconfig.json', 'tsconfig.build.json'];
const fingerprint = [...inputs, ...sources].map(describe).join('\n');

if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== fingerprint) build();

function build() {
  if (!existsSync(compiler)) {
    process.stderr.write('Qorgan is not built, and its compiler is not here. Run: npm ci\n');
    process.exit(1);
  }
  const began = performance.now();
  rmSync(stamp, { force: true });
  const { status } = spawnSync(process.execPath, [compiler, '-p', 'tsconfig.build.json'], {
    cwd: root,
    // Answers of commands go to standard output; what the compiler says must not mix with them.
    stdio: ['ignore', 2, 2],
  });
  if (status !== 0) {
    process.stderr.write('The build failed: see above. Nothing was started.\n');
    process.exit(1);
  }
  removeOrphans();
  mkdirSync(dist, { recursive: true });
  writeFileSync(stamp, fingerprint);
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  process.stderr.write(`Built Qorgan in ${seconds} s.\n`);
}

/** What the compiler once made of files that are gone would still be found and loaded. */
function removeOrphans() {
  const kept = new Set(sources.map((source) => source.replace(/\.tsx?$/, '')));
  for (const made of ROOMS.flatMap((room) => filesIn(join('dist', room), /\.js(\.map)?$/))) {
    const source = made.slice('dist/'.length).replace(/\.js(\.map)?$/, '');
    if (!kept.has(source)) rmSync(join(root, made));
  }
}

function filesIn(folder, pattern) {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { recursive: true })
    .map((name) => join(folder, name).replaceAll('\\', '/'))
    .filter((name) => pattern.test(name) && !/(^|\/)(node_modules|dist)\//.test(name.slice(5)))
    .sort();
}

function describe(file) {
  const { size, mtimeMs } = statSync(join(root, file));
  return `${file} ${size} ${Math.round(mtimeMs)}`;
}
