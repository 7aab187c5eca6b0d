// Bundles drydock into dist/, compiles the lessons and keeps what V8 compiles at a start: all that the app needs at run
// time, no node_modules.
import {spawnSync} from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import {dirname, join, relative} from 'node:path';
import {fileURLToPath} from 'node:url';
import {build} from 'esbuild';
import {buildBoard} from './build/board.mjs';
import {closure, pack} from './build/pack.mjs';
import {ownWidth, readyYoga, withoutDevtools} from './build/plugins.mjs';
import {isRunning} from './one-at-a-time.cjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const fresh = join(root, `dist-${process.pid}`);
const {version} = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

/** What a start runs through until its first frame: the app, the quiz and `check`. */
const atStart = [
  'src/main.ts',
  'src/commands/open.ts',
  'src/commands/check.ts',
  'src/ui/screen.tsx',
  'src/io/quiz-files.ts',
];

/** Writes what esbuild has made, as CommonJS, with the licences beside it. */
async function writeAll(outputFiles, metafile) {
  const name = (path) => relative(fresh, path).replaceAll('\\', '/');
  const isModule = ({path}) => path.endsWith('.js');
  const modules = new Map(outputFiles.filter(isModule).map(({path, text}) => [name(path), text]));
  const packed = await pack(modules, closure(metafile, atStart));
  for (const {path, text} of outputFiles.filter((file) => !isModule(file))) packed.set(name(path), text);
  mkdirSync(join(fresh, 'chunks'));
  writeFileSync(join(fresh, 'package.json'), '{"type":"commonjs"}\n');
  for (const [path, text] of packed) writeFileSync(join(fresh, path), text);
  copyFileSync(join(root, 'scripts', 'build', 'entry.cjs'), join(fresh, 'drydock.js'));
}

/** A step of the build has printed what is wrong. */
class SaidAlready extends Error {}

/** Runs a program of the build. */
function step(...words) {
  if (spawnSync(process.execPath, words, {stdio: ['ignore', 'inherit', 'inherit']}).status !== 0)
    throw new SaidAlready();
}

/** Keeps what V8 compiles. Without it drydock starts too, only slower; what Ink writes at its end is for no terminal. */
function warm(folder) {
  const words = [join(root, 'scripts', 'build', 'warm.cjs'), fresh, folder];
  const {status, stderr} = spawnSync(process.execPath, words, {encoding: 'utf8', stdio: ['ignore', 'ignore', 'pipe']});
  if (status !== 0) console.error(stderr);
}

// What a build that was killed has left behind.
for (const name of readdirSync(root)) {
  const [, pid] = /^dist-(\d+)(?:-old)?$/.exec(name) ?? [];
  if (pid && !isRunning(Number(pid))) rmSync(join(root, name), {recursive: true, force: true});
}

try {
  mkdirSync(fresh);
  const {outputFiles, metafile} = await build({
    absWorkingDir: root,
    write: false,
    metafile: true,
    entryPoints: {'chunks/main': 'src/main.ts', 'chunks/compile-lessons': 'src/compile.ts'},
    outdir: fresh,
    bundle: true,
    splitting: true,
    chunkNames: 'chunks/[name]-[hash]',
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    minify: true,
    legalComments: 'linked',
    define: {
      'process.env.NODE_ENV': '"production"',
      DRYDOCK_VERSION: JSON.stringify(version),
      // Yoga's loader would pull in Node's fetch, which costs 28–50 ms at every start; drydock never fetches.
      fetch: 'undefined',
    },
    plugins: [withoutDevtools, ownWidth, readyYoga],
  });
  await writeAll(outputFiles, metafile);
  step(join(fresh, 'chunks', 'compile-lessons.js'), join(root, 'lessons'), join(fresh, 'lessons'));
  await buildBoard(join(fresh, 'board'), join(fresh, 'lessons'));
  mkdirSync(join(fresh, 'warm'));
  warm(join(fresh, 'warm'));
  rmSync(join(fresh, 'warm'), {recursive: true});
  const dist = join(root, 'dist');
  const old = `${fresh}-old`;
  if (existsSync(dist)) renameSync(dist, old);
  renameSync(fresh, dist);
  rmSync(old, {recursive: true, force: true});
} catch (error) {
  // A stack under what esbuild or the lessons' compiler has printed would only hide it.
  if (error.syscall) console.error(error.message);
  else if (!(error instanceof SaidAlready) && error.errors === undefined) throw error;
  process.exitCode = 1;
} finally {
  rmSync(fresh, {recursive: true, force: true});
}
