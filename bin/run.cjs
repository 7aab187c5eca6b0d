'use strict';

// Node 22 and newer keep the compiled code between starts; Node 20 has no such cache.
const nodeModule = require('node:module');
nodeModule.enableCompileCache?.();
require('../dist/drydock.js');
