'use strict';

require('./node-version.cjs');
const {makeReady, root} = require('./ready.cjs');
const {spawnSync} = require('node:child_process');
const {join} = require('node:path');

makeReady();
const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs');
const result = spawnSync(process.execPath, [vitest, 'run', ...process.argv.slice(2)], {cwd: root, stdio: 'inherit'});
process.exit(result.status ?? 1);
