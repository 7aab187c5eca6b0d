import {posix} from 'node:path';
import {transform} from 'esbuild';

const {basename} = posix;

/**
 * Turns the modules that esbuild has split drydock into, paths with their texts, into CommonJS. All that `needed`
 * names goes into one file, start.js, whose parts run when they are asked for: forty modules one by one take longer to
 * load than to run, and only CommonJS can be run from V8's code cache on Node 20.
 */
export async function pack(modules, needed) {
  const packed = new Set([...needed].map((path) => basename(path)));
  const turned = await Promise.all([...modules].map(async ([path, text]) => [path, await commonJs(text)]));
  const parts = turned.filter(([path]) => packed.has(basename(path)));
  const rest = turned.filter(([path]) => !packed.has(basename(path)));
  return new Map([
    ['start.js', startOf(parts)],
    ...rest.map(([path, code]) => [
      path,
      code.replaceAll(siblings, (whole, name) => (packed.has(name) ? partOf(name) : whole)),
    ]),
  ]);
}

/** The outputs of esbuild's metafile that have to be there before any of these sources can run. */
export function closure({outputs}, sources) {
  const found = new Set();
  const follow = (path) => {
    if (found.has(path)) return;
    found.add(path);
    for (const {path: next, kind, external} of outputs[path].imports)
      if (kind === 'import-statement' && !external) follow(next);
  };
  for (const source of sources) {
    const [path] = Object.entries(outputs).find(([, {entryPoint}]) => entryPoint === source) ?? [];
    if (path === undefined) throw new Error(`Nothing was built from ${source}.`);
    follow(path);
  }
  return found;
}

const siblings = /\brequire\("\.\/([\w-]+\.js)"\)/g;

const partOf = (name) => `require("../start.js").part("${name}")`;

async function commonJs(text) {
  const {code} = await transform(text, {
    format: 'cjs',
    platform: 'node',
    target: 'node20.19',
    minify: true,
    logLevel: 'error',
    supported: {'dynamic-import': false},
    define: {'import.meta.url': 'drydockUrl'},
  });
  const url = code.includes('drydockUrl') ? 'const drydockUrl=require("node:url").pathToFileURL(__filename).href;' : '';
  return url + code.replace(/[^\x00-\x7f]/g, escaped);
}

/** What esbuild has left as it is stands in regular expressions, where this means the same. */
const escaped = (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** Parts may ask for one another, for what lies in `chunks` and for what Node brings. */
function startOf(parts) {
  const written = parts.map(([path, code]) => `${JSON.stringify(basename(path))}(module,exports,require){${code}\n}`);
  return `"use strict";const parts={${written.join(',\n')}};
const made=new Map();
function part(name){
const known=made.get(name);
if(known)return known.exports;
const module={exports:{}};
made.set(name,module);
parts[name](module,module.exports,inner);
return module.exports;
}
function inner(path){
if(path[0]!==".")return require(path);
const name=path.slice(path.lastIndexOf("/")+1);
return Object.hasOwn(parts,name)?part(name):require("./chunks/"+name);
}
exports.part=part;
`;
}
