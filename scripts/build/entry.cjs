'use strict';

// dist/drydock.js: runs what every start needs, with what V8 compiled of it when drydock was built.
const {readFileSync} = require('node:fs');
const Module = require('node:module');
const {join} = require('node:path');
const {Script} = require('node:vm');

const path = join(__dirname, 'start.js');
/** Compiled code is of one V8 on one kind of machine. The name is the same in warm.cjs. */
const cache = join(__dirname, `start-${process.versions.v8}-${process.platform}-${process.arch}.cache`);

/** The parts in start.js. Without compiled code, or with some that V8 does not take, they are loaded as any file. */
function start() {
  const cachedData = read(cache);
  if (cachedData === undefined) return require(path);
  // The build writes nothing but ASCII, and this is the cheapest way to read it.
  const script = new Script(Module.wrap(readFileSync(path, 'latin1')), {filename: path, cachedData});
  if (script.cachedDataRejected) return require(path);
  const module = new Module(path);
  module.filename = path;
  require.cache[path] = module;
  script.runInThisContext()(module.exports, require, module, path, __dirname);
  return module.exports;
}

function read(file) {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}

start().part('main.js');
