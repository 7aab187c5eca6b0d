import {join} from 'node:path';
import {build} from 'esbuild';

/**
 * Makes a file of TypeScript that node itself can run, for tests that need another process. `source` may import from
 * the project, where tests and measurements run, by paths that begin with `#src/`.
 */
export async function bundled(source: string, folder: string): Promise<string> {
  const outfile = join(folder, `program-${Math.abs(hash(source))}.mjs`);
  const root = process.cwd();
  await build({
    stdin: {
      contents: source.replaceAll('#src/', `${join(root, 'src').replaceAll('\\', '/')}/`),
      loader: 'ts',
      resolveDir: root,
    },
    bundle: true,
    platform: 'node',
    format: 'esm',
    // Packages of CommonJS ask for what Node brings.
    banner: {js: "import {createRequire} from 'node:module'; const require = createRequire(import.meta.url);"},
    outfile,
    logLevel: 'error',
  });
  return outfile;
}

function hash(text: string): number {
  return [...text].reduce((sum, letter) => (Math.imul(sum, 31) + letter.charCodeAt(0)) | 0, 7);
}
