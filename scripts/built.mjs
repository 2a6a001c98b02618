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
const compiler = join(root, 'node_modules', 'typescript7', 'bin', 'tsc');
const bundler = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
const ROOMS = ['apps', 'libs', 'bench'];
const MANIFESTS = ['package.json', 'package-lock.json', 'tsconfig.json'];

const isOfDesk = (source) => source.startsWith('apps/desk/');
const sources = ROOMS.flatMap((room) => filesIn(room, /(?<!\.spec)\.tsx?$/));
const services = sources.filter((source) => !isOfDesk(source));
// The desk is made of what the browser shares with the services, and of its own files.
const desk = [
  ...services.filter((source) => /^libs\/(contracts|domain)\//.test(source)),
  ...filesIn('apps/desk', /(?<!\.spec)\.(tsx?|css|json|html|svg)$/),
];

build('Qorgan', '.built', [...MANIFESTS, 'tsconfig.build.json', ...services], () => {
  run(compiler, '-p', 'tsconfig.build.json');
  removeOrphans();
});
build('the desk', 'desk/.built', [...MANIFESTS, ...desk], () =>
  run(bundler, 'build', 'apps/desk', '--logLevel', 'warn'),
);

/** Builds one of the two anew when it is not what its files say, and remembers what they said. */
function build(what, stampName, inputs, make) {
  const stamp = join(dist, stampName);
  const fingerprint = inputs.map(describe).join('\n');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint) return;
  const began = performance.now();
  rmSync(stamp, { force: true });
  make();
  mkdirSync(dist, { recursive: true });
  writeFileSync(stamp, fingerprint);
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  process.stderr.write(`Built ${what} in ${seconds} s.\n`);
}

function run(program, ...args) {
  if (!existsSync(program)) {
    process.stderr.write('Qorgan is not built, and what builds it is not here. Run: npm ci\n');
    process.exit(1);
  }
  const { status } = spawnSync(process.execPath, [program, ...args], {
    cwd: root,
    // Answers of commands go to standard output; what a builder says must not mix with them.
    stdio: ['ignore', 2, 2],
    // Specs build too, and what they build is what is shipped.
    env: { ...process.env, NODE_ENV: 'production' },
  });
  if (status === 0) return;
  process.stderr.write('The build failed: see above. Nothing was started.\n');
  process.exit(1);
}

/** What the compiler once made of files that are gone would still be found and loaded. */
function removeOrphans() {
  const kept = new Set(services.map((source) => source.replace(/\.tsx?$/, '')));
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
