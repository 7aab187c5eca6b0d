'use strict';

// `node warm.cjs DIST FOLDER`: opens the quiz of a drydock that was just built, in a terminal that is none, and keeps
// what V8 has compiled until the first question beside start.js, for entry.cjs. FOLDER takes what that learner leaves.
const {readFileSync, writeFileSync} = require('node:fs');
const Module = require('node:module');
const {join, resolve} = require('node:path');
const v8 = require('node:v8');
const {Script} = require('node:vm');

const [dist, folder] = process.argv.slice(2).map((path) => resolve(path));
const path = join(dist, 'start.js');
const cache = join(dist, `start-${process.versions.v8}-${process.platform}-${process.arch}.cache`);
/** In ms. */
const patience = 60_000;

let written = '';
const script = new Script(Module.wrap(readFileSync(path, 'latin1')), {filename: path});
beATerminal();
process.env.DRYDOCK_HOME = join(folder, 'data');
process.env.DRYDOCK_SANDBOX = join(folder, 'sandbox');
process.argv = [process.execPath, path, 'quiz', 'practice', '--lang', 'en', '--seed', 'warm'];
// Compiled code belongs to V8's flags: with others than a start has, it would not be taken.
v8.setFlagsFromString = () => {};
const module_ = new Module(path);
module_.filename = path;
require.cache[path] = module_;
script.runInThisContext()(module_.exports, Module.createRequire(path), module_, path, dist);
module_.exports.part('main.js');
const began = Date.now();
setInterval(look, 20);

function beATerminal() {
  const write = (text, encoding, done = encoding) => {
    written += text;
    if (typeof done === 'function') process.nextTick(done);
    return true;
  };
  const {stdin, stdout} = process;
  replace(stdout, {isTTY: true, columns: 100, rows: 30, write});
  replace(stdin, {isTTY: true, setRawMode: () => stdin, ref: () => stdin, unref: () => stdin});
}

function replace(object, properties) {
  for (const [name, value] of Object.entries(properties))
    Object.defineProperty(object, name, {value, configurable: true, writable: true});
}

/** Ends the process when the first of ten questions stands there, or never came. */
function look() {
  const isAsked = written.includes(' 1/10 ');
  if (!isAsked && Date.now() - began < patience) return;
  if (isAsked) writeFileSync(cache, script.createCachedData());
  else process.stderr.write(`The first question of a quiz did not come:\n${written}\n`);
  process.exit(isAsked ? 0 : 1);
}
