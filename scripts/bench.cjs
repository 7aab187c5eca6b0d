'use strict';

// `npm run bench`: builds what is missing, bundles the measurements, runs them. Prints a table; fails nothing.
require('./node-version.cjs');
const {makeReady, root} = require('./ready.cjs');
const {spawnSync} = require('node:child_process');
const {join} = require('node:path');

makeReady();
const out = join(root, 'node_modules', '.cache', 'drydock', 'bench.mjs');
require('esbuild').buildSync({
  absWorkingDir: root,
  entryPoints: ['scripts/bench/bench.ts'],
  outfile: out,
  bundle: true,
  platform: 'node',
  format: 'esm',
  packages: 'external',
});
process.exit(spawnSync(process.execPath, [out, root], {cwd: root, stdio: 'inherit'}).status ?? 1);
