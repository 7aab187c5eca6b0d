// Bundles drydock into dist/ and compiles the lessons: everything the app needs at run time, no node_modules.
import {spawnSync} from 'node:child_process';
import {existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {build} from 'esbuild';
import {isRunning} from './one-at-a-time.cjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const fresh = join(root, `dist-${process.pid}`);
const {version} = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

/** Ink loads its developer tools only on request; the bundle leaves them out. */
const withoutDevtools = {
  name: 'without-devtools',
  setup({onResolve, onLoad}) {
    onResolve({filter: /^react-devtools-core$/}, ({path}) => ({path, namespace: 'empty'}));
    onLoad({filter: /.*/, namespace: 'empty'}, () => ({contents: 'export default {}'}));
  },
};

/**
 * Ink and its libraries measure text with drydock's own `cells`. That asks string-width where it has to, and only then
 * is string-width set up: its pattern of all emoji alone takes 38 ms, a quarter of the whole start.
 */
const ownWidth = {
  name: 'own-width',
  setup({onResolve, onLoad}) {
    const cells = join(root, 'src', 'text', 'cells.ts');
    onResolve({filter: /^string-width$/}, ({importer, namespace}) => {
      if (namespace === 'later') return undefined;
      return importer === cells ? {path: 'string-width', namespace: 'later'} : {path: cells};
    });
    onLoad({filter: /.*/, namespace: 'later'}, () => ({
      contents: "let width; module.exports = (text) => (width ??= require('string-width').default)(text);",
      resolveDir: root,
    }));
  },
};

/** A step of the build has printed what is wrong. */
class SaidAlready extends Error {}

// What a build that was killed has left behind.
for (const name of readdirSync(root)) {
  const [, pid] = /^dist-(\d+)(?:-old)?$/.exec(name) ?? [];
  if (pid && !isRunning(Number(pid))) rmSync(join(root, name), {recursive: true, force: true});
}

try {
  mkdirSync(fresh);
  await build({
    absWorkingDir: root,
    entryPoints: {drydock: 'src/main.ts', 'compile-lessons': 'src/compile.ts'},
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
      'process.env.DEV': '"false"',
      DRYDOCK_VERSION: JSON.stringify(version),
      // Yoga's loader would pull in Node's fetch, which costs 28–50 ms at every start; drydock never fetches.
      fetch: 'undefined',
    },
    banner: {
      js: "import {createRequire as drydockRequire} from 'node:module';const require = drydockRequire(import.meta.url);",
    },
    plugins: [withoutDevtools, ownWidth],
  });
  const compiled = spawnSync(
    process.execPath,
    [join(fresh, 'compile-lessons.js'), join(root, 'lessons'), join(fresh, 'lessons')],
    {stdio: ['ignore', 'inherit', 'inherit']},
  );
  if (compiled.status !== 0) throw new SaidAlready();
  writeFileSync(join(fresh, 'package.json'), '{"type":"module"}\n');
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
