'use strict';

// `npm run bench`, `npm run bench:class`: builds what is missing, bundles the measurements, runs them. Prints what was
// measured; that of the class exits with 1 when an answer was lost or a bound did not hold.
require('./node-version.cjs');
const {makeReady, root} = require('./ready.cjs');
const {spawnSync} = require('node:child_process');
const {join} = require('node:path');

makeReady();
const name = process.argv[2] ?? 'bench';
const out = join(root, 'node_modules', '.cache', 'drydock', `${name}.mjs`);
require('esbuild').buildSync({
  absWorkingDir: root,
  entryPoints: [`scripts/bench/${name}.ts`],
  outfile: out,
  bundle: true,
  platform: 'node',
  format: 'esm',
  packages: 'external',
});
process.exit(spawnSync(process.execPath, [out, root], {cwd: root, stdio: 'inherit'}).status ?? 1);
