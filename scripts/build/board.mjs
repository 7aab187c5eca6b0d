import {copyFileSync, mkdirSync, rmSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {fileURLToPath, pathToFileURL} from 'node:url';
import {build} from 'esbuild';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const source = join(root, 'src', 'board');

/**
 * Builds the projector page into a new folder: one script, one stylesheet, and the titles of the rules and of the
 * course that was compiled into `lessons`; without one the board shows ids in its place.
 */
export async function buildBoard(folder, lessons) {
  mkdirSync(folder);
  await build({
    absWorkingDir: root,
    entryPoints: [join(source, 'board.ts'), join(source, 'board.css')],
    outdir: folder,
    bundle: true,
    format: 'iife',
    platform: 'browser',
    target: ['chrome111', 'firefox115', 'safari16.4'],
    minify: true,
    charset: 'utf8',
    logLevel: 'error',
  });
  for (const name of ['index.html', 'icon.svg']) copyFileSync(join(source, name), join(folder, name));
  writeFileSync(join(folder, 'titles.json'), JSON.stringify(await titles(folder, lessons)));
}

/** The validators are TypeScript: they are bundled to be asked, and what asks them is removed again. */
async function titles(folder, lessons) {
  const outfile = join(folder, 'titles.mjs');
  await build({
    absWorkingDir: root,
    entryPoints: [join(root, 'scripts', 'build', 'board-titles.ts')],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    banner: {js: "import {createRequire} from 'node:module'; const require = createRequire(import.meta.url);"},
    logLevel: 'error',
  });
  const {boardTitles} = await import(pathToFileURL(outfile).href);
  rmSync(outfile);
  return boardTitles(lessons);
}
