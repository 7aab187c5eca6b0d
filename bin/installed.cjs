'use strict';

// A checkout linked with `npm install -g .` may not be built yet; a published package always is.
const {existsSync} = require('node:fs');
const {join} = require('node:path');

const ready = join(__dirname, '..', 'scripts', 'ready.cjs');
if (existsSync(ready)) require(ready).makeReady();
require('./run.cjs');
