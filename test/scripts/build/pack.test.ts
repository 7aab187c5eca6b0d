import {execFileSync, spawnSync} from 'node:child_process';
import {copyFileSync, mkdirSync, readdirSync, writeFileSync} from 'node:fs';
import {dirname, join, resolve} from 'node:path';
import {describe, expect, test} from 'vitest';
// @ts-expect-error: a script without types
import {closure, pack} from '../../../scripts/build/pack.mjs';
import {temporaryFolder} from '../../support/temporary.ts';

const root = resolve(import.meta.dirname, '..', '..', '..');
const build = join(root, 'scripts', 'build');

/** A small program, split as esbuild would split it. */
const modules = new Map([
  [
    'chunks/main.js',
    `import {count, next} from './chunk-A.js'; import {sep} from 'node:path';
     next(); console.log(count, sep.length, /가/.test('가'), '나', import.meta.url.endsWith('/start.js'));
     import('./later.js').then(({later}) => later());`,
  ],
  [
    'chunks/chunk-A.js',
    `console.log('A runs'); let count = 0; function next() { count++ } export {count, next}; export const self = import.meta.url;`,
  ],
  ['chunks/chunk-B.js', `import {next} from './chunk-A.js'; export const both = () => next();`],
  [
    'chunks/later.js',
    `import {both} from './chunk-B.js'; import {count} from './chunk-A.js';
     export function later() { both(); console.log(count); }`,
  ],
]);
const said = 'A runs\n1 1 true 나 true\n2\n';

async function packed(needed: readonly string[]): Promise<string> {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'package.json'), '{"type":"commonjs"}');
  const texts: ReadonlyMap<string, string> = await pack(modules, new Set(needed));
  for (const [path, text] of texts) {
    mkdirSync(dirname(join(folder, path)), {recursive: true});
    writeFileSync(join(folder, path), text);
  }
  copyFileSync(join(build, 'entry.cjs'), join(folder, 'drydock.js'));
  return folder;
}

const run = (folder: string) =>
  execFileSync(process.execPath, [join(folder, 'drydock.js')], {encoding: 'utf8', env: {PATH: process.env.PATH}});

describe('what esbuild has split, packed', () => {
  test('runs as before, each module once, whichever of them lie in the pack', async () => {
    const start = ['chunks/main.js', 'chunks/chunk-A.js'];
    expect(run(await packed(start))).toBe(said);
    expect(run(await packed([...start, 'chunks/chunk-B.js']))).toBe(said);
    expect(run(await packed([...modules.keys()]))).toBe(said);
  });

  test('leaves no copy of what is in the pack, and nothing but ASCII', async () => {
    const texts: ReadonlyMap<string, string> = await pack(modules, new Set(['chunks/main.js', 'chunks/chunk-A.js']));
    expect([...texts.keys()]).toEqual(['start.js', 'chunks/chunk-B.js', 'chunks/later.js']);
    for (const text of texts.values()) expect(text).toMatch(/^[\0-\x7f]*$/);
  });

  test('with compiled code that is damaged, runs all the same', async () => {
    const folder = await packed(['chunks/main.js', 'chunks/chunk-A.js']);
    const {versions, platform, arch} = process;
    for (const damage of ['', 'nothing that V8 wrote', '\0'.repeat(5000)]) {
      writeFileSync(join(folder, `start-${versions.v8}-${platform}-${arch}.cache`), damage);
      expect(run(folder)).toBe(said);
    }
  });
});

test('what has to be there before a source can run: what it imports, and what that does, but not what is asked for later', () => {
  const outputs = {
    'a.js': {
      entryPoint: 'src/a.ts',
      imports: [
        {path: 'b.js', kind: 'import-statement'},
        {path: 'c.js', kind: 'dynamic-import'},
        {path: 'node:fs', kind: 'import-statement', external: true},
      ],
    },
    'b.js': {imports: [{path: 'd.js', kind: 'import-statement'}]},
    'c.js': {entryPoint: 'src/c.ts', imports: []},
    'd.js': {imports: [{path: 'b.js', kind: 'import-statement'}]},
  };
  expect([...closure({outputs}, ['src/a.ts'])]).toEqual(['a.js', 'b.js', 'd.js']);
  expect(() => closure({outputs}, ['src/b.ts'])).toThrow('src/b.ts');
});

describe('the program that was built', () => {
  const dist = join(root, 'dist');

  test('has the code that V8 compiled, and V8 takes it', () => {
    const caches = readdirSync(dist).filter((name) => name.endsWith('.cache'));
    expect(caches).toHaveLength(1);
    const {versions, platform, arch} = process;
    // Built with another Node: this one starts without.
    if (caches[0] !== `start-${versions.v8}-${platform}-${arch}.cache`) return;
    const look = `const {readFileSync} = require('node:fs');
      const script = new (require('node:vm').Script)(
        require('node:module').wrap(readFileSync('start.js', 'latin1')), {cachedData: readFileSync('${caches[0]}')});
      process.exit(script.cachedDataRejected ? 1 : 0);`;
    expect(spawnSync(process.execPath, ['-e', look], {cwd: dist, env: {PATH: process.env.PATH}}).status).toBe(0);
  });

  test('opens from the pack, without the cryptography of Node', () => {
    const folder = temporaryFolder();
    const look = join(folder, 'look.cjs');
    writeFileSync(
      look,
      `process.on('exit', () => process.stderr.write(JSON.stringify({
        crypto: process.moduleLoadList.includes('NativeModule crypto'),
        files: Object.keys(require.cache).map((path) => require('node:path').basename(path)),
      })));`,
    );
    const {stderr} = spawnSync(process.execPath, ['--require', look, 'drydock.js'], {
      cwd: dist,
      encoding: 'utf8',
      env: {PATH: process.env.PATH, DRYDOCK_HOME: folder, DRYDOCK_SANDBOX: folder},
    });
    expect(JSON.parse(stderr)).toEqual({crypto: false, files: ['look.cjs', 'drydock.js', 'start.js']});
  });
});
