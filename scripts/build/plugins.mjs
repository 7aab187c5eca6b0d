import {readFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';

/** What esbuild changes in the libraries, so that the start is fast. */
const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** Ink loads React's developer tools on request, and waits for them; here nobody can ask. */
export const withoutDevtools = {
  name: 'without-devtools',
  setup({onLoad}) {
    onLoad({filter: /ink[\\/]build[\\/]reconciler\.js$/}, ({path}) => {
      const text = readFileSync(path, 'utf8');
      const contents = text.replaceAll("process.env['DEV'] === 'true'", 'false');
      if (contents === text) throw new Error('Ink has changed: where it asks for developer tools was not found.');
      return {contents};
    });
  },
};

/**
 * Ink and its libraries measure text with drydock's own `cells`. That asks string-width where it has to, and only then
 * is string-width set up: its pattern of all emoji alone takes 38 ms, a quarter of the whole start.
 */
export const ownWidth = {
  name: 'own-width',
  setup({onResolve, onLoad}) {
    const cells = join(root, 'src', 'text', 'cells.ts');
    onResolve({filter: /^string-width$/}, ({importer, namespace}) => {
      if (namespace === 'later') return undefined;
      return importer === cells ? {path: 'string-width', namespace: 'later'} : {path: cells};
    });
    onLoad({filter: /.*/, namespace: 'later'}, () => ({
      contents: "let width; module.exports = (text) => (width ??= require('string-width').default)(text);",
      resolveDir: root,
    }));
  },
};

/**
 * Yoga without waiting: its loader goes through at once where the instance is made at once. Ink would have to be an ES
 * module otherwise, which V8's code cache does not take on Node 20.
 */
export const readyYoga = {
  name: 'ready-yoga',
  setup({onLoad}) {
    onLoad({filter: /yoga-layout[\\/]dist[\\/]src[\\/]index\.js$/}, ({path}) => ({
      contents: `
        import load, {binary} from '../binaries/yoga-wasm-base64-esm.js';
        import wrapAssembly from './wrapAssembly.js';
        const yoga = {
          instantiateWasm(imports, done) {
            const instance = new WebAssembly.Instance(new WebAssembly.Module(Buffer.from(binary, 'base64')), imports);
            done(instance);
            return instance.exports;
          },
        };
        load(yoga);
        export default wrapAssembly(yoga);
        export * from './generated/YGEnums.js';`,
      resolveDir: dirname(path),
    }));
    onLoad({filter: /yoga-wasm-base64-esm\.js$/}, ({path}) => {
      const text = readFileSync(path, 'utf8');
      const [, binary] = /"data:application\/octet-stream;base64,([\w+/=]+)"/.exec(text) ?? [];
      if (binary === undefined) throw new Error('Yoga has changed: its WebAssembly was not found.');
      return {contents: `${text.replace(binary, '')}\nexport const binary = '${binary}';`};
    });
  },
};
