// `node scripts/picture.mjs`: builds what is missing and takes the pictures of docs/ anew, from the running program.
import {createRequire} from 'node:module';
import {join} from 'node:path';
import {pathToFileURL} from 'node:url';
import {build} from 'esbuild';

const {makeReady, root} = createRequire(import.meta.url)('./ready.cjs');
makeReady();
const outfile = join(root, 'node_modules', '.cache', 'drydock', 'picture.mjs');
await build({
  absWorkingDir: root,
  entryPoints: ['scripts/picture.ts'],
  outfile,
  bundle: true,
  platform: 'node',
  format: 'esm',
  packages: 'external',
});
const {takePictures} = await import(pathToFileURL(outfile).href);
await takePictures(root);
