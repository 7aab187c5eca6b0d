// Writes docs/rules/KIND.LANGUAGE.md from the rules' cards: `node scripts/docs.mjs`. A test fails while they differ.
import {mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {fileURLToPath, pathToFileURL} from 'node:url';
import {build} from 'esbuild';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const work = await mkdtemp(join(tmpdir(), 'drydock-docs-'));

try {
  const bundle = join(work, 'docs.mjs');
  await build({
    absWorkingDir: root,
    entryPoints: ['scripts/rule-pages.ts'],
    outfile: bundle,
    bundle: true,
    format: 'esm',
    platform: 'node',
    banner: {js: "import {createRequire} from 'node:module';const require = createRequire(import.meta.url);"},
  });
  const {rulePages} = await import(pathToFileURL(bundle).href);
  const folder = join(root, 'docs', 'rules');
  await mkdir(folder, {recursive: true});
  for (const [name, page] of await rulePages()) await writeFile(join(folder, name), page);
} finally {
  await rm(work, {recursive: true, force: true});
}
