'use strict';

// Node 22 and newer keep the compiled code between starts; Node 20 has no such cache.
const nodeModule = require('node:module');
nodeModule.enableCompileCache?.();
const {pathToFileURL} = require('node:url');
const {join} = require('node:path');

import(pathToFileURL(join(__dirname, '..', 'dist', 'drydock.js')).href);
